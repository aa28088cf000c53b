import { threadCases } from '../../../test/rules/threads/cases.ts';
import { source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { sourceIdle } from './source-idle.ts';

const fetcher = thread(`Source Data Fetcher for ${source}`, stacks.fetching);

threadCases(sourceIdle, {
  'source-fetcher-waiting-for-brokers': {
    shows: times(2, fetcher, thread(source, stacks.idle)),
    looksLike: times(2, fetcher, thread(source, stacks.backpressured)),
  },
});

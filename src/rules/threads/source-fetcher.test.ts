import { threadCases } from '../../../test/rules/threads/cases.ts';
import { source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { sourceFetcher } from './source-fetcher.ts';

threadCases(sourceFetcher, {
  'source-fetcher-queue-full': {
    shows: times(2, thread(`Source Data Fetcher for ${source}`, stacks.fetcherFull)),
    looksLike: times(2, thread(`Source Data Fetcher for ${source}`, stacks.fetcherPaused)),
  },
});

import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { backpressured } from './backpressured.ts';

threadCases(backpressured, {
  'task-threads-backpressured': {
    shows: times(
      3,
      thread(source, stacks.backpressured),
      map(1, stacks.backpressured),
      thread('Sink: hbase (1/1)#0', stacks.rocksdbGet),
    ),
    looksLike: [...times(1, map(1, stacks.backpressured)), ...times(4, map(1, stacks.userCode))],
  },
});

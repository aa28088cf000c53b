import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { snapshotWait } from './snapshot-wait.ts';

threadCases(snapshotWait, {
  'checkpoint-sync-part-waiting': {
    shows: times(3, map(1, stacks.snapshotWait)),
    looksLike: times(3, map(1, stacks.checkpointSync), map(2, stacks.userWait)),
  },
});

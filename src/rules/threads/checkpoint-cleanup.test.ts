import { threadCases } from '../../../test/rules/threads/cases.ts';
import { thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { checkpointCleanup } from './checkpoint-cleanup.ts';

const io = (...stacks: string[]) =>
  times(2, ...stacks.map((stack, at) => thread(`jobmanager-io-thread-${at + 1}`, stack)));
const { discarding, poolIdle } = stacks;

threadCases(checkpointCleanup, {
  'checkpoint-cleanup-crowded': {
    shows: io(discarding, discarding, discarding),
    looksLike: io(discarding, discarding, poolIdle),
  },
});

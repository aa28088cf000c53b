import { threadCases } from '../../../test/rules/threads/cases.ts';
import { source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { checkpointLock } from './checkpoint-lock.ts';

const legacy = thread(`Legacy Source Thread - ${source}`, stacks.legacyCollect, {
  state: 'BLOCKED',
  waitsFor: '0x9',
});

threadCases(checkpointLock, {
  'checkpoint-lock-contended': { shows: times(2, legacy), looksLike: times(1, legacy) },
});

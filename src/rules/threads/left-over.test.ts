import { threadCases } from '../../../test/rules/threads/cases.ts';
import { thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { leftOver } from './left-over.ts';

const legacy = (attempt: number) =>
  thread(
    `Legacy Source Thread - Source: feed (1/2)#${attempt}`,
    `java.lang.Thread.sleep${stacks.legacyCollect}`,
  );
const task = (attempt: number) => thread(`Source: feed (1/2)#${attempt}`, stacks.idle);

threadCases(leftOver, {
  'task-threads-left-over': {
    shows: times(3, task(4), legacy(4), legacy(2)),
    // Of two jobs of one name, the one was restarted more often than the other.
    looksLike: times(3, task(4), legacy(4), task(2), legacy(2)),
    lasts: true,
  },
});

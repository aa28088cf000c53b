import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { hotSubtask } from './hot-subtask.ts';

const subtasks = (...stacks: string[]) => times(3, ...stacks.map((stack, at) => map(at + 1, stack)));
const { idle, userCode } = stacks;

threadCases(hotSubtask, {
  'one-subtask-hot': {
    shows: subtasks(idle, userCode, idle, idle),
    looksLike: subtasks(idle, userCode, userCode, idle),
  },
});

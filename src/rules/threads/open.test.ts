import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { open } from './open.ts';

threadCases(open, {
  'task-thread-in-open': {
    shows: times(2, map(1, stacks.opening)),
    looksLike: times(2, map(1, stacks.restoring), map(2, stacks.sleeping)),
  },
});

import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { withoutWork } from './without-work.ts';

threadCases(withoutWork, {
  'task-threads-without-work': {
    shows: times(2, map(1, stacks.idle), map(2, stacks.idle)),
    looksLike: times(2, map(1, stacks.idle), map(2, stacks.yielding)),
    lasts: true,
  },
});

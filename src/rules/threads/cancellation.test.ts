import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { cancellation } from './cancellation.ts';

threadCases(cancellation, {
  'task-cancellation-running': {
    shows: times(
      2,
      thread('Canceler/Interrupts for Map -> Filter (1/4)#0', 'java.lang.Thread.join'),
      map(1, stacks.httpCall),
    ),
    looksLike: times(
      2,
      thread('Time Trigger for Map -> Filter (1/4)#0', stacks.poolIdle),
      map(1, stacks.idle),
    ),
    lasts: true,
  },
});

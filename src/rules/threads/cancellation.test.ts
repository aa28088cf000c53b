import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
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

it('is told once for the subtasks that stand in one place, whose threads have longer names since 1.16', () => {
  const attempt = '511f8a1952efba6ba96ab65c60fe8d1c_bd96a5c39f23bc6a3463487fb2b7bb84_0_0';
  const subtasks = [1, 2].flatMap((subtask) => [
    thread(`Canceler for Map -> Filter (${subtask}/4)#0 (${attempt}).`, 'java.lang.Thread.join'),
    map(subtask, stacks.httpCall),
  ]);
  expect(cancellation.judge(follow(times(2, ...subtasks))).map(({ facts }) => facts)).toMatchObject([
    { task: 'Map -> Filter (1/4)#0', tasks: 2, frame: 'shop.orders.Geo.locate' },
  ]);
});

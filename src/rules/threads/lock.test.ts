import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { lock } from './lock.ts';

const blocked = (subtask: number, lock = '0x1') =>
  map(subtask, stacks.inMap('shop.orders.Dates.parse'), { state: 'BLOCKED', waitsFor: lock });

threadCases(lock, {
  'task-threads-blocked-on-lock': {
    shows: times(
      3,
      blocked(1),
      blocked(2),
      map(3, stacks.inMap('java.text.SimpleDateFormat.parse\nshop.orders.Dates.parse'), { holds: ['0x1'] }),
    ),
    looksLike: times(
      3,
      blocked(1, '0x1'),
      blocked(2, '0x2'),
      thread('pool-1', 'shop.Pool.run', { state: 'BLOCKED', waitsFor: '0x1' }),
    ),
  },
});

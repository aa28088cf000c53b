import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
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

const holds = (stack: string, more: { waitsFor?: string } = {}) => [
  thread('rates-refresh', stack, { holds: ['0x1'], ...more }),
  blocked(1),
];
const seen = (...dumps: ReturnType<typeof times>) => lock.judge(follow(dumps)).map(({ facts }) => facts);

it('is one for a single waiter too, with what the owner of the lock waits for', () => {
  const reads =
    'java.net.SocketInputStream.read\ncom.mysql.cj.NativeSession.execSQL\nshop.orders.Rates.refresh';
  expect(seen(...times(3, ...holds(reads)))).toMatchObject([
    { threads: 1, owner: 'rates-refresh', ownerFrame: 'shop.orders.Rates.refresh', ownerWaitsFor: 'MySQL' },
  ]);
});

it('is none of a moment, nor one of a deadlock, nor where nobody holds it', () => {
  expect(seen(...times(1, ...holds('shop.orders.Rates.refresh')))).toEqual([]);
  const [owner, waiter] = holds('shop.orders.Rates.refresh', { waitsFor: '0x9' });
  expect(seen(...times(3, owner!, { ...waiter!, holds: ['0x9'] }))).toEqual([]);
  expect(seen(...times(3, blocked(1)))).toEqual([]);
});

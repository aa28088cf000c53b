import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, thread, times } from '../../../test/rules/threads/dumps.ts';
import { deadlock } from './deadlock.ts';

threadCases(deadlock, {
  'threads-in-deadlock': {
    shows: [
      dump(
        [
          thread('shop-a', 'shop.A.a', { state: 'BLOCKED' }),
          thread('shop-b', 'shop.B.b', { state: 'BLOCKED' }),
        ],
        0,
        ['shop-a', 'shop-b'],
      ),
    ],
    // b waits to be notified on what a holds: a is free to do so.
    looksLike: times(
      3,
      thread('shop-a', 'shop.A.a', { state: 'BLOCKED', waitsFor: '0x1', holds: ['0x2'] }),
      thread('shop-b', 'java.lang.Object.wait\nshop.B.b', { waitsFor: '0x2', holds: ['0x1'] }),
    ),
    unwritten: true,
    lasts: true,
  },
});

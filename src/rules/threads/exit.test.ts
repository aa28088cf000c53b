import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { exit } from './exit.ts';

threadCases(exit, {
  'process-shutting-down': {
    shows: times(
      1,
      thread(
        'shop-guard',
        `java.lang.Thread.join
        java.lang.Shutdown.exit
        java.lang.Runtime.exit
        java.lang.System.exit
        shop.orders.Guard.stop`,
      ),
    ),
    looksLike: times(
      1,
      thread('shop-guard', 'shop.orders.Shutdown.exit\nshop.orders.Guard.stop'),
      map(1, stacks.idle),
    ),
  },
});

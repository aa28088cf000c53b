import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { explicitGc } from './explicit-gc.ts';

threadCases(explicitGc, {
  'explicit-gc-running': {
    shows: times(
      1,
      map(1, stacks.inMap('java.lang.Runtime.gc\njava.lang.System.gc\nshop.orders.Cache.clear')),
    ),
    looksLike: times(
      1,
      map(1, stacks.inMap('java.lang.Runtime.gc\njava.lang.System.gc\njava.nio.Bits.reserveMemory')),
    ),
  },
});

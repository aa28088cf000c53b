import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { directMemory } from './direct-memory.ts';

threadCases(directMemory, {
  'direct-memory-awaited': {
    shows: times(
      1,
      map(
        1,
        stacks.inMap('java.lang.Thread.sleep\njava.nio.Bits.reserveMemory\njava.nio.DirectByteBuffer.<init>'),
      ),
    ),
    looksLike: times(
      1,
      map(1, stacks.inMap('java.nio.DirectByteBuffer.<init>\njava.nio.ByteBuffer.allocateDirect')),
    ),
  },
});

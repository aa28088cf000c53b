import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
import { busy } from './busy.ts';

// In one dump every running thread is somewhere.
const busyIn = (stack: string) => ({
  shows: times(3, map(1, stack)),
  looksLike: times(1, map(1, stack), map(2, stack)),
});

threadCases(busy, {
  'task-thread-busy-in-rocksdb': busyIn(stacks.rocksdbGet),
  'task-thread-busy-in-heap-state': busyIn(stacks.heapGet),
  'task-thread-busy-in-serialization': busyIn(stacks.kryo),
  'task-thread-busy-in-regex': busyIn(stacks.regex),
  'task-thread-busy-in-generated-code': busyIn(stacks.generatedCode),
  'task-thread-busy-in-user-code': {
    shows: times(3, map(1, stacks.userCode)),
    looksLike: [
      dump([map(1, stacks.userCode)]),
      dump([map(1, stacks.otherUserCode)]),
      dump([map(1, stacks.idle)]),
    ],
  },
});

it('user code that is always running is a cause where dumps tell that it takes the time, and else a notice', () => {
  const shows = (stack: string, cpu: (second: number) => number | null) =>
    busy
      .judge(follow([0, 5, 10].map((second) => dump([map(1, stack, { cpu: cpu(second) })], second))))
      .map(({ shows, severity }) => `${severity} ${shows}`);
  expect(shows(stacks.userCode, (second) => second * 900)).toEqual(['warning cause']);
  expect(shows(stacks.userCode, () => null)).toEqual(['notice symptom']);
  expect(shows(stacks.rocksdbGet, () => null)).toEqual(['warning cause']);
});

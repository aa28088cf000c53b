import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
import { hotSubtask } from './hot-subtask.ts';

const subtasks = (...stacks: string[]) => times(3, ...stacks.map((stack, at) => map(at + 1, stack)));
const { idle, userCode } = stacks;

threadCases(hotSubtask, {
  'one-subtask-hot': {
    shows: subtasks(idle, userCode, idle, idle),
    looksLike: subtasks(idle, userCode, userCode, idle),
  },
});

it('names the method of the user, though one dump shows the thread between two records, in a lambda of Flink', () => {
  const recycles = stacks.above(`
    org.apache.flink.runtime.io.network.buffer.LocalBufferPool.recycle
    org.apache.flink.streaming.runtime.io.RecordProcessorUtils$$Lambda$939/0x00007ff5c4646428.accept`);
  const dumps = [recycles, userCode, userCode].map((stack, at) =>
    dump([map(1, idle), map(2, stack), map(3, idle), map(4, idle)], at * 5),
  );
  expect(hotSubtask.judge(follow(dumps)).map(({ facts }) => facts.frame)).toEqual([
    'shop.orders.Prices.round',
  ]);
});

import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, map, thread } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
import { busy } from './busy.ts';
import { gc } from './gc.ts';

const collectors = (cpu: number) =>
  [1, 2].map((number) => thread(`GC Thread#${number}`, '', { state: null, cpu }));
const working = (cpu: number) => map(1, stacks.idle, { cpu });

threadCases(gc, {
  'garbage-collection-using-the-cpu': {
    shows: [dump([working(90_000), ...collectors(1_000)]), dump([working(90_500), ...collectors(5_000)], 5)],
    looksLike: [
      dump([working(1_000), ...collectors(80_000)]),
      dump([working(5_000), ...collectors(80_200)], 5),
    ],
    unwritten: true,
  },
});

/** Two dumps, ten seconds apart, of a busy task and of collectors that used so much of the processor between them. */
const between = (task: number, collector: number, count: number) =>
  follow(
    [0, 10].map((second) => {
      const cpu = (used: number) => 10_000 + (second / 10) * used;
      const threads = Array.from({ length: count }, (_, at) =>
        thread(`GC Thread#${at}`, '', { state: null, cpu: cpu(collector) }),
      );
      return dump([map(1, stacks.userCode, { cpu: cpu(task) }), ...threads], second);
    }),
  );
const shares = (task: number, collector: number, count: number) =>
  gc.judge(between(task, collector, count)).map(({ facts }) => facts.percent);

it('is a fifth of the processor, and of one collector a thirteenth of the time', () => {
  expect(shares(8_000, 1_000, 2)).toEqual([20]);
  expect(shares(8_000, 900, 2)).toEqual([]);
  expect(shares(8_000, 700, 16)).toEqual([]);
});

it('may be why a method is busy, which is only a symptom then', () => {
  const shows = (collector: number) => busy.judge(between(8_000, collector, 2)).map(({ shows }) => shows);
  expect([shows(3_000), shows(100)]).toEqual([['symptom'], ['cause']]);
});

import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, map, thread } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { gc } from './gc.ts';

const collectors = (cpu: number) =>
  [1, 2].map((number) => thread(`GC Thread#${number}`, '', { state: null, cpu }));
const working = (cpu: number) => map(1, stacks.idle, { cpu });

threadCases(gc, {
  'garbage-collection-using-the-cpu': {
    shows: [dump([working(90_000), ...collectors(1_000)]), dump([working(90_500), ...collectors(5_000)], 5)],
    looksLike: [
      dump([working(1_000), ...collectors(80_000)]),
      dump([working(5_000), ...collectors(80_500)], 5),
    ],
    unwritten: true,
  },
});

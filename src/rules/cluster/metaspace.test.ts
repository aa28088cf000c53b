import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, taskManager } from '../../../test/rules/cluster/clusters.ts';
import type { Metrics } from '../../cluster/cluster.ts';
import { metaspace } from './metaspace.ts';

const mebibyte = 1024 * 1024;

/** Metaspace in mebibytes of 160, and the classes that were loaded and unloaded, in each round. */
function of(rounds: [used: number, loaded: number, unloaded: number][]) {
  const metrics = rounds.map(
    ([used, loaded, unloaded]): Metrics =>
      new Map([
        ['Status.JVM.Memory.Metaspace.Used', used * mebibyte],
        ['Status.JVM.Memory.Metaspace.Max', 160 * mebibyte],
        ['Status.JVM.ClassLoader.ClassesLoaded', loaded],
        ['Status.JVM.ClassLoader.ClassesUnloaded', unloaded],
      ]),
  );
  const taskManagers = [taskManager('tm-1', {}, { metrics })];
  return cluster({ vertices: [{ name: 'Source: orders', loads: [idle] }] }, { taskManagers });
}

clusterCases(metaspace, {
  'metaspace-fills-up': {
    shows: of([
      [145, 30_000, 10],
      [150, 31_500, 10],
      [154, 32_200, 20],
    ]),
    facts: { rounds: 3, taskManager: 'tm-1', used: 154 * mebibyte, max: 160 * mebibyte, classes: 2190 },
    looksLike: [
      [
        'a tight limit that is enough',
        of([
          [150, 31_500, 10],
          [150, 31_500, 10],
          [150, 31_500, 10],
        ]),
      ],
      [
        'one that has loaded its classes, and has room',
        of([
          [45, 9000, 0],
          [46, 9400, 0],
          [47, 9500, 0],
        ]),
      ],
      [
        'classes that take the place of others',
        of([
          [150, 31_500, 10],
          [150, 32_500, 1010],
          [150, 33_500, 2010],
        ]),
      ],
      ['one round, which cannot tell', of([[155, 31_500, 10]])],
    ],
  },
});

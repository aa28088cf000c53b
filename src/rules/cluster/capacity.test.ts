import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  halfBusy,
  held,
  idle,
  type Load,
  taskManager,
} from '../../../test/rules/cluster/clusters.ts';
import { capacity } from './capacity.ts';

/** A source that reads 100 records a second, with so many that wait in each round of ten seconds. */
const job = (pending: (round: number) => number, sink: Load[], more: Parameters<typeof cluster>[1] = {}) =>
  cluster(
    {
      vertices: [
        {
          name: 'Source: orders',
          loads: [held],
          ofSubtasks: (round) => ({
            '0.Source__orders.pendingRecords': pending(round),
            '0.Source__orders.numRecordsOut': 1000 + round * 1000,
          }),
        },
        { name: 'orders-sink: Writer', loads: sink },
      ],
    },
    more,
  );

const growing = (round: number) => 10_000 + round * 400;
const sink: Load = { ...busy, perSecond: 50 };
const collecting = {
  'Status.JVM.GarbageCollector.All.TimeMsPerSecond': 500,
};

clusterCases(capacity, {
  'parallelism-too-small': {
    shows: job(growing, [sink, sink]),
    // 100 records a second are done, 140 come: 2 x 1.4 / 0.7.
    facts: {
      rounds: 3,
      vertex: 'orders-sink: Writer',
      parallelism: 2,
      can: 100,
      needed: 140,
      wanted: 4,
      most: 128,
    },
    looksLike: [
      ['a lag that shrinks', job((round) => 10_000 - round * 400, [sink, sink])],
      ['a lag that stands', job(() => 10_000, [sink, sink])],
      ['a sink that has time left', job(growing, [halfBusy, halfBusy])],
      ['one hot subtask', job(growing, [{ ...busy, perSecond: 90 }, { ...idle, perSecond: 10 }, idle])],
      [
        'a process that collects garbage',
        job(growing, [sink, sink], { taskManagers: [taskManager('tm-1', collecting)] }),
      ],
    ],
  },
});

import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  halfBusy,
  held,
  type JobOptions,
  type Load,
} from '../../../test/rules/cluster/clusters.ts';
import { sourceLag } from './source-lag.ts';

/** Two subtasks that read 50 records a second each, in three rounds of 10 s, with so many that wait in each. */
const job = (
  pending: (round: number) => number,
  [source, sink]: [Load, Load] = [held, busy],
  { reads = 50, ...more }: Partial<JobOptions> & { reads?: number } = {},
) =>
  cluster({
    vertices: [
      {
        name: 'Source: orders',
        loads: [source, source],
        ofSubtasks: (round) => ({
          '0.Source__orders.pendingRecords': pending(round),
          '1.Source__orders.pendingRecords': pending(round),
          '0.Source__orders.numRecordsOut': 1000 + round * reads * 10,
          '1.Source__orders.numRecordsOut': 1000 + round * reads * 10,
        }),
      },
      { name: 'orders-sink: Writer', loads: [sink, sink] },
    ],
    ...more,
  });

const growing = (round: number) => 10_000 + round * 200;
const shrinking = (round: number) => 10_000 - round * 200;

clusterCases(sourceLag, {
  'source-lag-grows': {
    shows: job(growing),
    facts: {
      rounds: 3,
      source: 'Source: orders',
      pending: 20_800,
      reads: 100,
      perSecond: 40,
      by: 'orders-sink: Writer',
    },
    looksLike: [
      ['a few records that wait', job((round) => round * 100)],
      ['a lag that comes and goes', job((round) => [10_000, 12_000, 11_000][round]!)],
      ['one that stands still', job(() => 10_000)],
      ['a source that reads nothing', job(growing, [held, busy], { reads: 0 })],
      ['a single round', job(growing, [held, busy], { rounds: 1 })],
      ['a job that has just started', job(growing, [held, busy], { running: 25_000 })],
      ['one that is worked off', job(shrinking)],
    ],
  },
  'source-catches-up': {
    shows: job(shrinking, [halfBusy, halfBusy]),
    facts: { rounds: 3, source: 'Source: orders', pending: 19_200, reads: 100, left: 480_000 },
    looksLike: [['a lag that grows', job(growing, [halfBusy, halfBusy])]],
  },
});

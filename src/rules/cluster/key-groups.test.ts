import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  halfBusy,
  idle,
  type JobOptions,
  type Load,
} from '../../../test/rules/cluster/clusters.ts';
import { keyGroups } from './key-groups.ts';

const times = (count: number, load: Load) => Array.from({ length: count }, () => load);

const job = (totals: Load[], more: Partial<JobOptions> = {}) =>
  cluster({
    vertices: [
      { name: 'Source: orders', loads: [idle] },
      { name: 'totals', loads: totals },
    ],
    ...more,
  });

function rebalanced(shown: ReturnType<typeof cluster>) {
  for (const edge of shown.jobs[0]!.vertices[1]!.inputs) edge.ship = 'REBALANCE';
  return shown;
}

const none: Load = { ...idle, perSecond: 0 };

clusterCases(keyGroups, {
  'key-groups-uneven': {
    shows: job(times(50, busy)),
    facts: { rounds: 3, vertex: 'totals', parallelism: 50, maxParallelism: 128, most: 3, least: 2 },
    looksLike: [
      ['a parallelism that divides the maximum', job(times(64, busy))],
      ['a parallelism that is small beside the maximum', job(times(10, busy))],
      ['a vertex that hardly works', job(times(50, idle))],
      ['records that are dealt out in turn', rebalanced(job(times(50, busy)))],
      ['a job that has just started', job(times(50, busy), { running: 10_000 })],
    ],
  },
  'subtasks-without-keys': {
    shows: job([halfBusy, halfBusy, none, none]),
    facts: { rounds: 3, vertex: 'totals', parallelism: 4, without: 2, records: 120_000 },
    looksLike: [
      ['subtasks that all have records', job([halfBusy, halfBusy, idle, idle])],
      ['a job with few records so far', job([{ ...idle, perSecond: 1 }, none])],
      ['records that are dealt out in turn', rebalanced(job([halfBusy, none]))],
    ],
  },
});

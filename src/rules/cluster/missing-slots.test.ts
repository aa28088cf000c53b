import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, type JobOptions, now, taskManager } from '../../../test/rules/cluster/clusters.ts';
import type { Cluster, Overview } from '../../cluster/cluster.ts';
import { missingSlots } from './missing-slots.ts';

const checkpoints = {
  history: [],
  lastCompleted: null,
  lastFailed: null,
  restored: null,
  counts: { completed: 3, failed: 0, inProgress: 0 },
};

/** A job of four subtasks, in a cluster with one TaskManager. */
const waiting = (more: Partial<JobOptions>, slots = 2, vertex = 'SCHEDULED'): Cluster => {
  const overview: Overview = { taskManagers: 1, slots, freeSlots: 0 };
  const loads = [idle, idle, idle, idle];
  return cluster(
    { vertices: [{ name: 'Source: orders', loads, state: vertex }], startedAt: now - 600_000, ...more },
    { overviews: [overview, overview, overview] },
  );
};

const gone = (registered: number[], more: Partial<JobOptions>) =>
  cluster(
    { vertices: [{ name: 'Source: orders', loads: [idle, { ...idle, taskManager: 'tm-2' }] }], ...more },
    { taskManagers: [taskManager('tm-1'), taskManager('tm-2', {}, { registered })] },
  );

const wanting = { job: 'orders', needed: 4, slots: 2, taskManagers: 1 };

clusterCases(missingSlots, {
  'taskmanager-lost': {
    shows: gone([1], { state: 'RESTARTING' }),
    facts: { taskManager: 'tm-2', job: 'orders' },
    looksLike: [
      ['an idle one that was taken away', gone([1], {})],
      ['a restart on the same TaskManagers', gone([1, 2, 3], { state: 'RESTARTING' })],
    ],
  },
  'taskmanager-missing': {
    shows: waiting({ state: 'RESTARTING', checkpoints }),
    facts: wanting,
    looksLike: [
      ['a restart with slots enough', waiting({ state: 'RESTARTING', checkpoints }, 4)],
      ['a job that goes on with fewer', waiting({ checkpoints }, 2, 'RUNNING')],
      ['a job that has failed', waiting({ state: 'FAILED', checkpoints })],
    ],
  },
  'slots-missing': {
    shows: waiting({ state: 'CREATED' }),
    facts: wanting,
    looksLike: [
      ['a job that has just been submitted', waiting({ state: 'CREATED', startedAt: now - 20_000 })],
      ['one that ran before', waiting({ state: 'RESTARTING', checkpoints })],
    ],
  },
});

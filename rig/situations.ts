// What happens to a cluster while it is asked.
import type { Cluster } from './cluster.ts';
import { running, state } from './conditions.ts';
import { seconds, until } from './processes.ts';

const steady = `
  orders: source rate=200
  totals: keyed orders
  sink: sink totals`;
/** Of ten vertices. */
const long = ['orders: source rate=200', 'step1: map orders']
  .concat(
    [2, 3, 4, 5, 6, 7, 8].map((step) => `step${step}: map step${step - 1}`),
    'sink: sink step8',
  )
  .join('\n');
/** Ends by itself. */
const short = `
  orders: source rate=500 count=2000
  sink: sink orders`;

export type Ask = (...args: string[]) => Promise<void>;

/** Each goes on from the one before. They are run twice, once without asking: what Flink then says it says by itself. */
export const situations = new Map<string, (cluster: Cluster, ask: Ask) => Promise<void>>([
  [
    'a job that starts',
    async (cluster, ask) => {
      await run(cluster, steady);
      await ask('collect');
      await expect(cluster, running);
    },
  ],
  ['a job that runs', (_, ask) => ask('collect')],
  ['a job that is watched', (_, ask) => ask('watch', '--for', '40s')],
  [
    'a job that loses its TaskManager while it is read',
    async (cluster, ask) => {
      const asked = ask('collect');
      await seconds(7);
      cluster.process('taskmanager-1').kill('SIGKILL');
      cluster.startTaskManager('taskmanager-2');
      await asked;
      await expect(cluster, running);
      // What is asked while it comes back.
      await ask('collect');
    },
  ],
  ['a job that does not exist', (_, ask) => ask('collect', '--job', '0'.repeat(32))],
  [
    'a job that is cancelled while it is read',
    async (cluster, ask) => {
      const asked = ask('collect');
      await seconds(7);
      await cluster.rest.patch(`/jobs/${cluster.job}`);
      await expect(cluster, state('CANCELED'));
      await asked;
    },
  ],
  ['a job that was cancelled', (cluster, ask) => ask('collect', '--job', cluster.job)],
  [
    'a job that finishes while it is read',
    async (cluster, ask) => {
      await run(cluster, short);
      await ask('collect');
      await expect(cluster, state('FINISHED'));
    },
  ],
  ['a job that has finished', (cluster, ask) => ask('collect', '--job', cluster.job)],
  [
    'a job of ten vertices',
    async (cluster, ask) => {
      await run(cluster, long);
      await expect(cluster, running);
      await seconds(15);
      await ask('collect', '--quick');
      await ask('collect');
    },
  ],
]);

async function run(cluster: Cluster, graph: string): Promise<void> {
  if (!(await cluster.run('GraphJob', ['orders', graph]))) throw new Error('The job does not start');
}

async function expect(
  cluster: Cluster,
  holds: (cluster: Cluster) => Promise<boolean> | boolean,
): Promise<void> {
  if (!(await until(90, () => holds(cluster)))) throw new Error('What should happen did not');
}

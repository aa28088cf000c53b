import { rmSync } from 'node:fs';
import { completedCheckpoints, logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'The files of the checkpoints are deleted, and the job has to restore one',
  labels: ['savepoint-restore-failure', 'checkpoint-storage', 'resume-from-checkpoint'],
  graph: `
      orders: source rate=200
      totals: keyed orders history
      sink: sink totals`,
  inject: async (cluster) => {
    await until(40, () => completedCheckpoints(2)(cluster));
    rmSync(`${cluster.folder}/checkpoints`, { recursive: true });
    cluster.process('taskmanager-1').kill('SIGKILL');
    cluster.startTaskManager('taskmanager-2');
  },
  shows: logged(/FileNotFoundException|NoSuchFileException|does not exist/),
  within: 90,
  lasts: 60,
} satisfies Fault;

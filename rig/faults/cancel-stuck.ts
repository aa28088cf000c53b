import { all, logged, state } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { seconds } from '../processes.ts';

export default {
  injected: 'A task ignores interrupts: it does not end when its job is cancelled',
  labels: ['task-cancel-stuck'],
  config: { 'task.cancellation.timeout': '60000', 'task.cancellation.interval': '5000' },
  graph: `
      orders: source rate=10
      legacy: map orders stuck
      sink: sink legacy`,
  inject: async ({ rest, job }) => {
    await seconds(10);
    await rest.patch(`/jobs/${job}?mode=cancel`);
  },
  shows: all(state('CANCELLING'), logged(/did not react to cancelling signal/)),
  lasts: 25,
} satisfies Fault;

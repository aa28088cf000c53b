import { completedCheckpoints, logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { countingOrders, writingOrders } from '../kafka-jobs.ts';
import { until } from '../processes.ts';

export default {
  injected: 'The only broker is killed',
  labels: ['kafka-connectivity'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [writingOrders(), countingOrders()],
  inject: async (cluster) => {
    await until(30, () => completedCheckpoints(2)(cluster));
    cluster.process('kafka').kill('SIGKILL');
  },
  shows: logged(/Node may not be available|could not be established/),
  lasts: 40,
} satisfies Fault;

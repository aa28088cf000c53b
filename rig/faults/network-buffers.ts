import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The network memory has too few buffers for the exchanges of the job',
  labels: ['network-buffers'],
  config: {
    'parallelism.default': '8',
    'taskmanager.numberOfTaskSlots': '8',
    'taskmanager.memory.network.min': '3m',
    'taskmanager.memory.network.max': '3m',
  },
  graph: `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`,
  shows: logged(/Insufficient number of network buffers/),
  lasts: 20,
} satisfies Fault;

import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The job needs 6 slots, and there are 2',
  labels: ['slots-unavailable'],
  config: {
    'slot.request.timeout': '15000',
    'taskmanager.numberOfTaskSlots': '2',
    'parallelism.default': '6',
  },
  graph: `
      orders: source rate=100
      sink: sink orders`,
  shows: logged(/NoResourceAvailable/),
  lasts: 20,
} satisfies Fault;

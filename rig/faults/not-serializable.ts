import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A function has a field that is not serializable',
  labels: ['serialization'],
  graph: `
      orders: source rate=200
      enrich: map orders brittle
      sink: sink enrich`,
  shows: logged(/NotSerializableException|not serializable/),
  lasts: 5,
} satisfies Fault;

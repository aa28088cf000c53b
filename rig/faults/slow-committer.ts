import { slowCheckpoint } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The committer of the sink takes 8 s for each checkpoint',
  labels: ['backpressure-sink', 'checkpoint-slow', 'checkpoint-alignment'],
  graph: `
      orders: source rate=300
      sink: sink orders commit=8000`,
  shows: slowCheckpoint(3),
} satisfies Fault;

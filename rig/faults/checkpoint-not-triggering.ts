import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One source has ended, and checkpoints after that are turned off',
  labels: ['checkpoint-not-triggering'],
  config: { 'execution.checkpointing.checkpoints-after-tasks-finish': 'false' },
  graph: `
      orders: source rate=100
      rates: source count=100
      join: merge orders rates
      sink: sink join`,
  shows: logged(/Not all required tasks are currently running|have already finished/),
  lasts: 40,
} satisfies Fault;

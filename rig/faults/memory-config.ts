import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The memory of a TaskManager is smaller than its parts',
  labels: ['memory-config-invalid'],
  config: { 'taskmanager.memory.process.size': '300m' },
  logsOnly: true,
  shows: logged(/IllegalConfigurationException/),
  lasts: 0,
} satisfies Fault;

import type { Overview, TaskManager } from '../cluster.ts';
import { countOf, type Fields, fieldsOf, listOf, numberOf, textOf } from '../values.ts';

/** `/overview` */
export function overviewOfCluster(value: unknown): Overview | null {
  const fields = fieldsOf(value);
  const [taskManagers, slots, freeSlots] = [
    fields.taskmanagers,
    fields['slots-total'],
    fields['slots-available'],
  ].map(countOf);
  if (taskManagers == null || slots == null || freeSlots == null) return null;
  return { taskManagers, slots, freeSlots };
}

/** `/taskmanagers` */
export function taskManagersOf(value: unknown): Omit<TaskManager, 'metrics' | 'registered'>[] {
  return listOf(fieldsOf(value).taskmanagers).flatMap((entry) => {
    const { id, slotsNumber, hardware, memoryConfiguration } = fieldsOf(entry);
    if (textOf(id) === null) return [];
    const memory = fieldsOf(memoryConfiguration);
    return [
      {
        id: id as string,
        slots: countOf(slotsNumber),
        cores: numberOf(fieldsOf(hardware).cpuCores),
        metaspaceLimit: countOf(memory.jvmMetaspace),
        directLimit: directLimitOf(memory),
      },
    ];
  });
}

/** Framework and task off-heap memory and network memory make up the limit (ProcessMemoryUtils, JvmArgTotalDirectMemory). */
function directLimitOf({ frameworkOffHeap, taskOffHeap, networkMemory }: Fields): number | null {
  const [framework, task, network] = [frameworkOffHeap, taskOffHeap, networkMemory].map(countOf);
  return framework == null || task == null || network == null ? null : framework + task + network;
}

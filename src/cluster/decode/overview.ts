import type { Overview, TaskManager } from '../cluster.ts';
import { countOf, fieldsOf, listOf, numberOf, textOf } from '../values.ts';

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
export function taskManagersOf(value: unknown): Omit<TaskManager, 'metrics'>[] {
  return listOf(fieldsOf(value).taskmanagers).flatMap((entry) => {
    const { id, slotsNumber, hardware, memoryConfiguration } = fieldsOf(entry);
    if (textOf(id) === null) return [];
    return [
      {
        id: id as string,
        slots: countOf(slotsNumber),
        cores: numberOf(fieldsOf(hardware).cpuCores),
        metaspaceLimit: countOf(fieldsOf(memoryConfiguration).jvmMetaspace),
      },
    ];
  });
}

import type { DirectMemory, Metrics, Overview, Spread, TaskManager } from '../cluster.ts';
import { countOf, type Fields, fieldsOf, gaugeOf, listOf, textOf } from '../values.ts';

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
        cores: gaugeOf(fieldsOf(hardware).cpuCores),
        metaspaceLimit: countOf(memory.jvmMetaspace),
        directMemory: directMemoryOf(memory),
      },
    ];
  });
}

/** Framework and task off-heap memory and network memory make up the limit (ProcessMemoryUtils, JvmArgTotalDirectMemory). */
function directMemoryOf({ frameworkOffHeap, taskOffHeap, networkMemory }: Fields): DirectMemory | null {
  const [framework, task, network] = [frameworkOffHeap, taskOffHeap, networkMemory].map(countOf);
  if (framework == null || task == null || network == null) return null;
  return { limit: framework + task + network, network };
}

/** `[{"id": "...", "value": "..."}]`. What has no number is left out: an unknown metric is not 0. */
export function metricsOf(value: unknown): Metrics {
  const metrics: Metrics = new Map();
  for (const entry of listOf(value)) {
    const { id, value: written } = fieldsOf(entry);
    const number = gaugeOf(written);
    if (textOf(id) !== null && number !== null) metrics.set(id as string, number);
  }
  return metrics;
}

/** `[{"id": "...", "min": 0, "max": 1, "avg": 0.5}]` */
export function spreadsOf(value: unknown): Map<string, Spread> {
  const spreads = new Map<string, Spread>();
  for (const entry of listOf(value)) {
    const { id, min, max, avg } = fieldsOf(entry);
    const spread = { least: gaugeOf(min), most: gaugeOf(max), mean: gaugeOf(avg) };
    if (textOf(id) !== null && (spread.most !== null || spread.mean !== null))
      spreads.set(id as string, spread);
  }
  return spreads;
}

/** `[{"key": "...", "value": "..."}]` */
export function configurationOf(value: unknown): Map<string, string> {
  return new Map(
    listOf(value).flatMap((entry) => {
      const { key, value: written } = fieldsOf(entry);
      return typeof key === 'string' && typeof written === 'string' ? [[key, written] as const] : [];
    }),
  );
}

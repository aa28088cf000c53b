// What sources say of themselves, subtask by subtask.

import type { Vertex } from '../../cluster/cluster.ts';

/** A number of a source in each round, over its subtasks; null where a round lacks some. */
export function sums({ rounds }: Vertex, metric: 'pendingRecords' | 'numRecordsOut'): number[] | null {
  const ids = [...(rounds.at(-1)?.ofSubtasks.keys() ?? [])].filter(
    (id) => id.endsWith(`.${metric}`) && /^\d+\.Source__/.test(id),
  );
  if (ids.length === 0 || rounds.some(({ ofSubtasks }) => ids.some((id) => !ofSubtasks.has(id)))) return null;
  return rounds.map(({ ofSubtasks }) => ids.reduce((total, id) => total + ofSubtasks.get(id)!, 0));
}

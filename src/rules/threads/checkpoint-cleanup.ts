import type { Rule } from '../rule.ts';
import { findingOf, type Witness } from '../watching/finding.ts';
import { groupsOf } from '../watching/groups.ts';
import { hottestMethod } from '../watching/hottest.ts';
import { watch } from '../watching/watched.ts';

/** So many threads at once are no single checkpoint any more. */
const many = 3;
const deleting = /\.discard\w*\(|\.CheckpointsCleaner\.|FileSystem\.delete\(/;

/** Many threads of the JobManager delete old checkpoints; new ones may have to wait for them. */
export const checkpointCleanup: Rule<'dumps'> = {
  id: 'threads-checkpoint-cleanup',
  needs: 'dumps',
  finds: ['checkpoint-cleanup-crowded'],
  judge: (dumps) => {
    // Each thread takes another checkpoint each time, so that they count together.
    const witnesses = watch(dumps)
      .filter(({ role }) => role === 'jobmanager-io')
      .map((watched) => ({
        watched,
        seen: watched.sightings.filter(({ thread }) => thread.frames.some((frame) => deleting.test(frame))),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ watched }) => String(watched.process)).values()]
      .filter(isCrowded)
      .map((group) => {
        const facts = { frame: hottestMethod(group.flatMap(({ seen }) => seen)) ?? '' };
        return findingOf(group, {
          id: 'checkpoint-cleanup-crowded',
          severity: 'warning',
          shows: 'symptom',
          facts,
        });
      });
  },
};

function isCrowded(group: Witness[]): boolean {
  const counts = new Map<object, number>();
  for (const { seen } of group) for (const { dump } of seen) counts.set(dump, (counts.get(dump) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= many).length >= 0.8 * group[0]!.watched.dumps;
}

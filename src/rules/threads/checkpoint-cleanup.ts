import { text } from '../../blocks/blocks.ts';
import { type Counted, en, method, zh } from '../followed/phrases.ts';
import { hottestMethod } from '../followed/stack.ts';
import { groupsOf, shownBy, type ThreadWitness } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** So many threads at once are no single checkpoint any more. */
const many = 3;
const deleting = /\.discard\w*\(|\.CheckpointsCleaner\.|FileSystem\.delete\(/;

/** Many threads of the JobManager delete old checkpoints; new ones may have to wait for them. */
export const checkpointCleanup = rule({
  id: 'threads-checkpoint-cleanup',
  needs: 'threads',
  finds: {
    'checkpoint-cleanup-crowded': sentence<Counted & { frame: string }>({
      en: (facts) =>
        text`${en.threads(facts)} of the JobManager delete old checkpoints at once, in ${method(facts.frame)}${en.dumps(facts)}: the storage deletes slowly, and new checkpoints may wait.`,
      zh: (facts) =>
        text`JobManager 有 ${zh.threads(facts)}同时在删旧 checkpoint，停在 ${method(facts.frame)}${zh.dumps(facts)}：存储删得慢，新的 checkpoint 可能要等。`,
    }),
  },
  judge: (threads, found) => {
    // Each thread takes another checkpoint each time, so that they count together.
    const witnesses = threads
      .filter(({ role }) => role === 'jobmanager-io')
      .map((followed) => ({
        followed,
        seen: followed.sightings.filter(({ thread }) => thread.frames.some((frame) => deleting.test(frame))),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ followed }) => String(followed.process)).values()]
      .filter(isCrowded)
      .map((group) => {
        const facts = { frame: hottestMethod(group.flatMap(({ seen }) => seen)) ?? '' };
        return found(
          'checkpoint-cleanup-crowded',
          shownBy(group, { severity: 'warning', shows: 'symptom', facts }),
        );
      });
  },
});

function isCrowded(group: ThreadWitness[]): boolean {
  const counts = new Map<object, number>();
  for (const { seen } of group) for (const { dump } of seen) counts.set(dump, (counts.get(dump) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= many).length >= 0.8 * group[0]!.followed.dumps;
}

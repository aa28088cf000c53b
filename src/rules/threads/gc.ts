import { text } from '../../blocks/blocks.ts';
import type { FollowedThread } from '../followed/follow.ts';
import type { Counted } from '../followed/phrases.ts';
import { groupsOf, shownBy } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** Share of the processor time of all threads from which on collecting garbage is what the process does. */
const share = 0.5;
/** Milliseconds below which a share says nothing: between dumps, and since the start of the process. */
const least = { between: 1_000, sinceStart: 60_000 };

/** The threads of the garbage collector use as much of the processor as all others together. */
export const gc = rule({
  id: 'threads-gc',
  needs: 'threads',
  finds: {
    'garbage-collection-using-the-cpu': sentence<Counted & { percent: number }>({
      en: ({ percent, dumps }) =>
        text`Garbage collection took ${percent} % of the CPU time of the process${dumps === 1 ? ' since its start' : ' between the dumps'}.`,
      zh: ({ percent, dumps }) =>
        text`${dumps === 1 ? '进程启动以来' : '几次 dump 之间'}，GC 占了进程 CPU 时间的 ${percent} %。`,
    }),
  },
  judge: (threads, found) =>
    [...groupsOf(threads, ({ process }) => String(process)).values()].flatMap((all) => {
      const collectors = all.filter(({ role }) => role === 'garbage-collector');
      const [used, total] = [sum(collectors), sum(all)];
      const enough = all[0]!.dumps > 1 ? least.between : least.sinceStart;
      if (total < enough || used < share * total) return [];
      const witnesses = collectors.map((followed) => ({ followed, seen: followed.sightings }));
      const facts = { percent: Math.round((100 * used) / total) };
      return [
        found(
          'garbage-collection-using-the-cpu',
          shownBy(witnesses, { severity: 'warning', shows: 'cause', facts }),
        ),
      ];
    }),
});

const sum = (threads: FollowedThread[]) => threads.reduce((total, followed) => total + usedBy(followed), 0);

/** Between the first and the last dump; in a single dump, since its start. */
function usedBy({ sightings, dumps }: FollowedThread): number {
  const last = sightings.at(-1)!.thread.cpu ?? 0;
  return dumps > 1 ? last - (sightings[0]!.thread.cpu ?? last) : last;
}

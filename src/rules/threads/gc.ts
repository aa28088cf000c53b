import { text } from '../../blocks/blocks.ts';
import { collectingIn } from '../followed/collecting.ts';
import type { Counted } from '../followed/phrases.ts';
import { groupsOf, shownBy } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** The threads of the garbage collector use a large part of the processor. */
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
      const percent = collectingIn(all);
      if (percent === null) return [];
      const witnesses = all
        .filter(({ role }) => role === 'garbage-collector')
        .map((followed) => ({ followed, seen: followed.sightings }));
      return [
        found(
          'garbage-collection-using-the-cpu',
          shownBy(witnesses, { severity: 'warning', shows: 'cause', facts: { percent } }),
        ),
      ];
    }),
});

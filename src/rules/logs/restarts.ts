import { text } from '../../blocks/blocks.ts';
import { occurrences } from '../../evidence/evidence.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Fewer restarts are an accident. */
const manyRestarts = 3;

/** A job that restarts again and again. */
export const restarts = rule({
  id: 'restarts',
  needs: 'logs',
  finds: {
    /** `minutes`: from the first to the last, rounded up; 0 where the log has no times. */
    'job-restarts': sentence<{ restarts: number; minutes: number }>({
      en: ({ restarts, minutes }) =>
        text`The job restarted ${restarts} times${minutes > 0 ? ` in ${minutes} minute${minutes === 1 ? '' : 's'}` : ''}`,
      zh: ({ restarts, minutes }) =>
        text`作业${minutes > 0 ? `在 ${minutes} 分钟内` : ''}重启了 ${restarts} 次`,
    }),
  },
  judge: ({ events }, found) => {
    const seen = events.filter(({ kind, what }) => kind === 'job-state' && what === 'RESTARTING');
    if (occurrences(seen) < manyRestarts) return [];
    const [first, last] = [seen[0]!, seen.at(-1)!];
    const minutes = first.at === null || last.at === null ? 0 : Math.ceil((last.at - first.at) / 60_000);
    const facts = { restarts: occurrences(seen), minutes };
    return [found('job-restarts', shownByEvents(seen, { severity: 'critical', shows: 'symptom', facts }))];
  },
});

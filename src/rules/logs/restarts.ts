import type { Rule } from '../rule.ts';

/** Fewer restarts are an accident. */
const manyRestarts = 3;

/** A job that restarts again and again. */
export const restarts: Rule<'logs'> = {
  id: 'restarts',
  needs: 'logs',
  finds: ['job-restarts'],
  judge: ({ events }) => {
    const seen = events.filter(({ kind, what }) => kind === 'job-state' && what === 'RESTARTING');
    if (seen.length < manyRestarts) return [];
    const [first, last] = [seen[0]!, seen.at(-1)!];
    const minutes = first.at === null || last.at === null ? 0 : Math.ceil((last.at - first.at) / 60_000);
    return [
      {
        id: 'job-restarts',
        severity: 'critical',
        shows: 'symptom',
        facts: { restarts: seen.length, minutes },
        seen: [first.quote, last.quote],
        count: seen.length,
        firstAt: first.at,
        lastAt: last.at,
      },
    ];
  },
};

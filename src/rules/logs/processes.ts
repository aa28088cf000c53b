import type { Rule } from '../rule.ts';

/** Logs are often appended to: a second start alone is no news. */
const manyStarts = 3;

/** A process that starts again and again: something ends it. */
export const processes: Rule<'logs'> = {
  id: 'processes',
  needs: 'logs',
  finds: ['process-restarts'],
  judge: ({ events }) => {
    const starts = new Map<string, typeof events>();
    for (const event of events.filter(({ kind }) => kind === 'process-started')) {
      const key = `${event.quote.file} ${event.what}`;
      starts.set(key, [...(starts.get(key) ?? []), event]);
    }
    return [...starts.values()]
      .filter(({ length }) => length >= manyStarts)
      .map((seen) => ({
        id: 'process-restarts',
        severity: 'warning',
        shows: 'symptom',
        facts: { process: seen[0]!.what, starts: seen.length },
        seen: [seen[0]!.quote, seen.at(-1)!.quote],
        count: seen.length,
        firstAt: seen[0]!.at,
        lastAt: seen.at(-1)!.at,
      }));
  },
};

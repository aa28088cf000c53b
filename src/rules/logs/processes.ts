import { code, text } from '../../blocks/blocks.ts';
import { type JobEvent, occurrences } from '../../evidence/evidence.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Logs are often appended to: a second start alone is no news. */
const manyStarts = 3;

/** A process that starts again and again: something ends it. */
export const processes = rule({
  id: 'processes',
  needs: 'logs',
  finds: {
    'process-restarts': sentence<{ process: string; starts: number }>({
      en: ({ process, starts }) => text`${code(process)} started ${starts} times`,
      zh: ({ process, starts }) => text`${code(process)} 启动了 ${starts} 次`,
    }),
  },
  judge: ({ events }, found) => {
    const byProcess = new Map<string, JobEvent[]>();
    for (const event of events.filter(({ kind }) => kind === 'process-started')) {
      const key = `${event.quote.file} ${event.what}`;
      byProcess.set(key, [...(byProcess.get(key) ?? []), event]);
    }
    return [...byProcess.values()]
      .filter((starts) => occurrences(starts) >= manyStarts)
      .map((starts) => {
        const facts = { process: starts[0]!.what, starts: occurrences(starts) };
        return found(
          'process-restarts',
          shownByEvents(starts, { severity: 'warning', shows: 'symptom', facts }),
        );
      });
  },
});

import { text } from '../../blocks/blocks.ts';
import { type Logs, occurrences } from '../../evidence/evidence.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Fewer restarts are an accident. */
const manyRestarts = 3;

/** A job that restarts again and again, or fails without a word why. */
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
    'job-failed-untold': sentence<Record<string, never>>({
      en: () => text`The job failed, and nothing in what was read says why: add the lines before this one`,
      zh: () => text`作业失败了，读到的内容里没有原因：请补上这一行之前的日志`,
    }),
  },
  judge: (logs, found) => {
    const { events } = logs;
    const seen = events.filter(({ kind, what }) => kind === 'job-state' && what === 'RESTARTING');
    if (occurrences(seen) < manyRestarts) {
      const failed = events.filter(({ quote }) => failure.test(quote.text));
      if (failed.length === 0 || saysWhy(logs)) return [];
      const claim = { severity: 'critical', shows: 'symptom', facts: {} } as const;
      return [found('job-failed-untold', shownByEvents(failed, claim))];
    }
    const [first, last] = [seen[0]!, seen.at(-1)!];
    const minutes = first.at === null || last.at === null ? 0 : Math.ceil((last.at - first.at) / 60_000);
    const facts = { restarts: occurrences(seen), minutes };
    return [found('job-restarts', shownByEvents(seen, { severity: 'critical', shows: 'symptom', facts }))];
  },
});

/** Of a task or of the job. One that is rescaled restarts too, but out of no failure. */
const failure = / switched from (?:state )?[A-Z]{1,20} to FAIL| switched from state FAILING to /;

/** An exception, an error or a line that a page knows may be the reason. */
const saysWhy = ({ groups }: Logs) => groups.length > 0;

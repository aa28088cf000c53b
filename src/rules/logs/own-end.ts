import { code, text } from '../../blocks/blocks.ts';
import type { JobEvent, LogRecord, Logs, RecordGroup } from '../../evidence/evidence.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Milliseconds before and after the end in which a reason would be logged. */
const before = 10 * 60_000;
const after = 60_000;

/** A TaskManager that closes its services though nobody told it to, and without a word why. */
export const ownEnd = rule({
  id: 'own-end',
  needs: 'logs',
  finds: {
    'taskmanager-ended-itself': sentence<{ file: string }>({
      en: ({ file }) =>
        text`The TaskManager of ${code(file)} ended itself without a signal or an error: look at its Metaspace, which may have been too full to log why`,
      zh: ({ file }) =>
        text`${code(file)} 的 TaskManager 自己退出，没有收到信号，也没有报错：先看它的 Metaspace，可能满到连原因都写不出来`,
    }),
  },
  judge: (logs, found) =>
    logs.events
      .filter((event) => event.kind === 'taskmanager-closed' && endsItself(event, logs))
      .map((event) =>
        found(
          'taskmanager-ended-itself',
          shownByEvents([event], {
            severity: 'critical',
            shows: 'symptom',
            facts: { file: event.quote.file },
          }),
        ),
      ),
});

/** The clusters of tests close TaskManagers too, but have none that was started as a process. */
function endsItself({ at, quote }: JobEvent, { events, groups }: Logs): boolean {
  if (at === null) return false;
  const own = events.filter((event) => event.quote.file === quote.file);
  const isNear = (time: number | null) => time !== null && time >= at - before && time <= at + after;
  return (
    own.some(({ kind, what }) => kind === 'process-started' && /TaskManager|TaskExecutor/.test(what)) &&
    !own.some((event) => event.kind === 'signal' && isNear(event.at)) &&
    !groups.some((group) => isError(group) && (isNear(group.first.at) || isNear(group.lastAt))) &&
    !groups.some(({ first }) => isOutOfMemory(first))
  );
}

/** In whichever log: that of the TaskManager may be told by another first. */
const isError = ({ first: { level } }: RecordGroup) => level === 'ERROR' || level === 'FATAL';

const isOutOfMemory = ({ thrown }: LogRecord) =>
  thrown.some(({ className }) => className.endsWith('OutOfMemoryError'));

import type { Failure, Failures } from '../cluster.ts';
import { countOf, type Fields, fieldsOf, listOf, textOf } from '../values.ts';

/**
 * `/jobs/:job/exceptions`. 1.x has `root-exception` beside the history, 2.x the history alone (FLINK-36273); before 1.13
 * there was no history.
 */
export function failuresOf(value: unknown): Failures | null {
  const fields = fieldsOf(value);
  const history = fieldsOf(fields.exceptionHistory);
  if (!('exceptionHistory' in fields) && !('root-exception' in fields)) return null;
  const entries = listOf(history.entries).flatMap((entry) => failureOf(fieldsOf(entry)) ?? []);
  const root = textOf(fields['root-exception']);
  if (entries.length === 0 && root !== null)
    entries.push({
      at: countOf(fields.timestamp),
      exception: null,
      stackTrace: root,
      task: null,
      taskManager: null,
    });
  return { entries: entries.reverse(), truncated: history.truncated === true };
}

function failureOf(entry: Fields): Failure | null {
  const stackTrace = textOf(entry.stacktrace);
  if (stackTrace === null) return null;
  return {
    at: countOf(entry.timestamp),
    exception: textOf(entry.exceptionName),
    stackTrace,
    task: textOf(entry.taskName),
    taskManager: textOf(entry.taskManagerId) ?? textOf(entry.endpoint) ?? textOf(entry.location),
  };
}

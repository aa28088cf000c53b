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
  const entries = listOf(history.entries).map(fieldsOf).reverse().flatMap(attemptOf);
  const root = textOf(fields['root-exception']);
  if (entries.length === 0 && root !== null)
    entries.push({
      at: countOf(fields.timestamp),
      exception: null,
      stackTrace: root,
      concurrent: false,
      task: null,
      taskManager: null,
    });
  return { entries, truncated: history.truncated === true };
}

/** What failed, and what failed with it (since 1.14). */
const attemptOf = (entry: Fields): Failure[] => [
  ...failureOf(entry, false),
  ...listOf(entry.concurrentExceptions).flatMap((other) => failureOf(fieldsOf(other), true)),
];

function failureOf(entry: Fields, concurrent: boolean): Failure[] {
  const stackTrace = textOf(entry.stacktrace);
  if (stackTrace === null) return [];
  return [
    {
      at: countOf(entry.timestamp),
      exception: textOf(entry.exceptionName),
      stackTrace,
      concurrent,
      task: textOf(entry.taskName),
      taskManager: textOf(entry.taskManagerId) ?? textOf(entry.endpoint) ?? textOf(entry.location),
    },
  ];
}

/** Handlers of what only reads: that they fail is no failure of a job. */
const onlyRead = /\brest\.handler\.(?:job|taskmanager|cluster|legacy)\.(?!JobSubmit|savepoints|rescal)/;

/** What the server says when it failed: of a submission, the reason. */
export function refusalsOf(value: unknown): Failure[] {
  return listOf(fieldsOf(value).errors)
    .filter((error) => typeof error === 'string' && error.includes('\n\tat ') && !onlyRead.test(error))
    .map((error) => ({
      at: null,
      exception: null,
      stackTrace: error as string,
      concurrent: false,
      task: null,
      taskManager: null,
    }));
}

import type { Failure } from '../cluster.ts';
import { fieldsOf, listOf } from '../values.ts';

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

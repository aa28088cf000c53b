// The failures that the REST API tells of, as if they had been logged: oldest first, with their time, task and TaskManager.
import type { Failure } from '../../cluster/cluster.ts';
import type { LogPart, Search } from '../log/read-log.ts';
import { loggedTime, readTold } from './told-log.ts';

/** Reads failures of an answer. They are quoted where the answer tells of them: `text` is all of it. */
export const readFailures = (
  file: string,
  text: string,
  failures: Failure[],
  search: Search,
): Promise<LogPart> =>
  readTold(
    file,
    failures.map((failure) => ({
      lines: linesOf(failure),
      head: headOf(failure),
      line: lineIn(text, failure),
      level: null,
    })),
    search,
  );

const oneLine = (text: string) => text.replace(/\s/g, ' ');

/** `discount (1/2) - execution #7 failed at 2026-11-28T20:18:02.278Z on 10.0.0.7:42643-d8762a` */
function headOf({ at, task, taskManager }: Failure): string {
  const when = at === null ? '' : ` at ${new Date(at).toISOString()}`;
  return `${oneLine(task ?? 'The job')} failed${when}${taskManager === null ? '' : ` on ${oneLine(taskManager)}`}`;
}

/** As a JobManager logs it. */
function linesOf({ at, task, taskManager, stackTrace }: Failure): string[] {
  const what = task === null ? 'The job failed' : `${oneLine(task)} switched from RUNNING to FAILED`;
  const where = taskManager === null ? '' : ` on ${oneLine(taskManager)}`;
  const head = `${loggedTime(at)}WARN  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - ${what}${where}`;
  return [head, ...stackTrace.trimEnd().split(/\r?\n/)];
}

/** In which line of an answer a failure stands; the first where it is not found as it was written. */
function lineIn(text: string, { stackTrace }: Failure): number {
  const at = text.indexOf(JSON.stringify(stackTrace).slice(1, -1));
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

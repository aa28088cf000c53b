// The failures that the REST API tells of, as if they had been logged: oldest first, with their time, task and TaskManager.

import type { Failure } from '../../cluster/cluster.ts';
import type { Quote } from '../../report.ts';
import type { LogRecord } from '../evidence.ts';
import { type LogPart, readLog, type Search } from '../log/read-log.ts';
import { readsOf } from './file-evidence.ts';

/** Reads failures of an answer. They are quoted where the answer tells of them: `text` is all of it. */
export async function readFailures(
  file: string,
  text: string,
  failures: Failure[],
  search: Search,
): Promise<LogPart> {
  const lines = failures.flatMap((failure) => linesOf(failure).map((line) => ({ line, failure })));
  const log = await readLog(file, readsOf(Buffer.from(lines.map(({ line }) => line).join('\n'))), search);
  const placed = (quote: Quote): Quote => {
    const written = lines[quote.line - 1]!;
    const isHead = written.line === linesOf(written.failure)[0];
    return {
      ...quote,
      line: lineIn(text, written.failure),
      text: isHead ? headOf(written.failure) : quote.text,
    };
  };
  return {
    ...log,
    events: log.events.map((event) => ({ ...event, quote: placed(event.quote) })),
    groups: log.groups
      .filter(({ first }) => first.thrown.length > 0)
      .map((group) => ({ ...group, first: placedRecord(group.first, placed) })),
  };
}

/** A failure of a job is no line of a log: it has no level, and is worth what it did. */
function placedRecord(record: LogRecord, placed: (quote: Quote) => Quote): LogRecord {
  const quote = placed(record.quote);
  return {
    ...record,
    line: quote.line,
    level: null,
    logger: null,
    quote,
    event: record.event && { ...record.event, quote },
    matches: record.matches.map((match) => ({ ...match, quote: placed(match.quote) })),
    thrown: record.thrown.map((thrown) => ({
      ...thrown,
      quote: placed(thrown.quote),
      ...(thrown.says ? { says: placed(thrown.says) } : {}),
      frames: thrown.frames.map((frame) => ({ ...frame, quote: placed(frame.quote) })),
    })),
  };
}

const oneLine = (text: string) => text.replace(/\s/g, ' ');

/** `discount (1/2) - execution #7 failed at 2026-11-28T20:18:02.278Z on 10.0.0.7:42643-d8762a` */
function headOf({ at, task, taskManager }: Failure): string {
  const when = at === null ? '' : ` at ${new Date(at).toISOString()}`;
  return `${oneLine(task ?? 'The job')} failed${when}${taskManager === null ? '' : ` on ${oneLine(taskManager)}`}`;
}

/** As a JobManager logs it. */
function linesOf({ at, task, taskManager, stackTrace }: Failure): string[] {
  const when =
    at === null ? '' : `${new Date(at).toISOString().replace('T', ' ').replace('.', ',').slice(0, -1)} `;
  const what = task === null ? 'The job failed' : `${oneLine(task)} switched from RUNNING to FAILED`;
  const where = taskManager === null ? '' : ` on ${oneLine(taskManager)}`;
  const head = `${when}WARN  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - ${what}${where}`;
  return [head, ...stackTrace.trimEnd().split(/\r?\n/)];
}

/** In which line of an answer a failure stands; the first where it is not found as it was written. */
function lineIn(text: string, { stackTrace }: Failure): number {
  const at = text.indexOf(JSON.stringify(stackTrace).slice(1, -1));
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

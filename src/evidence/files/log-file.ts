import { wholePeek } from '../encoding.ts';
import type { Quote } from '../evidence.ts';
import { headOf } from '../log/head.ts';
import { readInParts, worthThreads } from '../log/parallel.ts';
import { type LogPart, readLog } from '../log/read-log.ts';
import { firstTime, plainError, plainException, stackAlone } from '../log/record.ts';
import { beginsTrace } from '../log/thrown.ts';
import type { ReadBytes } from '../log/window.ts';
import {
  type BegunFile,
  evidenceOf,
  type FileEvidence,
  goOn,
  type Reader,
  type Task,
  unjudged,
} from './file-evidence.ts';

/** Reads a log. */
export const readLogFile: Reader = async (task, begun) => {
  const log = await read(task, begun);
  if (begun.start.length < wholePeek) {
    const lines = linesOf(task.file, begun.start);
    if (log.groups.length === 0 && log.events.length === 0) log.groups.push(...plainException(lines));
    if (!isWell(log)) log.groups.push(...stackAlone(aboveFirst(lines)));
  }
  return evidenceOfLog(task, begun, log);
};

/** A text without a line of a log may be a message that was copied out of one: it is, where a known line or an error stands in it. */
export const readMessage: Reader = async (task, begun) => {
  const log = await read(task, begun);
  if (log.groups.length === 0 && begun.start.length < wholePeek) {
    const lines = linesOf(task.file, begun.start);
    const stack = stackAlone(lines);
    log.groups.push(...(stack.length > 0 ? stack : plainError(lines)));
  }
  return log.groups.length > 0 ? evidenceOfLog(task, begun, log) : unjudged('other')(task, begun);
};

function evidenceOfLog({ file }: Task, { start, truncated }: BegunFile, log: LogPart): FileEvidence {
  const from = firstTime(start.toString('utf8').split('\n', 400));
  const to = firstTime(log.end.split('\n').reverse());
  const trouble = [
    ...(truncated() ? ['truncated'] : []),
    ...(log.longLine ? ['long-line'] : []),
    ...(log.gaveUp ? ['slow-patterns'] : []),
    ...(log.crowded ? ['crowded'] : []),
  ];
  return {
    ...evidenceOf({
      file,
      kind: 'log',
      lines: log.lines,
      from: from?.at ?? null,
      to: to?.at ?? null,
      zone: from?.zone ?? null,
      trouble,
    }),
    log,
  };
}

/** Whether a job went on well: what an older part of the log says of a failure is over. */
const isWell = ({ events }: LogPart) => events.some(({ kind }) => kind === 'completed');

/** What stands above the first line of a log, or the first exception, that was cut out of a longer one. */
const aboveFirst = (lines: Quote[]) => {
  const first = lines.findIndex(({ text }) => headOf(text) !== null || beginsTrace(text) || isCause(text));
  return first === -1 ? lines : lines.slice(0, first);
};

const isCause = (text: string) => /Caused by: /.test(text);

const linesOf = (file: string, bytes: Buffer): Quote[] =>
  bytes
    .toString('utf8')
    .split(/\r?\n/)
    .map((text, index) => ({ file, line: index + 1, text }));

function read(task: Task, { size, read: readBytes }: BegunFile): Promise<LogPart> {
  const { file, input, place, signatures, search, progress } = task;
  let done = 0;
  const told = async (bytes: number) => {
    done += bytes;
    progress(file, size === null ? done : Math.min(done, size), size);
    await goOn(place);
  };
  if (size !== null && size > worthThreads && input.path !== null)
    return readInParts({ path: input.path, file, size, signatures }, place, told);
  const counted: ReadBytes = async (into, at, most) => {
    const came = await readBytes(into, at, most);
    await told(came);
    return came;
  };
  return readLog(file, counted, search);
}

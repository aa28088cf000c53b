import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { ReadFile } from '../report.ts';
import type { Signature } from '../types.ts';
import type { Evidence, Logs, Quote, ThreadDump } from './evidence.ts';
import { join } from './log/gather.ts';
import { readInParts, worthThreads } from './log/parallel.ts';
import { plainError } from './log/plain-errors.ts';
import { type LogPart, readLog, type Search, searchFor } from './log/read-log.ts';
import type { Read } from './log/window.ts';
import { flowing, type Opened, openFile } from './open.ts';
import { isText, peek, wholePeek } from './peek.ts';
import { readDumpFile } from './read-dumps.ts';
import type { Reading } from './reading.ts';
import { looksLikeThreadDump } from './threads/looks-like.ts';
import { firstTime } from './times.ts';

/** Where evidence comes from. */
export interface Place {
  cwd: string;
  stdin: Readable;
  logWorker: string;
}

/** Told while a file is read: how many of its bytes, and of how many. */
export type Progress = (file: string, done: number, total: number | null) => void;

/** Reads files of any kind, one after the other; `-` is standard input. What cannot be read is told of in `read`. */
export async function readEvidence(
  files: string[],
  place: Place,
  signatures: Signature[],
  progress: Progress,
): Promise<{ evidence: Evidence; read: ReadFile[] }> {
  const readings: Reading[] = [];
  const search = searchFor(signatures);
  for (const file of files)
    readings.push(
      await readFile({ file, path: resolve(place.cwd, file), place, signatures, search, progress }),
    );
  return {
    evidence: { logs: logsOf(readings), dumps: dumpsOf(readings) },
    read: readings.map(({ file }) => file),
  };
}

/** How a file is read: where it is, by what name it is quoted, what is looked for, and who is told. */
interface Task {
  file: string;
  path: string;
  place: Place;
  signatures: Signature[];
  search: Search;
  progress: Progress;
}

async function readFile(task: Task): Promise<Reading> {
  const { file, path, place } = task;
  let opened: Opened;
  try {
    opened = file === '-' ? await flowing(place.stdin) : await openFile(path);
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? 'unreadable');
  }
  try {
    return await readOpened(task, opened);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(file, code);
  } finally {
    await opened.close();
  }
}

async function readOpened(task: Task, opened: Opened): Promise<Reading> {
  const { file } = task;
  const { start, read } = await peek(opened.read);
  if (start.length === 0) return unreadable(file, opened.truncated() ? 'truncated' : 'empty');
  if (!isText(start)) return unreadable(file, 'binary');
  if (looksLikeThreadDump(start.toString('utf8'))) return readDumpFile(file, opened, read);
  const log = await readAsLog(task, opened, read);
  if (log.groups.length === 0 && start.length < wholePeek)
    log.groups.push(...plainError(linesOf(file, start)));
  const from = firstTime(start.toString('utf8').split('\n', 400));
  const to = firstTime(log.end.split('\n').reverse());
  const trouble = [
    ...(opened.truncated() ? ['truncated'] : []),
    ...(log.longLine ? ['long-line'] : []),
    ...(log.crowded ? ['crowded'] : []),
  ];
  return {
    file: {
      file,
      kind: 'log',
      lines: log.lines,
      from: from?.at ?? null,
      to: to?.at ?? null,
      zone: from?.zone ?? null,
      trouble,
    },
    log,
    dumps: [],
  };
}

const linesOf = (file: string, bytes: Buffer): Quote[] =>
  bytes
    .toString('utf8')
    .split(/\r?\n/)
    .map((text, index) => ({ file, line: index + 1, text }));

function readAsLog(task: Task, { size }: Opened, read: Read): Promise<LogPart> {
  const { file, path, place, signatures, search, progress } = task;
  let done = 0;
  const told = (bytes: number) => {
    done += bytes;
    progress(file, size === null ? done : Math.min(done, size), size);
  };
  if (size !== null && size > worthThreads)
    return readInParts({ path, file, size, signatures }, place.logWorker, told);
  const counted: Read = async (into, at, most) => {
    const came = await read(into, at, most);
    told(came);
    return came;
  };
  return readLog(file, counted, search);
}

/** In the order they were taken, where they say when. */
function dumpsOf(readings: Reading[]): ThreadDump[] | null {
  const dumps = readings.flatMap((reading) => reading.dumps);
  if (dumps.length === 0) return null;
  return dumps.every(({ at }) => at !== null) ? dumps.sort((a, b) => a.at! - b.at!) : dumps;
}

function unreadable(file: string, why: string): Reading {
  return {
    file: { file, kind: 'none', lines: 0, from: null, to: null, zone: null, trouble: [why] },
    log: null,
    dumps: [],
  };
}

/** Logs are put together from the earliest on, in whatever order they were named: `flink.log.1` comes before `flink.log`. */
function logsOf(readings: Reading[]): Logs | null {
  const sorted = readings.filter(({ log }) => log).sort(byTime);
  if (sorted.length === 0) return null;
  const { groups, events } = join(sorted.map(({ log }) => log!));
  if (events.every(({ at }) => at !== null)) events.sort((a, b) => a.at! - b.at!);
  return { files: sorted.map(({ file }) => file), groups, events };
}

function byTime({ file: a }: Reading, { file: b }: Reading): number {
  const name = a.file < b.file ? -1 : 1;
  return (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) || name;
}

import type { Readable } from 'node:stream';
import type { ReadFile } from '../report.ts';
import type { SearchedSignature } from '../types.ts';
import type { Quote, ThreadDump } from './evidence.ts';
import { readInParts, worthThreads } from './log/parallel.ts';
import { type LogPart, readLog, type Search } from './log/read-log.ts';
import { firstTime, plainError } from './log/record.ts';
import type { ReadBytes } from './log/window.ts';
import { flowing, isText, type Opened, openFile, peek, wholePeek } from './open.ts';
import { looksLikeThreadDump, readThreadDumps } from './threads/read.ts';

/** Where evidence comes from. */
export interface Place {
  cwd: string;
  stdin: Readable;
  logWorker: string;
}

/** Told while a file is read: how many of its bytes, and of how many. */
export type Progress = (file: string, done: number, total: number | null) => void;

/** What was read of one file. */
export interface FileEvidence {
  file: ReadFile;
  log: LogPart | null;
  dumps: ThreadDump[];
}

/** How a file is read: where it is, by what name it is quoted, what is looked for, and who is told. */
interface Task {
  file: string;
  path: string;
  place: Place;
  signatures: SearchedSignature[];
  search: Search;
  progress: Progress;
}

/** Reads a file of any kind; `-` is standard input. Why it cannot be read is told in `trouble`. */
export async function readFile(task: Task): Promise<FileEvidence> {
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

async function readOpened(task: Task, opened: Opened): Promise<FileEvidence> {
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
    ...(log.gaveUp ? ['slow-patterns'] : []),
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

function readAsLog(task: Task, { size }: Opened, read: ReadBytes): Promise<LogPart> {
  const { file, path, place, signatures, search, progress } = task;
  let done = 0;
  const told = (bytes: number) => {
    done += bytes;
    progress(file, size === null ? done : Math.min(done, size), size);
  };
  if (size !== null && size > worthThreads)
    return readInParts({ path, file, size, signatures }, place.logWorker, told);
  const counted: ReadBytes = async (into, at, most) => {
    const came = await read(into, at, most);
    told(came);
    return came;
  };
  return readLog(file, counted, search);
}

function unreadable(file: string, why: string): FileEvidence {
  return {
    file: { file, kind: 'none', lines: 0, from: null, to: null, zone: null, trouble: [why] },
    log: null,
    dumps: [],
  };
}

/** More text than this is no dump that anybody took. */
const longestDump = 128 * 1024 * 1024;

/** Reads a file of thread dumps whole. */
async function readDumpFile(file: string, opened: Opened, read: ReadBytes): Promise<FileEvidence> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (let came = 1; came > 0 && length < longestDump; length += came) {
    const chunk = Buffer.allocUnsafe(1024 * 1024);
    came = await read(chunk, 0, chunk.length);
    chunks.push(chunk.subarray(0, came));
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const dumps = readThreadDumps(text, file);
  const times = dumps.flatMap(({ at }) => at ?? []);
  return {
    file: {
      file,
      kind: 'threads',
      lines: text.split('\n').length - Number(text.endsWith('\n')),
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      zone: null,
      trouble: [...(opened.truncated() ? ['truncated'] : []), ...(length >= longestDump ? ['crowded'] : [])],
    },
    log: null,
    dumps,
  };
}

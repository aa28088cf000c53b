import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SearchedSignature } from '../../types.ts';
import { openPart } from '../open.ts';
import { reach } from './boundary.ts';
import { join } from './groups.ts';
import { type LogPart, readLog, searchFor } from './read-log.ts';
import { quotesOf } from './record.ts';

/** Below this many bytes a thread costs more than it saves. */
export const worthThreads = 64 * 1024 * 1024;

const mostThreads = 4;

const threadsFor = (size: number) =>
  Math.max(1, Math.min(availableParallelism(), mostThreads, Math.ceil(size / worthThreads)));

/** Reads a large plain log in parts, each in a thread; the first in this one. */
export async function readInParts(
  log: Omit<PartToRead, 'from' | 'to'>,
  { logWorker, stop }: { logWorker: string; stop?: AbortSignal },
  progress: (bytes: number) => void | Promise<void>,
  threads = threadsFor(log.size),
): Promise<LogPart> {
  const { size } = log;
  const length = Math.ceil(size / threads);
  const parts = Array.from({ length: threads }, (_, at) => ({
    ...log,
    from: at * length,
    to: at === threads - 1 ? size : (at + 1) * length,
  }));
  const others = parts.slice(1).map((part) => inThread(part, logWorker, stop));
  const read = await Promise.all([readPart(parts[0]!, (bytes) => progress(bytes * threads)), ...others]);
  return together(read);
}

function inThread(part: PartToRead, logWorker: string, stop: AbortSignal | undefined): Promise<LogPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(logWorker, { workerData: part }).once('message', resolve).once('error', reject);
    const end = () => worker.terminate().then(() => reject(stop?.reason));
    stop?.addEventListener('abort', end);
    worker.once('exit', () => stop?.removeEventListener('abort', end));
  });
}

/** Parts count their own lines: here they get those of the file. */
function together(parts: LogPart[]): LogPart {
  let lines = 0;
  for (const part of parts) {
    for (const quote of placesOf(part)) quote.line += lines;
    lines += part.lines;
  }
  return {
    ...join(parts),
    lines,
    longLine: parts.some(({ longLine }) => longLine),
    gaveUp: parts.some(({ gaveUp }) => gaveUp),
    end: parts.at(-1)!.end,
  };
}

/** All places a part names, each once. */
export function placesOf({ groups, events }: LogPart): Set<{ line: number }> {
  const ofRecords = groups.flatMap(({ first }) => [first, ...quotesOf(first)]);
  return new Set<{ line: number }>([...ofRecords, ...events.map(({ quote }) => quote)]);
}

/** A part of a plain log, from one place of it to another. */
export interface PartToRead {
  path: string;
  /** The name it is quoted by. */
  file: string;
  from: number;
  to: number;
  /** Of the log when it was opened: what grows behind it is not read. */
  size: number;
  signatures: SearchedSignature[];
}

/** Reads the records that begin in a part; `progress` is told how many bytes came. Lines count from the part's first. */
export async function readPart(
  { path, file, from, to, size, signatures }: PartToRead,
  progress: (bytes: number) => void | Promise<void>,
): Promise<LogPart> {
  const start = Math.max(0, from - reach);
  const { read, close } = openPart(path, start, Math.min(size, to + 2 * reach));
  try {
    return await readLog(
      file,
      async (into, at, most) => {
        const came = await read(into, at, most);
        await progress(came);
        return came;
      },
      searchFor(signatures),
      { from: from - start, to: to - start },
    );
  } finally {
    await close();
  }
}

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { join } from './gather.ts';
import { type PartToRead, readPart } from './part.ts';
import type { LogPart } from './read-log.ts';

/** Below this many bytes a thread costs more than it saves. */
export const worthThreads = 64 * 1024 * 1024;

const mostThreads = 4;

const threadsFor = (size: number) =>
  Math.max(1, Math.min(availableParallelism(), mostThreads, Math.ceil(size / worthThreads)));

/** Reads a large plain log in parts, each in a thread; the first in this one. */
export async function readInParts(
  log: Omit<PartToRead, 'from' | 'to'>,
  worker: string,
  progress: (bytes: number) => void,
  threads = threadsFor(log.size),
): Promise<LogPart> {
  const { size } = log;
  const length = Math.ceil(size / threads);
  const parts = Array.from({ length: threads }, (_, at) => ({
    ...log,
    from: at * length,
    to: at === threads - 1 ? size : (at + 1) * length,
  }));
  const others = parts.slice(1).map((part) => inThread(part, worker));
  const read = await Promise.all([readPart(parts[0]!, (bytes) => progress(bytes * threads)), ...others]);
  return together(read);
}

function inThread(part: PartToRead, worker: string): Promise<LogPart> {
  return new Promise((resolve, reject) => {
    new Worker(worker, { workerData: part }).once('message', resolve).once('error', reject);
  });
}

/** Parts count their own lines: here they get those of the file. */
function together(parts: LogPart[]): LogPart {
  let lines = 0;
  for (const part of parts) {
    for (const quote of quotesOf(part)) quote.line += lines;
    lines += part.lines;
  }
  return {
    ...join(parts),
    lines,
    longLine: parts.some(({ longLine }) => longLine),
    end: parts.at(-1)!.end,
  };
}

/** All places a part names, each once. */
function quotesOf({ groups, events }: LogPart): Set<{ line: number }> {
  const ofRecords = groups.flatMap(({ first }) => [
    first,
    first.quote,
    ...first.thrown.flatMap(({ quote, frames }) => [quote, ...frames.map((frame) => frame.quote)]),
    ...first.known.map(({ quote }) => quote),
  ]);
  return new Set<{ line: number }>([...ofRecords, ...events.map(({ quote }) => quote)]);
}

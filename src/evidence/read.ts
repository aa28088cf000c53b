import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { ReadFile, Signature } from '../types.ts';
import type { Evidence, Logs } from './evidence.ts';
import { join } from './log/gather.ts';
import { type LogPart, readLog } from './log/read-log.ts';
import { flowing, type Opened, openFile } from './open.ts';
import { isText, peek } from './peek.ts';
import { firstTime } from './times.ts';

/** Where evidence comes from. */
export interface Place {
  cwd: string;
  stdin: Readable;
}

/** Told while a file is read: how many of its bytes, and of how many. */
export type Progress = (file: string, done: number, total: number | null) => void;

/** What was read of one file. */
interface Reading {
  file: ReadFile;
  log: LogPart | null;
}

/** Reads files of any kind, one after the other; `-` is standard input. What cannot be read is told of in `read`. */
export async function readEvidence(
  files: string[],
  place: Place,
  signatures: Signature[],
  progress: Progress,
): Promise<{ evidence: Evidence; read: ReadFile[] }> {
  const readings: Reading[] = [];
  for (const file of files) readings.push(await readFile(file, place, signatures, progress));
  return {
    evidence: { logs: logsOf(readings), dumps: null },
    read: readings.map(({ file }) => file),
  };
}

async function readFile(
  file: string,
  place: Place,
  signatures: Signature[],
  progress: Progress,
): Promise<Reading> {
  let opened: Opened;
  try {
    opened = file === '-' ? await flowing(place.stdin) : await openFile(resolve(place.cwd, file));
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? 'unreadable');
  }
  try {
    return await readOpened(file, opened, signatures, progress);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(file, code);
  } finally {
    await opened.close();
  }
}

async function readOpened(
  file: string,
  opened: Opened,
  signatures: Signature[],
  progress: Progress,
): Promise<Reading> {
  const { start, read } = await peek(opened.read);
  if (start.length === 0) return unreadable(file, opened.truncated() ? 'truncated' : 'empty');
  if (!isText(start)) return unreadable(file, 'binary');
  let done = 0;
  const counted: typeof read = async (into, at, most) => {
    const came = await read(into, at, most);
    done += came;
    progress(file, done, opened.size);
    return came;
  };
  const log = await readLog(file, counted, signatures);
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
  };
}

function unreadable(file: string, why: string): Reading {
  return {
    file: { file, kind: 'none', lines: 0, from: null, to: null, zone: null, trouble: [why] },
    log: null,
  };
}

function logsOf(readings: Reading[]): Logs | null {
  const parts = readings.flatMap(({ log }) => log ?? []);
  if (parts.length === 0) return null;
  const { groups, events } = join(parts);
  return { files: readings.filter(({ log }) => log).map(({ file }) => file), groups, events };
}

import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Request } from '../../cluster/answer.ts';
import type { SavedAnswer } from '../../cluster/saved-answer.ts';
import type { FileKind, ReadFile, Report } from '../../report.ts';
import type { SearchedSignature } from '../../types.ts';
import type { ThreadDump } from '../evidence.ts';
import type { GcLog } from '../gc-log.ts';
import type { Input } from '../inputs.ts';
import type { LogPart, Search } from '../log/read-log.ts';
import type { ReadBytes } from '../log/window.ts';
import type { KubernetesObjects } from '../objects.ts';
import type { OpenedFile } from '../open.ts';
import type { ReceivedAlert } from '../received-alerts.ts';

/** Where evidence comes from. */
export interface EvidencePlace {
  cwd: string;
  stdin: Readable;
  logWorker: string;
  /** Ends the reading: whoever asks for that is heard between files, and now and then in a long one. */
  stop?: AbortSignal;
}

/** Lets a request to end be heard, and throws then. Where nobody can ask, nothing is waited for. */
export async function goOn({ stop }: Pick<EvidencePlace, 'stop'>): Promise<void> {
  if (!stop) return;
  await setImmediate();
  stop.throwIfAborted();
}

/** Told while a file is read: how many of its bytes, and of how many. */
export type Progress = (file: string, done: number, total: number | null) => void;

/** How a file is read: what it is, by what name it is quoted, what is looked for, and who is told. */
export interface Task {
  file: string;
  input: Input;
  /** What of the REST API it answers, where a manifest says so. */
  request?: Request | undefined;
  place: EvidencePlace;
  signatures: SearchedSignature[];
  search: Search;
  progress: Progress;
}

/** A file of which the beginning is known; `read` still gives all of it. */
export interface BegunFile extends Pick<OpenedFile, 'read' | 'size' | 'truncated'> {
  start: Buffer;
}

/** What was read of one file. */
export interface FileEvidence {
  file: ReadFile;
  log: LogPart | null;
  dumps: ThreadDump[];
  rest: SavedAnswer[];
  kubernetes: KubernetesObjects | null;
  /** Null where a file holds none by its kind. */
  alerts: ReceivedAlert[] | null;
  gc: GcLog | null;
  /** What a report says that was made before. */
  saved: Report | null;
}

/** Reads a file of one kind. */
export type Reader = (task: Task, begun: BegunFile) => Promise<FileEvidence>;

/** What is known of a file, and nothing that can be judged. */
export const evidenceOf = (file: Pick<ReadFile, 'file' | 'kind'> & Partial<ReadFile>): FileEvidence => ({
  file: { lines: 0, from: null, to: null, zone: null, trouble: [], ...file },
  log: null,
  dumps: [],
  rest: [],
  kubernetes: null,
  alerts: null,
  gc: null,
  saved: null,
});

/** A file that cannot be read, and why. */
export const unreadableFile = (file: string, why: string): FileEvidence =>
  evidenceOf({ file, kind: 'none', trouble: [why] });

/** A reader of what is told of, and not judged: only the beginning is looked at. */
export const unjudged =
  (kind: FileKind): Reader =>
  async ({ file }, { start }) =>
    evidenceOf({ file, kind, lines: lineCount(start.toString('utf8')) });

/** How many lines a text has, the last one with or without an end. */
export const lineCount = (text: string) => text.split('\n').length - Number(text.endsWith('\n'));

/** Reads a file whole, or no more of it than so many bytes. */
export async function readWhole(read: ReadBytes, most: number): Promise<{ bytes: Buffer; cut: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (let came = 1; came > 0 && length < most; length += came) {
    const chunk = Buffer.allocUnsafe(1024 * 1024);
    came = await read(chunk, 0, chunk.length);
    chunks.push(chunk.subarray(0, came));
  }
  return { bytes: Buffer.concat(chunks), cut: length >= most };
}

/** Reads what is in memory. */
export function readsOf(bytes: Buffer): ReadBytes {
  let place = 0;
  return async (into, at, most) => {
    const came = bytes.copy(into, at, place, place + most);
    place += came;
    return came;
  };
}

import { encodingOf, isText, peek, recoded, wholePeek, withoutNuls } from './encoding.ts';
import { readAlerts } from './files/alerts-file.ts';
import { readDumpFile } from './files/dump-file.ts';
import {
  type BegunFile,
  type EvidencePlace,
  type FileEvidence,
  lineCount,
  type Reader,
  readsOf,
  type Task,
  unjudged,
  unreadableFile,
} from './files/file-evidence.ts';
import { readGcFile } from './files/gc-file.ts';
import { readKubernetes } from './files/kubernetes-file.ts';
import { readLogFile, readMessage } from './files/log-file.ts';
import { readSavedReport } from './files/report-file.ts';
import { readRestAnswer } from './files/rest-file.ts';
import { formed } from './forms/forms.ts';
import { wholeText } from './forms/line.ts';
import type { Input } from './inputs.ts';
import { type EvidenceKind, fileKindOf } from './kinds/kind.ts';
import { placesOf } from './log/parallel.ts';
import { flowing, type OpenedFile, openBytes, openFile } from './open.ts';

/** Who reads which kind of file. */
const readers: Record<EvidenceKind, Reader> = {
  log: readLogFile,
  threads: readDumpFile,
  rest: readRestAnswer,
  unsure: readMessage,
  report: readSavedReport,
  configuration: unjudged('configuration'),
  metrics: unjudged('metrics'),
  kubernetes: readKubernetes,
  alerts: readAlerts,
  gc: readGcFile,
  other: unjudged('other'),
};

/** Reads a file of any kind; `-` is standard input. Why it cannot be read is told in `trouble`. */
export async function readFile(task: Task): Promise<FileEvidence> {
  const { file, input, place } = task;
  if (input.trouble) return unreadableFile(file, input.trouble);
  // Thousands of answers in an archive are there already: a stream for each takes longer than to read it.
  if (task.request && input.bytes)
    return readRestAnswer(task, { read: readsOf(input.bytes), truncated: () => false });
  let opened: OpenedFile;
  try {
    opened = await openInput(input, place);
  } catch (error) {
    return unreadableFile(file, (error as NodeJS.ErrnoException).code ?? 'unreadable');
  }
  try {
    return await readOpened(task, opened);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || place.stop?.aborted) throw error;
    return unreadableFile(file, code);
  } finally {
    await opened.close();
  }
}

export function openInput(
  { path, bytes }: Input,
  { stdin }: Pick<EvidencePlace, 'stdin'>,
): Promise<OpenedFile> {
  if (bytes) return openBytes(bytes);
  return path === null ? flowing(stdin) : openFile(path);
}

async function readOpened(task: Task, opened: OpenedFile): Promise<FileEvidence> {
  // Of an answer that a manifest names nothing has to be guessed.
  if (task.request) return readRestAnswer(task, opened);
  const begun = await asText({ ...opened, ...(await peek(opened.read)) });
  const { start } = begun;
  if (start.length === 0) return unreadableFile(task.file, opened.truncated() ? 'truncated' : 'empty');
  if (!isText(start)) return unreadableFile(task.file, 'binary');
  const text = start.toString('utf8');
  const kind = fileKindOf(text);
  return mayBeFormed.has(kind) && formed(text) !== null
    ? readFormed(task, begun)
    : readers[kind](task, begun);
}

/** The same as UTF-8, and, of a file that has an end, without the bytes of nothing. What is written anew can only be read in a row. */
async function asText(begun: BegunFile): Promise<BegunFile> {
  const { start, read, size } = begun;
  const encoding = encodingOf(start);
  if (encoding !== null) return { ...begun, ...(await peek(recoded(read, encoding))), size: null };
  if (size === null || !start.includes(0) || isText(start)) return begun;
  return { ...begun, ...(await peek(withoutNuls(read))), size: null };
}

/** What may have something around it. */
const mayBeFormed = new Set<EvidenceKind>(['log', 'unsure', 'other']);

const readPlain: Reader = (task, begun) => readers[fileKindOf(begun.start.toString('utf8'))](task, begun);

/** More than this is no log that somebody pasted or exported: it is read as it is. */
const longestFormed = 16 * 1024 * 1024;

/** Reads what stands in something else as if it stood alone, and says in which lines of the file it does. */
async function readFormed(task: Task, begun: BegunFile): Promise<FileEvidence> {
  const most = Math.min(longestFormed, (begun.size ?? longestFormed) + 1);
  const { start, read } = await peek(begun.read, most);
  const text = start.toString('utf8');
  const lines = start.length === longestFormed ? null : formed(text);
  if (lines === null) return readPlain(task, { ...begun, read });
  const bytes = Buffer.from(wholeText(lines));
  const plain = {
    start: bytes.subarray(0, wholePeek),
    read: readsOf(bytes),
    size: null,
    truncated: begun.truncated,
  };
  const evidence = await readPlain(task, plain);
  const places = [
    ...(evidence.log ? placesOf(evidence.log) : []),
    ...(evidence.gc?.pauses.map(({ quote }) => quote) ?? []),
    ...evidence.dumps.flatMap((dump) => [dump, ...dump.threads.map(({ quote }) => quote)]),
  ];
  for (const place of new Set(places)) place.line = lines[place.line - 1]?.line ?? place.line;
  return { ...evidence, file: { ...evidence.file, lines: lineCount(text) } };
}

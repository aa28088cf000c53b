import { readDumpFile } from './files/dump-file.ts';
import {
  type FileEvidence,
  type Place,
  type Reader,
  type Task,
  unjudged,
  unreadable,
} from './files/file-evidence.ts';
import { readLogFile, readMessage } from './files/log-file.ts';
import { readRestAnswer } from './files/rest-file.ts';
import type { Input } from './input.ts';
import { type Kind, kindOf } from './kinds/kind.ts';
import { flowing, isText, type Opened, openBytes, openFile, peek } from './open.ts';

/** Who reads which kind of file. */
const readers: Record<Kind, Reader> = {
  log: readLogFile,
  threads: readDumpFile,
  rest: readRestAnswer,
  unsure: readMessage,
  configuration: unjudged('configuration'),
  kubernetes: unjudged('kubernetes'),
  other: unjudged('other'),
};

/** Reads a file of any kind; `-` is standard input. Why it cannot be read is told in `trouble`. */
export async function readFile(task: Task): Promise<FileEvidence> {
  const { file, input, place } = task;
  if (input.trouble) return unreadable(file, input.trouble);
  let opened: Opened;
  try {
    opened = await openInput(input, place);
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

function openInput({ path, bytes }: Input, { stdin }: Place): Promise<Opened> {
  if (bytes) return openBytes(bytes);
  return path === null ? flowing(stdin) : openFile(path);
}

async function readOpened(task: Task, opened: Opened): Promise<FileEvidence> {
  const { start, read } = await peek(opened.read);
  if (start.length === 0) return unreadable(task.file, opened.truncated() ? 'truncated' : 'empty');
  if (!isText(start)) return unreadable(task.file, 'binary');
  return readers[kindOf(start.toString('utf8'))](task, { ...opened, start, read });
}

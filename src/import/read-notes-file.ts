import { readFileSync, statSync } from 'node:fs';
import { FlinkdocError } from '../errors.ts';

/** Larger than any notes, in bytes. */
const largest = 8 * 1024 * 1024;

/** The text of a file of notes, with `\n` at line ends and without signs a terminal acts on. */
export function readNotesFile(file: string, shown: string): string {
  const size = sizeOf(file, shown);
  if (size > largest)
    throw new FlinkdocError(
      `"${shown}" has ${size} bytes.`,
      `Notes have at most ${largest}: take the logs out.`,
    );
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return plain(bytes.toString('utf16le'));
  if (bytes.includes(0)) throw new FlinkdocError(`"${shown}" is no text.`, 'Name a Markdown file in UTF-8.');
  return plain(bytes.toString('utf8'));
}

function sizeOf(file: string, shown: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new FlinkdocError(`There is no file "${shown}".`, 'Name a Markdown file with notes.');
  if (!stat.isFile())
    throw new FlinkdocError(`"${shown}" is no plain file.`, 'Name a Markdown file with notes.');
  return stat.size;
}

function plain(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

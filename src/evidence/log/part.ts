import type { Signature } from '../../types.ts';
import { openPart } from '../open.ts';
import { type LogPart, readLog, searchFor } from './read-log.ts';
import { reach } from './window.ts';

/** A part of a plain log, from one place of it to another. */
export interface PartToRead {
  path: string;
  /** The name it is quoted by. */
  file: string;
  from: number;
  to: number;
  /** Of the log when it was opened: what grows behind it is not read. */
  size: number;
  signatures: Signature[];
}

/** Reads the records that begin in a part; `progress` is told how many bytes came. Lines count from the part's first. */
export async function readPart(
  { path, file, from, to, size, signatures }: PartToRead,
  progress: (bytes: number) => void,
): Promise<LogPart> {
  const start = Math.max(0, from - reach);
  const { read, close } = await openPart(path, start, Math.min(size, to + 2 * reach));
  try {
    return await readLog(
      file,
      async (into, at, most) => {
        const came = await read(into, at, most);
        progress(came);
        return came;
      },
      searchFor(signatures),
      { from: from - start, to: to - start },
    );
  } finally {
    await close();
  }
}

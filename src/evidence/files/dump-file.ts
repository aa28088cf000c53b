import { readThreadDumps } from '../threads/read.ts';
import { evidenceOf, lineCount, type Reader, readWhole } from './file-evidence.ts';

/** More text than this is no dump that anybody took. */
const longestDump = 128 * 1024 * 1024;

/** Reads a file of thread dumps whole. */
export const readDumpFile: Reader = async ({ file }, { read, truncated }) => {
  const { bytes, cut } = await readWhole(read, longestDump);
  const text = bytes.toString('utf8');
  const dumps = readThreadDumps(text, file);
  const times = dumps.flatMap(({ at }) => at ?? []);
  return {
    ...evidenceOf({
      file,
      kind: 'threads',
      lines: lineCount(text),
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      trouble: [...(truncated() ? ['truncated'] : []), ...(cut ? ['crowded'] : [])],
    }),
    dumps,
  };
};

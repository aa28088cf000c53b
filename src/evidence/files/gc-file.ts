import { gcLogOf } from '../gc/pauses.ts';
import { evidenceOf, lineCount, type Reader, readWhole } from './file-evidence.ts';

/** Files of a collector are rotated at some megabytes. */
const longest = 32 * 1024 * 1024;

/** Reads a log of the garbage collector. */
export const readGcFile: Reader = async ({ file }, { read, truncated }) => {
  const { bytes, cut } = await readWhole(read, longest);
  const text = bytes.toString('utf8');
  const log = gcLogOf(text, file);
  const times = log.pauses.flatMap(({ at }) => at ?? []);
  return {
    ...evidenceOf({
      file,
      kind: 'gc',
      lines: lineCount(text),
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      trouble: [...(truncated() ? ['truncated'] : []), ...(cut ? ['crowded'] : [])],
    }),
    gc: log,
  };
};

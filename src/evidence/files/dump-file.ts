import { namesException } from '../log/boundary.ts';
import { headOf } from '../log/head.ts';
import { readLog } from '../log/read-log.ts';
import { readThreadDumps } from '../threads/read.ts';
import { evidenceOf, lineCount, type Reader, readsOf, readWhole } from './file-evidence.ts';

/** More text than this is no dump that anybody took. */
const longestDump = 128 * 1024 * 1024;

/** Reads a file of thread dumps whole; where a process logged them, as Flink does before it ends, the log around them too. */
export const readDumpFile: Reader = async ({ file, search }, { read, truncated }) => {
  const { bytes, cut } = await readWhole(read, longestDump);
  const text = bytes.toString('utf8');
  const dumps = readThreadDumps(text, file);
  const logged = loggedAt(text);
  const log = logged === null ? null : await readLog(file, readsOf(bytes), search);
  const times = log ? logged!.times : dumps.flatMap(({ at }) => at ?? []);
  return {
    ...evidenceOf({
      file,
      kind: log ? 'log' : 'threads',
      lines: lineCount(text),
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      zone: logged?.zone ?? null,
      trouble: [...(truncated() ? ['truncated'] : []), ...(cut ? ['crowded'] : [])],
    }),
    log,
    dumps,
  };
};

/** When the lines of a log were written that stand among dumps, or an exception that none of them tells of; null where there is neither. */
function loggedAt(text: string): { times: number[]; zone: number | null } | null {
  const lines = text.split('\n');
  const heads = lines.flatMap((line) => headOf(line.slice(0, 1000)) ?? []);
  const logged = heads.filter(({ level, logger }) => level !== null && logger !== null);
  if (logged.length === 0) return lines.some(namesException) ? { times: [], zone: null } : null;
  return { times: logged.flatMap(({ at }) => at ?? []), zone: logged[0]!.zone };
}

// What a log of the garbage collector tells: of `-Xlog:gc` since Java 9, and of `-XX:+PrintGC` or `-XX:+PrintGCDetails` before.

import type { GcLog, GcPause } from '../gc-log.ts';
import { instantOf, stampOf } from '../log/stamp.ts';

/** `[2026-11-22T03:15:00.123+0000][8121.377s][info][gc          ] GC(413) Pause Full (G1 Compaction Pause) 4080M->4066M(4096M) 641.201ms` */
const unified =
  /^(?<marks>(?:\[[^\]\n]{1,60}\]){0,8}) ?GC\(\d{1,9}\) Pause (?<what>[A-Z][a-z]{2,20})[^\n]{0,200}? (?:(?<before>\d{1,9}[KMG])->(?<after>\d{1,9}[KMG])\((?<total>\d{1,9}[KMG])\) )?(?<ms>\d{1,9}[.,]\d{1,3})ms\s*$/;

/** `2026-11-22T03:15:00.123+0000: 8121.377: [Full GC (Ergonomics) ... 4080M->4066M(4096M), ..., 0.6412010 secs]` */
const older =
  /^(?<marks>(?:\S{10,40}: )?(?:\d{1,9}[.,]\d{3}: )?)\[(?<what>Full GC|GC)\b(?<rest>[^\n]{0,1000}?), (?<seconds>\d{1,6}[.,]\d{1,9}) secs\](?: \[Times: [^\n]{0,200})?\s*$/;

/** The whole heap: in the form of Java 8 it stands behind those of its parts, which are in brackets. */
const heap = /(?:\) |\] | )(?<before>\d{1,9}[KMG])->(?<after>\d{1,9}[KMG])\((?<total>\d{1,9}[KMG])\)(?!\])/;

/** A line that only collectors write: fewer than these are quoted in another log. */
const ofCollector =
  /^(?:\[[^\]\n]{1,60}\]){0,8} ?GC\(\d{1,9}\) |^(?:\[[^\]\n]{1,60}\]){0,7}\[gc[^\]\n]{0,30}\]|^(?:\S{10,40}: )?(?:\d{1,9}[.,]\d{3}: )?\[(?:Full )?GC\b/;
const fewest = 3;

/** Whether a text that begins so is a log of the garbage collector, for the most part. */
export function isGcLog(text: string): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
  const written = lines.filter((line) => ofCollector.test(line.slice(0, 400))).length;
  return written >= fewest && written >= 0.5 * lines.length;
}

/** The pauses in a log, in its order. */
export function gcLogOf(text: string, file: string): GcLog {
  const pauses: GcPause[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const pause = pauseIn(line.slice(0, 1500));
    if (pause) pauses.push({ ...pause, quote: { file, line: at + 1, text: line.slice(0, 400).trimEnd() } });
  }
  return { file, pauses };
}

function pauseIn(line: string): Omit<GcPause, 'quote'> | null {
  const { marks, what, before, after, total, ms, seconds, rest } =
    (unified.exec(line) ?? older.exec(line))?.groups ?? {};
  if (marks === undefined) return null;
  const sizes = rest === undefined ? { before, after, total } : (heap.exec(rest)?.groups ?? {});
  return {
    ...timesIn(marks),
    lasts: seconds === undefined ? numberOf(ms!) : 1000 * numberOf(seconds),
    full: what!.startsWith('Full'),
    after: bytesOf(sizes.after),
    total: bytesOf(sizes.total),
  };
}

const numberOf = (written: string) => Number(written.replace(',', '.'));

const units = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

const bytesOf = (size: string | undefined) =>
  size === undefined ? null : Number(size.slice(0, -1)) * units[size.at(-1) as keyof typeof units];

/** Of the marks before a line the time of the day, and the time since the start of the process: seconds, or milliseconds. */
function timesIn(marks: string): Pick<GcPause, 'at' | 'since'> {
  const stamp = stampOf(marks);
  const since = /(?:^|[[ ])(?<number>\d{1,12}(?:[.,]\d{3})?)(?<unit>s|ms)?(?:\]|: )/.exec(marks)?.groups;
  const milliseconds = since && numberOf(since.number!) * (since.unit === 'ms' ? 1 : 1000);
  return { at: stamp ? instantOf(stamp.groups!).at : null, since: milliseconds ?? null };
}

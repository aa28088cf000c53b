import { code, text } from '../../blocks/blocks.ts';
import type { GcLog, GcPause } from '../../evidence/gc-log.ts';
import { muchGc } from '../measured/gc.ts';
import { duration, size } from '../measured/phrases.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** A share of the time, in percent, of so many milliseconds. */
type Takes = { share: number; within: number; pauses: number; full: number };
/** In percent, and bytes. */
type Full = { used: number; total: number; collections: number };

/** How long a garbage collector stops its process, and what it frees. */
export const gcPauses = rule({
  id: 'gc-pauses',
  needs: 'gc',
  finds: {
    'gc-log-much-time': sentence<Takes>({
      en: ({ share, within, pauses, full }) =>
        text`Give the heap more room, or find what fills it: collections stop the process for ${share} % of ${duration(within)} (${pauses} pauses, ${full} of them full).`,
      zh: ({ share, within, pauses, full }) =>
        text`给堆加空间，或者查是什么占满了堆：${duration(within)} 里有 ${share} % 的时间停在 GC（${pauses} 次停顿，其中 full GC ${full} 次）。`,
    }),
    'gc-log-heap-full': sentence<Full>({
      en: ({ used, total, collections }) =>
        text`Find what fills the heap: the last ${collections} full collections left at least ${used} % of ${size(total)} in use.`,
      zh: ({ used, total, collections }) =>
        text`查是什么占满了堆：最近 ${collections} 次 full GC 之后，${size(total)} 的堆仍有至少 ${used} % 在用。`,
    }),
    'gc-log-long-pause': sentence<{ longest: number; full: number }>({
      en: ({ longest, full }) =>
        text`A ${full ? 'full ' : ''}collection stopped the process for ${duration(longest)}: calls between processes are given up after 10 s (the default of ${code('pekko.ask.timeout')}, before 1.18 ${code('akka.ask.timeout')}).`,
      zh: ({ longest, full }) =>
        text`一次${full ? ' full ' : ' '}GC 让进程停了 ${duration(longest)}：进程之间的调用 10 秒就超时（${code('pekko.ask.timeout')} 的默认值，1.18 之前叫 ${code('akka.ask.timeout')}）。`,
    }),
  },
  unless: {
    'gc-log-much-time': {
      en: 'Not so, if that was a start or a restore, and the share falls once the job runs.',
      zh: '如果那段时间是启动或恢复，作业跑起来之后比例就降下来，就不是这个问题。',
    },
    'gc-log-heap-full': {
      en: 'Not so, if the heap may still grow: compare its size with -Xmx.',
      zh: '如果堆还能再长就不是：和 -Xmx 比一下。',
    },
    'gc-log-long-pause': {
      en: 'Not so, if the machine stood still as well: then other processes on it paused at the same time.',
      zh: '如果是整台机器卡住，同一时间机器上别的进程也会停。',
    },
  },
  judge: (logs, found) =>
    logs.flatMap(({ pauses }: GcLog): Seen[] => {
      const sight = <F>(of: GcPause[], facts: F) => ({
        severity: 'warning' as const,
        shows: 'cause' as const,
        facts,
        seen: [...of]
          .sort((a, b) => b.lasts - a.lasts)
          .slice(0, 2)
          .map(({ quote }) => quote),
        count: of.length,
        firstAt: of[0]!.at,
        lastAt: of.at(-1)!.at,
      });
      const worst = worstIn(pauses);
      const full = fullAfterwards(pauses);
      const longest = pauses.filter(({ lasts }) => lasts >= outOfTime).sort((a, b) => b.lasts - a.lasts)[0];
      return [
        ...(worst ? [found('gc-log-much-time', sight(worst.pauses, takesOf(worst)))] : []),
        ...(full ? [found('gc-log-heap-full', sight(full, usedIn(full)))] : []),
        ...(longest
          ? [
              found('gc-log-long-pause', {
                ...sight([longest], { longest: longest.lasts, full: Number(longest.full) }),
                shows: worst || full ? 'symptom' : 'cause',
              }),
            ]
          : []),
      ];
    }),
});

/** Milliseconds: a rest of the log that is shorter says too little, and nobody waits for longer to see a trend. */
const shortest = 60_000;
const longestWindow = 5 * 60_000;
/** Fewer full collections are accidents. */
const fewest = 3;
/** Milliseconds: `pekko.ask.timeout`. */
const outOfTime = 10_000;
/** Of the heap; what Flink's own guards take for full does not exist: an engineering rule. */
const nearlyAll = 0.9;

interface Window {
  pauses: GcPause[];
  lasts: number;
  within: number;
}

interface Timed {
  pause: GcPause;
  time: number;
}

/** The time in which collections took the largest share, where that is much. */
function worstIn(pauses: GcPause[]): Window | null {
  const windows = runsOf(pauses).flatMap((run) => worstOf(run) ?? []);
  return windows.sort((a, b) => b.lasts / b.within - a.lasts / a.within)[0] ?? null;
}

/** Pauses with their times; a process that starts anew may go on in the same file, and counts from 0. */
function runsOf(pauses: GcPause[]): Timed[][] {
  const runs: Timed[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const pause of pauses) {
    const time = pause.at ?? pause.since;
    if (time === null) continue;
    if (time < before) runs.push([]);
    runs.at(-1)!.push({ pause, time });
    before = time;
  }
  return runs;
}

function worstOf(run: Timed[]): Window | null {
  const span = run.at(-1)!.time - run[0]!.time;
  const within = Math.min(longestWindow, Math.max(shortest, span));
  let worst = { from: 0, to: 0, lasts: 0 };
  let [from, lasts] = [0, 0];
  for (const [to, { pause, time }] of run.entries()) {
    lasts += pause.lasts;
    while (time - run[from]!.time > within) lasts -= run[from++]!.pause.lasts;
    if (lasts > worst.lasts) worst = { from, to: to + 1, lasts };
  }
  const taken = run.slice(worst.from, worst.to).map(({ pause }) => pause);
  // A single one may have been asked for: System.gc(), a heap dump.
  const longest = taken.reduce((most, { lasts }) => Math.max(most, lasts), 0);
  return worst.lasts - longest < muchGc * within ? null : { pauses: taken, lasts: worst.lasts, within };
}

const takesOf = ({ pauses, lasts, within }: Window): Takes => ({
  share: Math.min(100, Math.round((100 * lasts) / within)),
  within,
  pauses: pauses.length,
  full: pauses.filter(({ full }) => full).length,
});

/** The last full collections, where they free next to nothing of a heap that is as large as it ever was. */
function fullAfterwards(pauses: GcPause[]): GcPause[] | null {
  const full = pauses.filter((pause) => pause.full && pause.total !== null);
  const largest = full.reduce((most, { total }) => Math.max(most, total!), 0);
  const isFull = ({ after, total }: GcPause) => after! >= nearlyAll * total! && total === largest;
  const last = full.slice(full.findLastIndex((pause) => !isFull(pause)) + 1);
  return last.length >= fewest ? last : null;
}

const usedIn = (full: GcPause[]): Full => ({
  used: Math.floor(full.reduce((least, { after, total }) => Math.min(least, (100 * after!) / total!), 100)),
  total: full.at(-1)!.total!,
  collections: full.length,
});

import type { ChartPicture } from '../../blocks/blocks.ts';
import { type Block, bullets, code, heading, picture, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Report, Timeline } from '../../report.ts';
import { count } from '../shared/text.ts';

const bars = '▁▂▃▄▅▆▇█';
const day = 86_400_000;

interface TimelineWords {
  title: string;
  when: (first: string, last: string | null) => string;
  checkpoints: (counts: Omit<Timeline['checkpoints'], 'durations'>) => string;
  /** Above the bars of a chart. */
  chart: string;
  durations: (picture: string, shortest: string, longest: string) => string;
  restarts: (times: number) => string;
  moments: (kind: string, what: string, times: number) => Words;
}

/** Of these a count says how many there were; of the others, how many times in a row. */
const counted = ['task-failed', 'declined', 'expired'];

export const timelineWords = inEachLanguage<TimelineWords>({
  en: {
    title: 'Timeline',
    when: (first, last) => (last === null ? `at ${first}` : `from ${first} to ${last}`),
    checkpoints: ({ triggered, completed, declined, expired }) =>
      `Checkpoints: ${triggered} triggered, ${completed} completed, ${declined} declined, ${expired} expired`,
    durations: (picture, shortest, longest) => `Durations: ${picture} (${shortest} to ${longest})`,
    chart: 'Durations of checkpoints, the oldest first',
    restarts: (times) => `Restarts of the job: ${times}`,
    moments: (kind, what, times) => {
      const name = code(what.slice(0, 80));
      const said = new Map<string, Words>([
        ['job-state', text`the job is ${what}`],
        [
          'task-failed',
          times > 1 ? text`${count(times, 'task')} failed, the first is ${name}` : text`task ${name} failed`,
        ],
        ['restored', text`the job is restored from ${what}`],
        ['leader', text`${name} was granted leadership`],
        ['process-started', text`starts: ${name}`],
        ['expired', times > 1 ? `${count(times, 'checkpoint')} expired` : 'a checkpoint expired'],
        ['declined', times > 1 ? `${count(times, 'checkpoint')} declined` : 'a checkpoint was declined'],
      ]);
      const inARow = times > 1 && !counted.includes(kind) ? `, ${times} times in a row` : '';
      return text`${said.get(kind) ?? kind}${inARow}`;
    },
  },
  zh: {
    title: '时间线',
    when: (first, last) => (last === null ? first : `${first} 到 ${last}`),
    checkpoints: ({ triggered, completed, declined, expired }) =>
      `checkpoint：触发 ${triggered}，完成 ${completed}，拒绝 ${declined}，超时 ${expired}`,
    durations: (picture, shortest, longest) => `耗时：${picture}（${shortest} 到 ${longest}）`,
    chart: 'checkpoint 耗时，从旧到新',
    restarts: (times) => `作业重启：${times} 次`,
    moments: (kind, what, times) => {
      const name = code(what.slice(0, 80));
      const said = new Map<string, Words>([
        ['job-state', text`作业进入 ${what}`],
        ['task-failed', times > 1 ? text`${times} 个 task 失败，第一个是 ${name}` : text`task ${name} 失败`],
        ['restored', text`作业从 ${what} 恢复`],
        ['leader', text`${name} 成为 leader`],
        ['process-started', text`启动：${name}`],
        ['expired', times > 1 ? `${times} 个 checkpoint 超时` : '一个 checkpoint 超时'],
        ['declined', times > 1 ? `${times} 个 checkpoint 被拒绝` : '一个 checkpoint 被拒绝'],
      ]);
      const inARow = times > 1 && !counted.includes(kind) ? `，连续 ${times} 次` : '';
      return text`${said.get(kind) ?? kind}${inARow}`;
    },
  },
});

/** What the logs say happened, oldest first, and how the checkpoints went. */
export function timeline({ timeline: { moments, checkpoints, restarts } }: Report, lang: Lang): Block[] {
  const words = timelineWords[lang];
  const { triggered, completed, declined, expired, durations } = checkpoints;
  const lines: Words[] = [
    ...moments.map(
      ({ at, kind, what, count }) =>
        text`${at === null ? '' : `${clock(at)} `}${words.moments(kind, what, count)}`,
    ),
    ...(triggered + completed + declined + expired > 0 ? [words.checkpoints(checkpoints)] : []),
    ...(durations.length > 1
      ? [
          words.durations(
            sparkline(durations),
            seconds(Math.min(...durations)),
            seconds(Math.max(...durations)),
          ),
        ]
      : []),
    ...(restarts > 1 ? [words.restarts(restarts)] : []),
  ];
  if (lines.length === 0) return [];
  const list = bullets(lines);
  return [heading(2, words.title), durations.length > 1 ? picture(chartOf(durations, lang), [list]) : list];
}

const chartOf = (durations: number[], lang: Lang): ChartPicture => ({
  type: 'chart',
  title: timelineWords[lang].chart,
  bars: durations.map((value) => ({ value, label: seconds(value) })),
  highest: seconds(Math.max(...durations)),
  lowest: '0',
});

/** One bar for each value, the largest the highest. */
export function sparkline(values: number[]): string {
  const largest = Math.max(1, ...values);
  return values.map((value) => bars[Math.round((value / largest) * (bars.length - 1))]).join('');
}

export const seconds = (milliseconds: number) =>
  milliseconds < 10_000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 1000)} s`;

/** A time by the clock of the log; without a date where the log has none. */
export function clock(at: number): string {
  const text = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  return at < day ? text.slice(11) : text;
}

export function span(first: number, last: number | null, lang: Lang): string {
  return timelineWords[lang].when(clock(first), last === null || last === first ? null : clock(last));
}

import { type Block, bullets, heading, text, type Words } from '../../blocks/blocks.ts';
import type { Report } from '../../report.ts';
import type { TriageWords } from '../../words/triage/words.ts';

const bars = '▁▂▃▄▅▆▇█';
const day = 86_400_000;

/** What the logs say happened, oldest first, and how the checkpoints went. */
export function timeline(
  { timeline: { moments, checkpoints, restarts } }: Report,
  words: TriageWords,
): Block[] {
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
  return lines.length === 0 ? [] : [heading(2, words.headings.timeline), bullets(lines)];
}

/** One bar for each value, the largest the highest. */
export function sparkline(values: number[]): string {
  const largest = Math.max(1, ...values);
  return values.map((value) => bars[Math.round((value / largest) * (bars.length - 1))]).join('');
}

const seconds = (milliseconds: number) =>
  milliseconds < 10_000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 1000)} s`;

/** A time by the clock of the log; without a date where the log has none. */
export function clock(at: number): string {
  const text = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  return at < day ? text.slice(11) : text;
}

export function span(first: number, last: number | null, words: TriageWords): string {
  return words.when(clock(first), last === null || last === first ? null : clock(last));
}

import type { ReadFile, Report } from '../report.ts';
import type { TriageWords } from '../words/triage/words.ts';
import { code } from './markdown.ts';
import { span } from './triage-timeline.ts';

/** The files with their spans of time, what was wrong with them, and whether their clocks agree. */
export function readFiles({ read }: Report, words: TriageWords): string {
  const logs = read.filter(({ from }) => from !== null);
  const zones = new Set(logs.map(({ zone }) => zone));
  const notes = [
    ...(logs.length > 0 && zones.size === 1 && zones.has(null) ? [words.noZone] : []),
    ...(zones.size > 1 ? [words.zonesDiffer] : []),
  ];
  return [words.headings.read, read.map((file) => item(file, words)).join('\n'), ...notes].join('\n\n');
}

function item({ file, kind, lines, from, to, zone, trouble }: ReadFile, words: TriageWords): string {
  const time = from === null ? null : span(from, to, words);
  const where = zone === null ? null : words.zone(zoneName(zone));
  const said =
    kind === 'none'
      ? `${code(file)}: ${words.kinds.none}`
      : words.file(code(file), words.kinds[kind], lines, time);
  return `- ${[said, where, ...trouble.map(words.trouble)].filter(Boolean).join('; ')}`;
}

function zoneName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** What nobody looked at is not healthy. */
export function notAssessed({ notAssessed: missing }: Report, words: TriageWords): string {
  const needs = new Map<string, number>();
  for (const { needs: need } of missing) needs.set(need, (needs.get(need) ?? 0) + 1);
  const lines = [
    ...Array.from(needs, ([need, rules]) => words.missing[need as keyof TriageWords['missing']](rules)),
    words.notSeen,
  ];
  return `${words.headings.notAssessed}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

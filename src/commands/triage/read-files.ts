import {
  type Block,
  bullets,
  code,
  heading,
  joined,
  paragraph,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import type { ReadFile, Report } from '../../report.ts';
import type { TriageWords } from '../../words/triage/words.ts';
import { span } from './timeline.ts';

/** The files with their spans of time, what was wrong with them, and whether their clocks agree. */
export function readFiles({ read }: Report, words: TriageWords): Block[] {
  const logs = read.filter(({ from }) => from !== null);
  const zones = new Set(logs.map(({ zone }) => zone));
  const notes = [
    ...(logs.length > 0 && zones.size === 1 && zones.has(null) ? [words.noZone] : []),
    ...(zones.size > 1 ? [words.zonesDiffer] : []),
  ];
  return [
    heading(2, words.headings.read),
    bullets(read.map((file) => item(file, words))),
    ...notes.map((note) => paragraph(note)),
  ];
}

function item({ file, kind, lines, from, to, zone, trouble }: ReadFile, words: TriageWords): Words {
  const time = from === null ? null : span(from, to, words);
  const said =
    kind === 'none'
      ? text`${code(file)}: ${words.kinds.none}`
      : words.file(code(file), words.kinds[kind], lines, time);
  return joined(
    [said, ...(zone === null ? [] : [words.zone(zoneName(zone))]), ...trouble.map(words.trouble)],
    '; ',
  );
}

function zoneName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** What nobody looked at is not healthy. */
export function notAssessed({ notAssessed: missing }: Report, words: TriageWords): Block[] {
  const needs = new Map<string, number>();
  for (const { needs: need } of missing) needs.set(need, (needs.get(need) ?? 0) + 1);
  const lines = [
    ...Array.from(needs, ([need, rules]) => words.missing[need as keyof TriageWords['missing']](rules)),
    words.notSeen,
  ];
  return [heading(2, words.headings.notAssessed), bullets(lines)];
}

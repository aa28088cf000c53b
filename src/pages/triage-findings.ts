import type { Quote, TriageFinding } from '../report.ts';
import type { TriageWords } from '../words/triage/words.ts';
import { code, shorten } from './markdown.ts';
import { type EntryOf, escaped, summaryOf } from './triage-summary.ts';
import { span } from './triage-timeline.ts';

/** Of more findings only the best are told; JSON has all. */
const mostFindings = 8;
const mostHarmless = 5;
const longestLine = 240;

/** What has to be looked at, each finding with the lines that show it and the pages that answer it. */
export function findings(entryOf: EntryOf, serious: TriageFinding[], words: TriageWords): string {
  if (serious.length === 0) return '';
  const told = serious.slice(0, mostFindings).map((finding, at) => section(entryOf, finding, at + 1, words));
  const more = serious.length - told.length;
  return [words.headings.findings, ...told, ...(more > 0 ? [words.left(more)] : [])].join('\n\n');
}

function section(entryOf: EntryOf, finding: TriageFinding, number: number, words: TriageWords): string {
  const facts = [
    words.severities[finding.severity],
    words.roles[finding.role],
    words.times(finding.count),
    ...(finding.firstAt === null ? [] : [span(finding.firstAt, finding.lastAt, words)]),
  ];
  return [
    `### ${number}. ${summaryOf(finding, entryOf, words, escaped)}`,
    facts.join(' · '),
    quotes(finding.seen),
    answers(finding, words),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function answers({ playbooks, near }: TriageFinding, words: TriageWords): string {
  const commands = playbooks.slice(0, 3).map((id) => code(`flinkdoc show ${id}`));
  if (commands.length === 0) return words.noPage;
  return near ? words.nearest(commands) : words.answeredBy(commands);
}

/** Quoted lines with where they stand. */
function quotes(seen: Quote[]): string {
  if (seen.length === 0) return '';
  const lines = seen.map(({ file, line, text }) => `${file}:${line}: ${shorten(text.trim(), longestLine)}`);
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => line.match(/`+/g)?.map(({ length }) => length) ?? []),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines.join('\n')}\n${fence}`;
}

/** What is harmless, a line each. */
export function harmless(entryOf: EntryOf, minor: TriageFinding[], words: TriageWords): string {
  if (minor.length === 0) return '';
  const told = minor.slice(0, mostHarmless).map((finding) => {
    const [quote] = finding.seen;
    const where = quote ? [code(`${quote.file}:${quote.line}`)] : [];
    const times = [words.times(finding.count), ...where].join(', ');
    return `- ${summaryOf(finding, entryOf, words, escaped)} (${times})`;
  });
  const more = minor.length - told.length;
  return [words.headings.harmless, [...told, ...(more > 0 ? [`- ${words.left(more)}`] : [])].join('\n')].join(
    '\n\n',
  );
}

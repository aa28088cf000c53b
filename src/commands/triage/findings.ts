import {
  type Block,
  bullets,
  code,
  codeBlock,
  heading,
  joined,
  paragraph,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import type { Quote, TriageFinding } from '../../report.ts';
import type { TriageWords } from '../../words/triage/words.ts';
import { shorten } from '../shared/text.ts';
import { type EntryOf, shownSummary, summaryOf } from './summary.ts';
import { span } from './timeline.ts';

/** Of more findings only the best are told; JSON has all. */
const mostFindings = 8;
const mostHarmless = 5;
const longestLine = 240;

/** What has to be looked at, each finding with the lines that show it and the pages that answer it. */
export function findings(entryOf: EntryOf, serious: TriageFinding[], words: TriageWords): Block[] {
  if (serious.length === 0) return [];
  const told = serious.slice(0, mostFindings);
  const more = serious.length - told.length;
  return [
    heading(2, words.headings.findings),
    ...told.flatMap((finding, at) => section(entryOf, finding, at + 1, words)),
    ...(more > 0 ? [paragraph(words.left(more))] : []),
  ];
}

function section(entryOf: EntryOf, finding: TriageFinding, number: number, words: TriageWords): Block[] {
  const facts = [
    words.severities[finding.severity],
    words.roles[finding.role],
    words.times(finding.count),
    ...(finding.firstAt === null ? [] : [span(finding.firstAt, finding.lastAt, words)]),
  ];
  return [
    heading(3, text`${number}. ${shownSummary(summaryOf(finding, entryOf, words), finding)}`),
    paragraph(facts.join(' · ')),
    ...quotes(finding.seen),
    paragraph(answers(finding, words)),
  ];
}

function answers({ playbooks, near }: TriageFinding, words: TriageWords): Words {
  const commands = playbooks.slice(0, 3).map((id) => code(`flinkdoc show ${id}`));
  if (commands.length === 0) return words.noPage;
  return near ? words.nearest(commands) : words.answeredBy(commands);
}

/** Quoted lines with where they stand. */
function quotes(seen: Quote[]): Block[] {
  if (seen.length === 0) return [];
  const lines = seen.map(({ file, line, text }) => `${file}:${line}: ${shorten(text.trim(), longestLine)}`);
  return [codeBlock('text', lines.join('\n'))];
}

/** What is harmless, a line each. */
export function harmless(entryOf: EntryOf, minor: TriageFinding[], words: TriageWords): Block[] {
  if (minor.length === 0) return [];
  const told = minor.slice(0, mostHarmless).map((finding) => {
    const [quote] = finding.seen;
    const where = quote ? [code(`${quote.file}:${quote.line}`)] : [];
    const times = joined([words.times(finding.count), ...where], ', ');
    return text`${shownSummary(summaryOf(finding, entryOf, words), finding)} (${times})`;
  });
  const more = minor.length - told.length;
  return [heading(2, words.headings.harmless), bullets([...told, ...(more > 0 ? [words.left(more)] : [])])];
}

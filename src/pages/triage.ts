import type { Entry, Page, Playbook, Quote, Report, TriageFinding } from '../types.ts';
import type { TriageWords } from '../words/triage/words.ts';
import { checklist } from './checklist.ts';
import { code, indent, shellWord, shorten } from './markdown.ts';
import { notAssessed, readFiles } from './triage-read.ts';
import { span, timeline } from './triage-timeline.ts';

/** What the page of a triage is made of. */
export interface Triaged {
  report: Report;
  /** The files as the user named them. */
  files: string[];
  /** The page that answers best, whole; null where none does. */
  playbook: Playbook | null;
  entryOf: (playbook: string) => Entry | undefined;
  /** Options to name again in a replay. */
  options: string[];
}

/** Of more findings only the best are told; JSON has all. */
const mostFindings = 8;
const mostHarmless = 5;
const longestLine = 240;

/** A triage, as the ticket an engineer would write. */
export function triagePage(triaged: Triaged, triage: TriageWords): Page {
  const { report, files, options } = triaged;
  const serious = report.findings.filter(({ severity }) => severity !== 'notice');
  const minor = report.findings.filter(({ severity }) => severity === 'notice');
  const blocks = [
    triage.title(verdictOf(triaged, triage, text)),
    report.certain || !report.verdict ? '' : triage.lookFor,
    findings(triaged, serious, triage),
    nextSteps(triaged, triage),
    timeline(report, triage),
    harmless(triaged, minor, triage),
    readFiles(report, triage),
    notAssessed(report, triage),
    `${triage.headings.replay}\n\n\`\`\`sh\n${['flinkdoc triage', ...options, ...files.map(shellWord)].join(' ')}\n\`\`\``,
  ];
  return { data: data(triaged, triage), markdown: blocks.filter(Boolean).join('\n\n') };
}

function verdictOf({ report, entryOf }: Triaged, words: TriageWords, said: Escape): string {
  if (report.read.every(({ kind }) => kind === 'none')) return words.nothingRead;
  if (!report.verdict) return words.nothingWrong;
  const { role, severity } = report.verdict;
  const what = summaryOf(report.verdict, entryOf, words, said);
  if (report.certain) return words.verdicts.cause(what);
  if (role === 'unknown-cause') return words.verdicts.unknown(what);
  return severity === 'critical' ? words.verdicts.symptoms(what) : words.verdicts.suspicious(what);
}

/** How the text of a log gets into a page: escaped in Markdown, as it is in JSON. */
type Escape = (text: string) => string;

const asIs: Escape = (text) => text;

function summaryOf(
  finding: TriageFinding,
  entryOf: Triaged['entryOf'],
  words: TriageWords,
  said: Escape,
): string {
  const found = words.found[finding.id];
  if (found && finding.facts) return found(finding.facts);
  const [best] = finding.near ? [] : finding.playbooks;
  const title = best === undefined ? null : (entryOf(best)?.title ?? null);
  return said(shorten(words.summary(finding, title).replace(/\s+/g, ' '), longestLine));
}

function findings(triaged: Triaged, serious: TriageFinding[], words: TriageWords): string {
  if (serious.length === 0) return '';
  const told = serious.slice(0, mostFindings).map((finding, at) => section(triaged, finding, at + 1, words));
  const more = serious.length - told.length;
  return [words.headings.findings, ...told, ...(more > 0 ? [words.left(more)] : [])].join('\n\n');
}

function section({ entryOf }: Triaged, finding: TriageFinding, number: number, words: TriageWords): string {
  const facts = [
    words.severities[finding.severity],
    words.roles[finding.role],
    words.times(finding.count),
    ...(finding.firstAt === null ? [] : [span(finding.firstAt, finding.lastAt, words)]),
  ];
  return [
    `### ${number}. ${summaryOf(finding, entryOf, words, text)}`,
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

/** What to do first, by the page that answers best. */
function nextSteps({ playbook, report }: Triaged, words: TriageWords): string {
  if (!playbook || !report.verdict) return '';
  const work = playbook.sections.find(({ slug }) => slug === 'stop-the-bleeding' || slug === 'steps');
  return [
    words.headings.next,
    work && work.markdown !== '' ? checklist(work) : playbook.summary,
    words.nextSteps(code(`flinkdoc show ${playbook.id}`)),
  ].join('\n\n');
}

function harmless({ entryOf }: Triaged, minor: TriageFinding[], words: TriageWords): string {
  if (minor.length === 0) return '';
  const told = minor.slice(0, mostHarmless).map((finding) => {
    const [quote] = finding.seen;
    const where = quote ? `\n${code(`${quote.file}:${quote.line}: ${shorten(quote.text.trim(), 160)}`)}` : '';
    return `- ${indent(`${summaryOf(finding, entryOf, words, text)} (${words.times(finding.count)})${where}`, 2)}`;
  });
  const more = minor.length - told.length;
  return [words.headings.harmless, [...told, ...(more > 0 ? [`- ${words.left(more)}`] : [])].join('\n')].join(
    '\n\n',
  );
}

/** A log's text is no Markdown. */
const text: Escape = (said) => said.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function data(triaged: Triaged, words: TriageWords): Page['data'] {
  const { report, entryOf } = triaged;
  return {
    schemaVersion: 1,
    verdict: verdictOf(triaged, words, asIs),
    certain: report.certain,
    findings: report.findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      role: finding.role,
      summary: summaryOf(finding, entryOf, words, asIs),
      seen: finding.seen,
      count: finding.count,
      first: iso(finding.firstAt),
      last: iso(finding.lastAt),
      playbooks: finding.playbooks,
      near: finding.near,
    })),
    playbooks: report.playbooks,
    timeline: {
      ...report.timeline,
      moments: report.timeline.moments.map((moment) => ({ ...moment, at: iso(moment.at) })),
    },
    read: report.read.map((file) => ({ ...file, from: iso(file.from), to: iso(file.to) })),
    notAssessed: report.notAssessed,
  };
}

/** Without a zone: the log's own clock. */
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, -1));

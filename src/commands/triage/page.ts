import {
  type Block,
  bullets,
  checklist,
  code,
  codeBlock,
  heading,
  paragraph,
  withCode,
} from '../../blocks/blocks.ts';
import type { Report } from '../../report.ts';
import type { Page, Playbook } from '../../types.ts';
import type { TriageWords } from '../../words/triage/words.ts';
import { shellWord } from '../shared/text.ts';
import type { PageWords } from '../shared/words/words.ts';
import { findings, harmless } from './findings.ts';
import { notAssessed, readFiles } from './read-files.ts';
import { type EntryOf, shownSummary, summaryOf, verdictOf } from './summary.ts';
import { span, timeline } from './timeline.ts';

/** What the page of a triage is made of. */
export interface Triaged {
  report: Report;
  /** The files as the user named them. */
  files: string[];
  /** The page that answers best, whole; null where none does. */
  playbook: Playbook | null;
  entryOf: EntryOf;
  /** Options to name again in a replay. */
  options: string[];
}

/** A triage, as the ticket an engineer would write. */
export function triagePage(triaged: Triaged, triage: TriageWords, words: PageWords): Page {
  const { report, files, options } = triaged;
  const serious = report.findings.filter(({ severity }) => severity !== 'notice');
  const minor = report.findings.filter(({ severity }) => severity === 'notice');
  const verdict = verdictOf(report, triaged.entryOf, triage);
  return {
    data: data(triaged, triage),
    blocks: [
      heading(1, shownSummary(verdict, report.verdict)),
      ...facts(triaged, triage, words),
      ...(report.certain || !report.verdict ? [] : [paragraph(triage.lookFor)]),
      ...findings(triaged.entryOf, serious, triage),
      ...nextSteps(triaged, triage),
      ...timeline(report, triage),
      ...harmless(triaged.entryOf, minor, triage),
      ...readFiles(report, triage),
      ...notAssessed(report, triage),
      heading(2, triage.headings.replay),
      codeBlock('sh', ['flinkdoc triage', ...options, ...files.map(shellWord)].join(' ')),
    ],
  };
}

/** What a ticket says first: when, how bad, where, and which page. */
function facts({ report, playbook }: Triaged, triage: TriageWords, { dataRisks }: PageWords): Block[] {
  const { verdict } = report;
  if (!verdict) return [];
  const [quote] = verdict.seen;
  return [
    bullets([
      ...(verdict.firstAt === null ? [] : [triage.facts.when(span(verdict.firstAt, verdict.lastAt, triage))]),
      triage.facts.severity(triage.severities[verdict.severity]),
      ...(quote ? [triage.facts.where(code(`${quote.file}:${quote.line}`))] : []),
      ...(playbook?.dataRisk ? [triage.facts.dataRisk(dataRisks[playbook.dataRisk])] : []),
      ...(playbook ? [triage.facts.playbook(code(`flinkdoc show ${playbook.id}`))] : []),
    ]),
  ];
}

/** What to do first, by the page that answers best. */
function nextSteps({ playbook, report }: Triaged, words: TriageWords): Block[] {
  if (!playbook || !report.verdict) return [];
  const work = playbook.sections.find(({ slug }) => slug === 'stop-the-bleeding' || slug === 'steps');
  return [
    heading(2, words.headings.next),
    ...(work && work.blocks.length > 0 ? checklist(work.blocks) : [paragraph(withCode(playbook.summary))]),
    paragraph(words.nextSteps(code(`flinkdoc show ${playbook.id}`))),
  ];
}

function data(triaged: Triaged, words: TriageWords): Page['data'] {
  const { report, entryOf } = triaged;
  return {
    schemaVersion: 1,
    verdict: verdictOf(report, entryOf, words),
    certain: report.certain,
    findings: report.findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      role: finding.role,
      summary: summaryOf(finding, entryOf, words),
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

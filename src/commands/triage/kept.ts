import { inline, plainText } from '../../blocks/blocks.ts';
import type { EvidenceRead, IncidentEvent, Judge } from '../../incident/event.ts';
import type { Lang } from '../../language.ts';
import type { Report, TriageFinding } from '../../report.ts';
import { type EntryOf, verdictOf } from './summary.ts';

/** So many names of files, and pages, are kept. */
const most = 20;

/** What is kept of evidence that was judged: names, and what it came to. */
export function keptOfReport(report: Report, entryOf: EntryOf, lang: Lang): IncidentEvent[] {
  const { verdict, findings } = report;
  const pages = findings
    .filter(({ severity, claimed }) => claimed && severity !== 'notice')
    .flatMap(({ playbooks: [best] }) => best ?? []);
  const says = verdictOf({ ...report, verdict: verdict && withoutWords(verdict) }, entryOf, lang);
  return [
    evidenceRead('triage', [report]),
    {
      what: 'verdict',
      by: 'triage',
      says: plainText(inline(says)),
      severity: verdict?.severity ?? null,
      pages: [...new Set([...(verdict?.claimed ? verdict.playbooks : []), ...pages])].slice(0, most),
      tree: null,
    },
  ];
}

/** The files that were read. */
export function evidenceRead(by: Judge, reports: Pick<Report, 'read'>[]): EvidenceRead {
  const files = reports.flatMap(({ read }) => read.map(({ file }) => file));
  return { what: 'read', by, files: files.slice(0, most), more: Math.max(0, files.length - most) };
}

/** A finding without what the log says in its own words: only the name of an exception is left. */
export const withoutWords = (finding: TriageFinding): TriageFinding => ({
  ...finding,
  message: '',
  root: finding.root && { ...finding.root, message: '' },
});

import type { Report, TriageFinding } from '../report.ts';
import type { Entry } from '../types.ts';
import type { TriageWords } from '../words/triage/words.ts';
import { shorten } from './markdown.ts';

/** Finds what lists show of a playbook. */
export type EntryOf = (playbook: string) => Entry | undefined;

/** A summary is a line to read. */
const longestSummary = 240;

/** How the text of a log gets into a page: escaped in Markdown, as it is in JSON. */
export type Escape = (text: string) => string;

export const asIs: Escape = (text) => text;

/** A log's text is no Markdown. */
export const escaped: Escape = (said) => said.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** What a finding is, in one sentence. */
export function summaryOf(
  finding: TriageFinding,
  entryOf: EntryOf,
  words: TriageWords,
  said: Escape,
): string {
  const found = words.found[finding.id];
  if (found && finding.facts) return found(finding.facts);
  const [best] = finding.near ? [] : finding.playbooks;
  const title = best === undefined ? null : (entryOf(best)?.title ?? null);
  return said(shorten(words.summary(finding, title).replace(/\s+/g, ' '), longestSummary));
}

/** What happened, in one sentence. */
export function verdictOf(report: Report, entryOf: EntryOf, words: TriageWords, said: Escape): string {
  if (report.read.every(({ kind }) => kind === 'none')) return words.nothingRead;
  if (!report.verdict) return words.nothingWrong;
  const { role, severity } = report.verdict;
  const what = summaryOf(report.verdict, entryOf, words, said);
  if (report.certain) return words.verdicts.cause(what);
  if (role === 'unknown-cause') return words.verdicts.unknown(what);
  return severity === 'critical' ? words.verdicts.symptoms(what) : words.verdicts.suspicious(what);
}

import { type Words, withCode } from '../../blocks/blocks.ts';
import type { Report, TriageFinding } from '../../report.ts';
import type { Entry } from '../../types.ts';
import type { TriageWords } from '../../words/triage/words.ts';
import { shorten } from '../shared/text.ts';

/** Finds what lists show of a playbook. */
export type EntryOf = (playbook: string) => Entry | undefined;

/** A summary is a line to read. */
const longestSummary = 240;

/** What a finding is, in one sentence, with code marks around names where a rule says it. */
export function summaryOf(finding: TriageFinding, entryOf: EntryOf, words: TriageWords): string {
  const found = Object.hasOwn(words.found, finding.id) ? words.found[finding.id] : undefined;
  if (found && finding.facts) return found(finding.facts);
  const [best] = finding.near ? [] : finding.playbooks;
  const title = best === undefined ? null : (entryOf(best)?.title ?? null);
  return shorten(words.summary(finding, title).replace(/\s+/g, ' '), longestSummary);
}

/** What happened, in one sentence. */
export function verdictOf(report: Report, entryOf: EntryOf, words: TriageWords): string {
  if (report.read.every(({ kind }) => kind === 'none')) return words.nothingRead;
  if (!report.verdict) return words.nothingWrong;
  const { role, severity } = report.verdict;
  const what = summaryOf(report.verdict, entryOf, words);
  if (report.certain) return words.verdicts.cause(what);
  if (role === 'unknown-cause') return words.verdicts.unknown(what);
  return severity === 'critical' ? words.verdicts.symptoms(what) : words.verdicts.suspicious(what);
}

/** A summary on a page: that of a rule has code marks; a log's text is text, whatever signs it holds. */
export function shownSummary(summary: string, finding: TriageFinding | null): Words {
  return finding?.facts ? withCode(summary) : summary;
}

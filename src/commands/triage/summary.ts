import { text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Report, TriageFinding } from '../../report.ts';
import { said } from '../../rules/rules.ts';
import type { Entry } from '../../types.ts';
import { shorten } from '../shared/text.ts';

/** Finds what lists show of a playbook. */
export type EntryOf = (playbook: string) => Entry | undefined;

/** A summary is a line to read. */
const longestSummary = 240;

interface SummaryWords {
  nothingWrong: string;
  nothingRead: string;
  verdicts: Record<'cause' | 'unknown' | 'symptoms' | 'suspicious', (what: Words) => Words>;
  /** One line what a finding is; the page's title where there is one. */
  summary: (finding: TriageFinding, title: string | null) => string;
}

export const summaryWords = inEachLanguage<SummaryWords>({
  en: {
    nothingWrong: 'Nothing wrong in what was read',
    nothingRead: 'Nothing could be read',
    verdicts: {
      cause: (what) => what,
      unknown: (what) => text`No page claims this cause: ${what}`,
      symptoms: (what) => text`Only symptoms seen: ${what}`,
      suspicious: (what) => text`Nothing failed, but: ${what}`,
    },
    summary: ({ id, root, role, message }, title) => {
      const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
      const what = thrown ?? message;
      if (id === 'user-code-failed') return `Your code threw ${thrown ?? 'an exception'}`;
      if (role === 'harmless') return what;
      return [title ?? (root ? null : 'An error that no page knows'), what].filter(Boolean).join(': ');
    },
  },
  zh: {
    nothingWrong: '读到的内容里没有发现问题',
    nothingRead: '没有读到任何内容',
    verdicts: {
      cause: (what) => what,
      unknown: (what) => text`没有页面对应这个原因：${what}`,
      symptoms: (what) => text`只看到现象，没看到原因：${what}`,
      suspicious: (what) => text`没有失败，但要留意：${what}`,
    },
    summary: ({ id, root, role, message }, title) => {
      const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
      const what = thrown ?? message;
      if (id === 'user-code-failed') return `用户代码抛出 ${thrown ?? '异常'}`;
      if (role === 'harmless') return what;
      return [title ?? (root ? null : '没有页面认识的错误'), what].filter(Boolean).join('：');
    },
  },
});

/** What a finding is, in one sentence: that of its rule, or one made of its page and its lines. */
export function summaryOf(finding: TriageFinding, entryOf: EntryOf, lang: Lang): Words {
  const sentence = finding.facts && said(finding.id, finding.facts, lang);
  if (sentence) return sentence;
  const [best] = finding.claimed ? finding.playbooks : [];
  const title = best === undefined ? null : (entryOf(best)?.title ?? null);
  return shorten(summaryWords[lang].summary(finding, title).replace(/\s+/g, ' '), longestSummary);
}

/** What happened, in one sentence. */
export function verdictOf(report: Report, entryOf: EntryOf, lang: Lang): Words {
  const words = summaryWords[lang];
  if (report.read.every(({ kind }) => kind === 'none')) return words.nothingRead;
  if (!report.verdict) return words.nothingWrong;
  const { role, severity } = report.verdict;
  const what = summaryOf(report.verdict, entryOf, lang);
  if (report.certain) return words.verdicts.cause(what);
  if (role === 'unknown-cause') return words.verdicts.unknown(what);
  return severity === 'critical' ? words.verdicts.symptoms(what) : words.verdicts.suspicious(what);
}

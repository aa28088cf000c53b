import { joined, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Report, TriageFinding } from '../../report.ts';
import { ruleSentence } from '../../rules/findings.ts';
import { name } from '../../rules/followed/phrases.ts';
import { isFiringAlert } from '../../triage/alerts.ts';
import type { Entry } from '../../types.ts';
import { count, shorten } from '../shared/text.ts';
import { isJudged, unjudgedIn } from './not-assessed.ts';

/** Finds what lists show of a playbook. */
export type EntryOf = (playbook: string) => Entry | undefined;

/** A summary is a line to read. */
const longestSummary = 240;

interface SummaryWords {
  nothingWrong: string;
  /** Where some files are no logs and no dumps: how many. */
  nothingWrongBut: (files: number) => string;
  notAssessed: string;
  /** No job runs any more; empty where there never was one. */
  ended: (jobs: Words, count: number) => Words;
  noJobs: string;
  unanswered: string;
  /** Alerts are all that was read, and none of them fires. */
  noAlert: string;
  verdicts: Record<'cause' | 'unknown' | 'symptoms' | 'suspicious' | 'unknownAlert', (what: Words) => Words>;
  /** One line what a finding is; the page's title where there is one. */
  summary: (finding: TriageFinding, title: string | null) => string;
}

export const summaryWords = inEachLanguage<SummaryWords>({
  en: {
    nothingWrong: 'Nothing wrong in what was read',
    nothingWrongBut: (files) =>
      `Nothing wrong in the logs and thread dumps that were read; ${count(files, 'file')} not assessed`,
    notAssessed: 'Not assessed: there is no log and no thread dump in what was read',
    ended: (jobs, count) =>
      text`${count === 1 ? 'The job has ended' : 'All jobs have ended'}: ${jobs}. Nothing else wrong in what was read`,
    noJobs: 'No job runs on this cluster. Nothing else wrong in what was read',
    unanswered: 'Nothing wrong in the answers that came, but the JobManager left requests without one',
    noAlert: 'No alert fires in what was read: that says nothing of what else is wrong',
    verdicts: {
      cause: (what) => what,
      unknownAlert: (what) => text`No page claims this alert: ${what}`,
      unknown: (what) => text`No page claims this cause: ${what}`,
      symptoms: (what) => text`Only symptoms seen: ${what}`,
      suspicious: (what) => text`Nothing failed, but: ${what}`,
    },
    summary: ({ id, root, role, message }, title) => {
      const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
      const what = thrown ?? message;
      if (id === 'user-code-failed') return `Your code threw ${thrown ?? 'an exception'}`;
      if (id === 'stack-alone') return 'A stack without its exception: add the lines above it';
      if (role === 'harmless') return what;
      return [title ?? (root ? null : 'An error that no page knows'), what].filter(Boolean).join(': ');
    },
  },
  zh: {
    nothingWrong: '读到的内容里没有发现问题',
    nothingWrongBut: (files) => `读到的日志和线程转储里没有发现问题，另有 ${files} 个文件没有评估`,
    notAssessed: '没有评估：读到的内容里没有日志，也没有线程转储',
    ended: (jobs) => text`作业已经结束：${jobs}。读到的其他内容里没有发现问题`,
    noJobs: '集群上没有作业在运行。读到的其他内容里没有发现问题',
    unanswered: '得到的回答里没有发现问题，但 JobManager 有些请求没有回答',
    noAlert: '读到的内容里没有告警在触发；别处有没有问题，看不出来',
    verdicts: {
      cause: (what) => what,
      unknownAlert: (what) => text`没有页面对应这条告警：${what}`,
      unknown: (what) => text`没有页面对应这个原因：${what}`,
      symptoms: (what) => text`只看到现象，没看到原因：${what}`,
      suspicious: (what) => text`没有失败，但要留意：${what}`,
    },
    summary: ({ id, root, role, message }, title) => {
      const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
      const what = thrown ?? message;
      if (id === 'user-code-failed') return `用户代码抛出 ${thrown ?? '异常'}`;
      if (id === 'stack-alone') return '只有堆栈，没有异常本身：请补上它前面的几行';
      if (role === 'harmless') return what;
      return [title ?? (root ? null : '没有页面认识的错误'), what].filter(Boolean).join('：');
    },
  },
});

/** What a finding is, in one sentence: that of its rule, or one made of its page and its lines. */
export function summaryOf(finding: TriageFinding, entryOf: EntryOf, lang: Lang): Words {
  const sentence = finding.facts && ruleSentence(finding.id, finding.facts, lang);
  if (sentence) return sentence;
  const [best] = finding.claimed ? finding.playbooks : [];
  const title = best === undefined ? null : (entryOf(best)?.title ?? null);
  return shorten(summaryWords[lang].summary(finding, title).replace(/\s+/g, ' '), longestSummary);
}

/** What happened, in one sentence. */
export function verdictOf(report: Report, entryOf: EntryOf, lang: Lang): Words {
  const words = summaryWords[lang];
  if (!report.verdict) return withoutVerdict(report, lang);
  const { role, severity, root } = report.verdict;
  const what = summaryOf(report.verdict, entryOf, lang);
  if (isFiringAlert(report.verdict)) return report.verdict.claimed ? what : words.verdicts.unknownAlert(what);
  if (report.certain) return words.verdicts.cause(what);
  if (role === 'unknown-cause') return words.verdicts.unknown(what);
  const failed = severity === 'critical' || report.timeline.restarts > 0 || root !== null;
  return failed ? words.verdicts.symptoms(what) : words.verdicts.suspicious(what);
}

/** What nobody looked at is never told of as healthy. */
function withoutVerdict(report: Report, lang: Lang): Words {
  const words = summaryWords[lang];
  const { read, ended } = report;
  if (!read.some(isJudged)) return words.notAssessed;
  if (read.every((file) => file.kind === 'alerts' || !isJudged(file))) return words.noAlert;
  if (read.some(({ kind, trouble }) => kind === 'cluster' && trouble.includes('answers-missing')))
    return words.unanswered;
  // Single answers that somebody saved do not tell of all jobs.
  if (ended && read.some(({ kind }) => kind === 'cluster'))
    return ended.length === 0 ? words.noJobs : words.ended(namesOf(ended), ended.length);
  const unjudged = unjudgedIn(report).length;
  return unjudged === 0 ? words.nothingWrong : words.nothingWrongBut(unjudged);
}

/** Jobs named in a verdict. */
const named = 3;

function namesOf(jobs: NonNullable<Report['ended']>): Words {
  const first = jobs.slice(0, named).map(({ name: job, state }) => text`${name(job)} ${state}`);
  const more = jobs.length - first.length;
  return joined([...first, ...(more > 0 ? [`+${more}`] : [])], ', ');
}

import {
  type Block,
  bullets,
  checklist,
  code,
  codeBlock,
  heading,
  paragraph,
  strong,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Report } from '../../report.ts';
import { severityBadge } from '../../severity.ts';
import { shownPlace } from '../../triage/answers.ts';
import type { Page, Playbook } from '../../types.ts';
import { shellWord } from '../shared/text.ts';
import { sharedWords } from '../shared/words.ts';
import { type TriageData, triageData } from './data.ts';
import { filled, settings } from './fill.ts';
import { findings, findingWords, harmless } from './findings.ts';
import { graphs } from './graph.ts';
import { notAssessed } from './not-assessed.ts';
import { readFiles } from './read-files.ts';
import { type EntryOf, verdictOf } from './summary.ts';
import { clock, seconds, span, timeline } from './timeline.ts';

/** What the page of a triage is made of. */
interface Triaged {
  report: Report;
  /** The files as the user named them. */
  files: string[];
  /** The page that answers best, whole; null where none does. */
  playbook: Playbook | null;
  entryOf: EntryOf;
  /** Options to name again in a replay. */
  options: string[];
}

export const triageWords = inEachLanguage({
  en: {
    /** What the ticket says first; each is `name: value`. */
    facts: {
      when: (value: Words) => text`${strong('When:')} ${value}, by the clock of the evidence`,
      severity: (value: Words) => text`${strong('Severity:')} ${value}`,
      recovered: (at: string, down: string) =>
        text`${strong('Recovered:')} running again at ${at}, after ${down}`,
      where: (value: Words) => text`${strong('Where:')} ${value}`,
      dataRisk: (value: Words) => text`${strong('Data risk:')} ${value}`,
      playbook: (value: Words) => text`${strong('Playbook:')} ${value}`,
    },
    lookFor: (taskManager: Words | null): Words =>
      taskManager === null
        ? 'Add the logs of the other processes, from ten minutes before the first failure on: the cause is logged where it happened.'
        : text`Add the log of TaskManager ${taskManager}, from ten minutes before the first failure on: the reason stands there.`,
    next: 'Next steps',
    nextSteps: (command: Words) => text`Read it whole: ${command}`,
    replay: 'Replay this triage',
  },
  zh: {
    facts: {
      when: (value) => text`${strong('时间：')} ${value}（以证据里的时钟为准）`,
      severity: (value) => text`${strong('级别：')} ${value}`,
      recovered: (at, down) => text`${strong('已恢复：')} ${at} 重新运行，中断 ${down}`,
      where: (value) => text`${strong('位置：')} ${value}`,
      dataRisk: (value) => text`${strong('数据风险：')} ${value}`,
      playbook: (value) => text`${strong('playbook：')} ${value}`,
    },
    lookFor: (taskManager) =>
      taskManager === null
        ? '请加上其他进程的日志，从第一次失败前 10 分钟开始：原因记在出事的那个进程里。'
        : text`请加上 TaskManager ${taskManager} 的日志，从第一次失败前 10 分钟开始：原因记在那里。`,
    next: '下一步',
    nextSteps: (command) => text`查看整页：${command}`,
    replay: '重新执行这次排查',
  },
});

/** A triage, as the ticket an engineer would write. */
export function triagePage(triaged: Triaged, lang: Lang): Page<TriageData> {
  const words = triageWords[lang];
  const { report, files, options } = triaged;
  const serious = report.findings.filter(({ severity }) => severity !== 'notice');
  const minor = report.findings.filter(({ severity }) => severity === 'notice');
  return {
    data: triageData(report, triaged.entryOf, lang),
    source: report,
    blocks: [
      heading(1, verdictOf(report, triaged.entryOf, lang)),
      ...facts(triaged, lang),
      ...lookFor(report, lang),
      ...graphs(report.graphs, lang),
      ...findings(triaged.entryOf, serious, lang),
      ...nextSteps(triaged, lang),
      ...timeline(report, lang),
      ...harmless(triaged.entryOf, minor, lang),
      ...readFiles(report, lang),
      ...notAssessed(report, lang),
      heading(2, words.replay),
      codeBlock('sh', ['flinkdoc triage', ...options, ...files.map(shellWord)].join(' ')),
    ],
  };
}

/** What a ticket says first: when, how bad, where, and which page. */
function facts({ report, playbook }: Triaged, lang: Lang): Block[] {
  const words = triageWords[lang].facts;
  const { dataRisks } = sharedWords[lang];
  const { verdict } = report;
  if (!verdict) return [];
  const [quote] = verdict.seen;
  return [
    bullets([
      ...(verdict.firstAt === null ? [] : [words.when(span(verdict.firstAt, verdict.lastAt, lang))]),
      words.severity(severityBadge(verdict.severity, findingWords[lang].severities[verdict.severity])),
      ...(report.recovered
        ? [words.recovered(clock(report.recovered.at), seconds(report.recovered.down))]
        : []),
      ...(quote ? [words.where(code(shownPlace(quote)))] : []),
      ...(playbook?.dataRisk ? [words.dataRisk(dataRisks[playbook.dataRisk])] : []),
      ...(playbook ? [words.playbook(code(`flinkdoc show ${playbook.id}`))] : []),
    ]),
  ];
}

/** Where the cause may stand, when it is not known. */
function lookFor({ certain, verdict }: Report, lang: Lang): Block[] {
  if (certain || !verdict) return [];
  const { taskManager } = verdict;
  return [paragraph(triageWords[lang].lookFor(taskManager === null ? null : code(taskManager)))];
}

/** What to do first, by the page that answers best. */
function nextSteps({ playbook, report }: Triaged, lang: Lang): Block[] {
  const words = triageWords[lang];
  if (!playbook || !report.verdict) return [];
  const work = playbook.sections.find(({ slug }) => slug === 'stop-the-bleeding' || slug === 'steps');
  return [
    heading(2, words.next),
    ...(work && work.blocks.length > 0
      ? checklist(filled(work.blocks, report))
      : [paragraph(withCode(playbook.summary))]),
    paragraph(words.nextSteps(code(`flinkdoc show ${playbook.id}`))),
    ...settings(report),
  ];
}

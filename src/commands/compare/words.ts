import { code, joined, strong, text, type Words } from '../../blocks/blocks.ts';
import type { Fate, Lack } from '../../changes/look.ts';
import { inEachLanguage } from '../../language.ts';
import { count } from '../shared/text.ts';
import type { CompareOutcome } from './data.ts';

interface CompareWords {
  verdicts: Record<CompareOutcome, (why: string[]) => string>;
  /** What a verdict counts. */
  counted: Record<
    'unjudged' | 'new' | 'worse' | 'gone' | 'better' | 'numbersWorse' | 'numbersBetter',
    (many: number) => string
  >;
  before: string;
  after: string;
  side: (label: string, file: Words, facts: string[]) => Words;
  apart: (time: string) => string;
  findings: string;
  stays: string;
  fates: Record<Exclude<Fate, 'unjudged'>, string>;
  was: (severity: string) => string;
  /** `facts`: what became of it, how bad it is. */
  finding: (facts: Words[], summary: Words, read: Words | null) => Words;
  read: (page: Words) => Words;
  cluster: string;
  flink: (from: string, to: string) => string;
  taskManagers: (from: number, to: number) => string;
  slots: (from: number, to: number) => string;
  settings: string;
  notCompared: string;
  noCluster: (file: Words) => Words;
  noSettings: (file: Words) => Words;
  unjudged: (side: string, why: string, summary: Words) => Words;
  lacks: Record<Lack, string>;
  earlier: (time: string) => string;
  next: string;
}

/** What `compare` says. */
export const compareWords = inEachLanguage<CompareWords>({
  en: {
    verdicts: {
      worse: (why) => `Worse: ${why.join(', ')}`,
      mixed: (why) => `Better in one thing, worse in another: ${why.join(', ')}`,
      unsure: (why) => `Not certain: ${why.join(', ')}`,
      better: (why) => `Better: ${why.join(', ')}`,
      changed: () => 'Nothing got better or worse, but not all is as it was',
      same: () => 'Nothing that matters changed',
    },
    counted: {
      unjudged: (many) => `${count(many, 'finding')} could be judged on one side alone`,
      new: (many) => count(many, 'new finding'),
      worse: (many) => `${count(many, 'finding')} more severe`,
      gone: (many) => `${count(many, 'finding')} gone`,
      better: (many) => `${count(many, 'finding')} less severe`,
      numbersWorse: (many) => `${count(many, 'number')} worse`,
      numbersBetter: (many) => `${count(many, 'number')} better`,
    },
    before: 'Before',
    after: 'After',
    side: (label, file, facts) => text`${label}: ${joined([file, ...facts], ', ')}`,
    apart: (time) => `${time} later`,
    findings: 'Findings',
    stays: 'Still there',
    fates: { new: 'new', worse: 'more severe', still: 'still there', better: 'less severe', gone: 'gone' },
    was: (severity) => `was ${severity}`,
    finding: (facts, summary, read) =>
      text`${strong(joined(facts, ', '))}: ${summary}${read === null ? '' : text` ${read}`}`,
    read: (page) => text`Read on: ${page}`,
    cluster: 'The cluster',
    flink: (from, to) => `Flink: ${from} → ${to}`,
    taskManagers: (from, to) => `TaskManagers: ${from} → ${to}`,
    slots: (from, to) => `Slots: ${from} → ${to}`,
    settings: 'Settings',
    notCompared: 'Not compared',
    noCluster: (file) => text`Graph, numbers and settings: ${file} has no answers of a JobManager.`,
    noSettings: (file) => text`Settings: ${file} has no ${code('/jobmanager/config')}.`,
    unjudged: (side, why, summary) =>
      text`${side}: ${why}, so that nobody knows whether this stands there: ${summary}`,
    lacks: {
      logs: 'no logs were read',
      threads: 'no thread dumps were read',
      cluster: 'no cluster was read',
      running: 'the job does not run, or not for half a minute yet',
      job: 'the job is not there',
    },
    earlier: (time) => `${time} earlier than the other`,
    next: 'All that is found afterwards',
  },
  zh: {
    verdicts: {
      worse: (why) => `变差了：${why.join('，')}`,
      mixed: (why) => `有好转，也有变差：${why.join('，')}`,
      unsure: (why) => `不能确定：${why.join('，')}`,
      better: (why) => `好转了：${why.join('，')}`,
      changed: () => '没有好转也没有变差，但有改动',
      same: () => '没有值得注意的变化',
    },
    counted: {
      unjudged: (many) => `${many} 个发现只有一方能判断`,
      new: (many) => `新增 ${many} 个发现`,
      worse: (many) => `${many} 个发现加重`,
      gone: (many) => `${many} 个发现消失`,
      better: (many) => `${many} 个发现减轻`,
      numbersWorse: (many) => `${many} 项指标变差`,
      numbersBetter: (many) => `${many} 项指标变好`,
    },
    before: '之前',
    after: '之后',
    side: (label, file, facts) => text`${label}：${joined([file, ...facts], '，')}`,
    apart: (time) => `相隔 ${time}`,
    findings: '发现',
    stays: '仍然存在',
    fates: { new: '新增', worse: '加重', still: '仍然存在', better: '减轻', gone: '消失' },
    was: (severity) => `之前是${severity}`,
    finding: (facts, summary, read) => text`${strong(joined(facts, '，'))}：${summary}${read ?? ''}`,
    read: (page) => text`看这页：${page}`,
    cluster: '集群',
    flink: (from, to) => `Flink 版本：${from} → ${to}`,
    taskManagers: (from, to) => `TaskManager 数：${from} → ${to}`,
    slots: (from, to) => `slot 数：${from} → ${to}`,
    settings: '配置',
    notCompared: '没有比较的',
    noCluster: (file) => text`作业图、指标和配置：${file} 里没有 JobManager 的回答。`,
    noSettings: (file) => text`配置：${file} 里没有 ${code('/jobmanager/config')}。`,
    unjudged: (side, why, summary) => text`${side}：${why}，不知道这一条是否存在：${summary}`,
    lacks: {
      logs: '没有读到日志',
      threads: '没有读到线程转储',
      cluster: '没有读到集群',
      running: '作业没有运行，或者运行还不到半分钟',
      job: '作业不在',
    },
    earlier: (time) => `比另一方早 ${time}`,
    next: '之后的完整情况',
  },
});

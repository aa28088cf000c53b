import { joined, strong, text, type Words } from '../../blocks/blocks.ts';
import type { Measure } from '../../changes/look.ts';
import { inEachLanguage } from '../../language.ts';

interface JobChangeWords {
  job: (name: string) => string;
  gets: Record<'worse' | 'better' | 'other', string>;
  measures: Record<Measure, string>;
  number: string;
  jobCame: Words;
  jobWent: Words;
  renamed: (from: Words, to: Words) => Words;
  state: (from: Words, to: Words) => Words;
  restarts: (from: number, to: number) => Words;
  failed: (exception: Words, task: Words | null) => Words;
  added: (vertices: Words[]) => Words;
  removed: (vertices: Words[]) => Words;
  regrouped: (from: Words[], to: Words[]) => Words;
  replaced: (from: Words[], to: Words[]) => Words;
  parallelism: (vertex: Words, from: string, to: string) => Words;
  maxParallelism: (vertex: Words, from: string, to: string) => Words;
  input: (vertex: Words, from: Words[], to: Words[]) => Words;
  key: string;
  notSet: string;
}

/** What `compare` says of a job, and of settings. */
export const jobChangeWords = inEachLanguage<JobChangeWords>({
  en: {
    job: (name) => `The job ${name}`,
    gets: { worse: 'worse', better: 'better', other: '' },
    measures: {
      backpressured: 'backpressured',
      busy: 'busy',
      rate: 'records/s',
      pending: 'records that wait to be read',
      'checkpoint-duration': 'checkpoint duration',
      'checkpoint-written': 'bytes a checkpoint writes',
      'state-size': 'state size',
      'checkpoints-failed': 'failed of the last checkpoints',
    },
    number: 'number',
    jobCame: 'It is new.',
    jobWent: 'It is no longer there.',
    renamed: (from, to) => text`Name: ${from} → ${to}`,
    state: (from, to) => text`State: ${from} → ${to}`,
    restarts: (from, to) => `Restarts: ${from} → ${to}`,
    failed: (exception, task) => text`Failed with ${exception}${task === null ? '' : text` in ${task}`}`,
    added: (vertices) => text`New in the graph: ${joined(vertices, ', ')}`,
    removed: (vertices) => text`No longer in the graph: ${joined(vertices, ', ')}`,
    regrouped: (from, to) => text`Chained differently: ${joined(from, ' and ')} → ${joined(to, ' and ')}`,
    replaced: (from, to) => text`Replaced: ${joined(from, ' and ')} → ${joined(to, ' and ')}`,
    parallelism: (vertex, from, to) => text`Parallelism of ${vertex}: ${from} → ${to}`,
    maxParallelism: (vertex, from, to) =>
      text`Max parallelism of ${vertex}: ${from} → ${to}. ${strong('State cannot be restored with another one.')}`,
    input: (vertex, from, to) => text`Input of ${vertex}: ${joined(from, ', ')} → ${joined(to, ', ')}`,
    key: 'key',
    notSet: 'not set',
  },
  zh: {
    job: (name) => `作业 ${name}`,
    gets: { worse: '变差', better: '变好', other: '' },
    measures: {
      backpressured: '反压时间占比',
      busy: '繁忙时间占比',
      rate: '每秒记录数',
      pending: '积压的记录数',
      'checkpoint-duration': 'checkpoint 耗时',
      'checkpoint-written': 'checkpoint 写入量',
      'state-size': '状态大小',
      'checkpoints-failed': '最近失败的 checkpoint 数',
    },
    number: '指标',
    jobCame: '这是新的作业。',
    jobWent: '作业已经不在了。',
    renamed: (from, to) => text`名称：${from} → ${to}`,
    state: (from, to) => text`状态：${from} → ${to}`,
    restarts: (from, to) => `重启次数：${from} → ${to}`,
    failed: (exception, task) => text`失败：${exception}${task === null ? '' : text`，在 ${task}`}`,
    added: (vertices) => text`图中新增：${joined(vertices, '、')}`,
    removed: (vertices) => text`图中去掉：${joined(vertices, '、')}`,
    regrouped: (from, to) => text`chain 方式变了：${joined(from, '、')} → ${joined(to, '、')}`,
    replaced: (from, to) => text`被替换：${joined(from, '、')} → ${joined(to, '、')}`,
    parallelism: (vertex, from, to) => text`${vertex} 的并行度：${from} → ${to}`,
    maxParallelism: (vertex, from, to) =>
      text`${vertex} 的最大并行度：${from} → ${to}。${strong('最大并行度变了，状态就恢复不了。')}`,
    input: (vertex, from, to) => text`${vertex} 的输入：${joined(from, '、')} → ${joined(to, '、')}`,
    key: '配置项',
    notSet: '未设置',
  },
});

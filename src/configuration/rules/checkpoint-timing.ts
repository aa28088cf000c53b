import { code, text } from '../../blocks/blocks.ts';
import { type ConfigRule, configRule, seenIf } from '../rule.ts';
import type { Settings } from '../settings.ts';

const interval = 'execution.checkpointing.interval';
const dir = 'execution.checkpointing.dir';
const unaligned = 'execution.checkpointing.unaligned.enabled';
const timeout = 'execution.checkpointing.timeout';
const pause = 'execution.checkpointing.min-pause';
const concurrent = 'execution.checkpointing.max-concurrent-checkpoints';
const tolerable = 'execution.checkpointing.tolerable-failed-checkpoints';
const hasInterval = (settings: Settings) => (settings.duration(interval) ?? 0) > 0;
const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

/** Rules about when checkpoints run, and what comes of one that fails. */
export const checkpointTimingRules: ConfigRule[] = [
  configRule({
    id: 'config-checkpoint-interval-short',
    severity: 'warning',
    keys: [interval],
    sees: (settings) => {
      const every = settings.duration(interval);
      return every !== null && every > 0 && every < 1000 ? { every } : null;
    },
    says: {
      en: ({ every }) =>
        `A checkpoint every ${every} ms: what it costs to coordinate them, and small files, outweigh the work.`,
      zh: ({ every }) => `每 ${every} ms 做一次 checkpoint：协调开销和小文件会超过作业本身的工作量。`,
    },
    instead: {
      en: text`Set ${code(interval)} to seconds or minutes: as much as may be read again after a failure.`,
      zh: text`把 ${code(interval)} 设成几秒到几分钟，取决于故障后能接受重放多少数据。`,
    },
    source: 'ops/state/large_state_tuning',
    bad: `${interval}: 500 ms`,
    fine: `${interval}: 30 s`,
  }),
  configRule({
    id: 'config-checkpoint-min-pause-above-interval',
    severity: 'notice',
    keys: [pause, interval],
    sees: (settings) => {
      const [least, every] = [settings.duration(pause), settings.duration(interval)];
      return least !== null && every !== null && every > 0 && least > every ? { least, every } : null;
    },
    says: {
      en: ({ least, every }) =>
        `The pause of ${seconds(least)} is longer than the interval of ${seconds(every)}: the pause is the interval.`,
      zh: ({ least, every }) =>
        `最小间隔 ${seconds(least)} 比周期 ${seconds(every)} 还长，实际周期由最小间隔决定。`,
    },
    instead: {
      en: text`Set ${code(pause)} below ${code(interval)}, or the interval to what you want.`,
      zh: text`让 ${code(pause)} 小于 ${code(interval)}，或者直接把周期改成想要的值。`,
    },
    source: 'CheckpointCoordinator',
    bad: `${interval}: 10 s\n${pause}: 60000`,
    fine: `${interval}: 1 min\n${pause}: 30 s`,
  }),
  configRule({
    id: 'config-checkpoint-timeout-short',
    severity: 'notice',
    keys: [timeout],
    sees: (settings) => {
      const longest = settings.duration(timeout);
      return longest !== null && longest < 60_000 && hasInterval(settings) ? { longest } : null;
    },
    says: {
      en: ({ longest }) => `A checkpoint has ${seconds(longest)}: the first load peak makes it expire.`,
      zh: ({ longest }) => `checkpoint 只有 ${seconds(longest)}：一遇到流量高峰就会超时。`,
    },
    instead: {
      en: text`Leave ${code(timeout)} at its 10 minutes unless checkpoints have to be given up early.`,
      zh: text`除非确实要尽早放弃 checkpoint，${code(timeout)} 保持默认的 10 分钟。`,
    },
    source: 'CheckpointingOptions',
    ofThumb: true,
    bad: `${interval}: 10 s\n${timeout}: 20 s`,
    fine: `${interval}: 10 s\n${timeout}: 10 min`,
  }),
  configRule({
    id: 'config-checkpoint-concurrent',
    severity: 'warning',
    keys: [concurrent],
    sees: (settings) => {
      const most = settings.number(concurrent);
      return most !== null && most > 1 && settings.flag(unaligned) !== true ? { most } : null;
    },
    says: {
      en: ({ most }) =>
        `Up to ${most} checkpoints at the same time: each takes resources from the others and from the job.`,
      zh: ({ most }) => `最多同时做 ${most} 个 checkpoint：它们互相争抢资源，也挤占作业本身。`,
    },
    instead: {
      en: text`Set ${code(concurrent)} to 1, and ${code(pause)} so that the job has time between two.`,
      zh: text`把 ${code(concurrent)} 设为 1，并用 ${code(pause)} 给作业留出时间。`,
    },
    source: 'ops/state/large_state_tuning',
    bad: `${concurrent}: 3`,
    fine: `${concurrent}: 1`,
  }),
  configRule({
    id: 'config-checkpoint-failures-hidden',
    severity: 'warning',
    keys: [tolerable],
    sees: (settings) => {
      const failures = settings.number(tolerable);
      return failures !== null && failures >= 100 ? { failures } : null;
    },
    says: {
      en: ({ failures }) =>
        `${failures} failed checkpoints in a row are tolerated: for hours there may be no new one to restart from, and nobody is told.`,
      zh: ({ failures }) =>
        `连续失败 ${failures} 次 checkpoint 都不管：可能几个小时都没有新的恢复点，也没人知道。`,
    },
    instead: {
      en: text`Set ${code(tolerable)} to a few, and alert on the age of the last checkpoint.`,
      zh: text`把 ${code(tolerable)} 设成个位数，并对最近一次成功 checkpoint 的时间做告警。`,
    },
    source: 'CheckpointFailureManager',
    ofThumb: true,
    bad: `${tolerable}: 2147483647`,
    fine: `${tolerable}: 3`,
  }),
  configRule({
    id: 'config-checkpoints-after-finish-off',
    severity: 'notice',
    keys: ['execution.checkpointing.checkpoints-after-tasks-finish'],
    from: '1.14',
    sees: (settings) =>
      seenIf(settings.flag('execution.checkpointing.checkpoints-after-tasks-finish') === false),
    says: {
      en: () =>
        'No checkpoint completes once a source has come to its end: sinks that commit with checkpoints never commit the rest.',
      zh: () =>
        '只要有 source 读完，就不再有 checkpoint 成功：靠 checkpoint 提交的 sink 不会提交剩下的数据。',
    },
    instead: {
      en: text`Take ${code('execution.checkpointing.checkpoints-after-tasks-finish')} out: it is on by default since 1.15.`,
      zh: text`删掉 ${code('execution.checkpointing.checkpoints-after-tasks-finish')}：1.15 起默认就是开启的。`,
    },
    source: 'dev/datastream/fault-tolerance/checkpointing',
    bad: 'execution.checkpointing.checkpoints-after-tasks-finish: false',
    fine: 'execution.checkpointing.checkpoints-after-tasks-finish: true',
  }),
  configRule({
    id: 'config-backlog-without-checkpoints',
    severity: 'notice',
    keys: ['execution.checkpointing.interval-during-backlog'],
    from: '1.19',
    sees: (settings) =>
      seenIf(
        settings.duration('execution.checkpointing.interval-during-backlog') === 0 && hasInterval(settings),
      ),
    says: {
      en: () =>
        'There are no checkpoints while a source says that it works off a backlog: a failure then begins it anew.',
      zh: () => 'source 报告在追积压时完全不做 checkpoint：这期间出故障就得从头再追。',
    },
    instead: {
      en: text`Set ${code('execution.checkpointing.interval-during-backlog')} to minutes, if the backlog is worth keeping.`,
      zh: text`如果追积压要很久，把 ${code('execution.checkpointing.interval-during-backlog')} 设成几分钟。`,
    },
    source: 'CheckpointingOptions',
    bad: `${interval}: 1 min\n${dir}: s3://a/b\nexecution.checkpointing.interval-during-backlog: 0`,
    fine: `${interval}: 1 min\n${dir}: s3://a/b\nexecution.checkpointing.interval-during-backlog: 10 min`,
  }),
];

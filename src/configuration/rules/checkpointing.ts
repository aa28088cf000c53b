import { code, text } from '../../blocks/blocks.ts';
import { type ConfigRule, configRule, seen } from '../rule.ts';
import type { Settings } from '../settings.ts';

const interval = 'execution.checkpointing.interval';
const dir = 'execution.checkpointing.dir';
const storage = 'execution.checkpointing.storage';
const unaligned = 'execution.checkpointing.unaligned.enabled';
const mode = 'execution.checkpointing.mode';
const timeout = 'execution.checkpointing.timeout';
const pause = 'execution.checkpointing.min-pause';
const concurrent = 'execution.checkpointing.max-concurrent-checkpoints';
const tolerable = 'execution.checkpointing.tolerable-failed-checkpoints';
const retention = 'execution.checkpointing.externalized-checkpoint-retention';
const retained = 'execution.checkpointing.num-retained';
const inline = 'execution.checkpointing.data-inline-threshold';

const hasInterval = (settings: Settings) => (settings.duration(interval) ?? 0) > 0;

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

/** Rules about checkpoints. */
export const checkpointingRules: ConfigRule[] = [
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
    id: 'config-unaligned-concurrent',
    severity: 'warning',
    keys: [unaligned, concurrent],
    sees: (settings) => {
      const most = settings.number(concurrent);
      return settings.flag(unaligned) === true && most !== null && most > 1 ? { most } : null;
    },
    says: {
      en: ({ most }) => `Unaligned checkpoints run one at a time, and ${most} at once are asked for.`,
      zh: ({ most }) => `unaligned checkpoint 同一时间只能有一个，这里却要求同时 ${most} 个。`,
    },
    instead: {
      en: text`Set ${code(concurrent)} to 1, or turn ${code(unaligned)} off.`,
      zh: text`把 ${code(concurrent)} 设为 1，或者关掉 ${code(unaligned)}。`,
    },
    source: 'ops/state/checkpointing_under_backpressure',
    bad: `${unaligned}: true\n${concurrent}: 2`,
    fine: `${unaligned}: true\n${concurrent}: 1`,
  }),
  configRule({
    id: 'config-unaligned-at-least-once',
    severity: 'warning',
    keys: [unaligned, mode],
    sees: (settings) => seen(settings.flag(unaligned) === true && settings.is(mode, 'AT_LEAST_ONCE')),
    says: {
      en: () => 'Unaligned checkpoints need exactly-once: with AT_LEAST_ONCE they stay off.',
      zh: () => 'unaligned checkpoint 只用于 EXACTLY_ONCE；模式是 AT_LEAST_ONCE 时不会生效。',
    },
    instead: {
      en: text`Set ${code(mode)} to EXACTLY_ONCE, or take ${code(unaligned)} out.`,
      zh: text`把 ${code(mode)} 设为 EXACTLY_ONCE，或者删掉 ${code(unaligned)}。`,
    },
    source: 'CheckpointConfig',
    bad: `${unaligned}: true\n${mode}: AT_LEAST_ONCE`,
    fine: `${unaligned}: true\n${mode}: EXACTLY_ONCE`,
  }),
  configRule({
    id: 'config-unaligned-forced',
    severity: 'warning',
    keys: ['execution.checkpointing.unaligned.forced'],
    sees: (settings) => seen(settings.flag('execution.checkpointing.unaligned.forced') === true),
    says: {
      en: () =>
        'Unaligned checkpoints are forced where Flink refuses them: iterations and custom partitioners may lose or repeat records.',
      zh: () => '强行在 Flink 本来拒绝的地方用 unaligned checkpoint：迭代和自定义分区可能丢数据或重复。',
    },
    instead: {
      en: text`Take ${code('execution.checkpointing.unaligned.forced')} out.`,
      zh: text`删掉 ${code('execution.checkpointing.unaligned.forced')}。`,
    },
    source: 'CheckpointingOptions',
    bad: 'execution.checkpointing.unaligned.forced: true',
    fine: 'execution.checkpointing.unaligned.forced: false',
  }),
  configRule({
    id: 'config-unaligned-at-once',
    severity: 'notice',
    keys: [unaligned, 'execution.checkpointing.aligned-checkpoint-timeout'],
    from: '1.14',
    sees: (settings) =>
      seen(
        settings.flag(unaligned) === true &&
          (settings.duration('execution.checkpointing.aligned-checkpoint-timeout') ?? 0) === 0,
      ),
    says: {
      en: () =>
        'Every checkpoint is unaligned from the start: in-flight data is written even when nothing is held back.',
      zh: () => '每个 checkpoint 一开始就不对齐：即使没有反压，也要写 in-flight 数据。',
    },
    instead: {
      en: text`Set ${code('execution.checkpointing.aligned-checkpoint-timeout')}, such as 30 s: a checkpoint begins aligned, and changes when that takes longer.`,
      zh: text`设置 ${code('execution.checkpointing.aligned-checkpoint-timeout')}，例如 30 s：先按对齐方式做，超过这个时间再转为 unaligned。`,
    },
    source: 'ops/state/checkpointing_under_backpressure',
    bad: `${unaligned}: true`,
    fine: `${unaligned}: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s`,
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
    id: 'config-checkpoints-not-retained',
    severity: 'notice',
    keys: [retention, interval],
    sees: (settings) =>
      seen(
        hasInterval(settings) &&
          settings.resource === null &&
          (settings.is(retention, 'NO_EXTERNALIZED_CHECKPOINTS', 'DELETE_ON_CANCELLATION') ||
            !settings.has(retention)),
      ),
    says: {
      en: () =>
        'Checkpoints are deleted when the job is cancelled: after a cancel there is nothing to restart from but a savepoint.',
      zh: () => '作业取消时 checkpoint 会被删掉：取消之后除了 savepoint 没有可恢复的东西。',
    },
    instead: {
      en: text`Set ${code(retention)} to RETAIN_ON_CANCELLATION, and clean up yourself.`,
      zh: text`把 ${code(retention)} 设为 RETAIN_ON_CANCELLATION，并自己清理旧的 checkpoint。`,
    },
    source: 'ops/state/checkpoints',
    bad: `${interval}: 1 min\n${dir}: s3://flink/checkpoints`,
    fine: `${interval}: 1 min\n${dir}: s3://flink/checkpoints\n${retention}: RETAIN_ON_CANCELLATION`,
  }),
  configRule({
    id: 'config-checkpoint-storage-jobmanager',
    severity: 'critical',
    keys: [interval, storage],
    sees: (settings) =>
      seen(
        hasInterval(settings) &&
          !settings.has(dir) &&
          (!settings.has(storage) || settings.is(storage, 'jobmanager')),
      ),
    says: {
      en: () =>
        text`Checkpoints are on, and no ${code(dir)} is set: unless the job names a place itself, they live in the heap of the JobManager, 5 MB a state at most, and are lost with it.`,
      zh: () =>
        text`开了 checkpoint 却没有设 ${code(dir)}：作业代码里也没指定的话，数据存在 JobManager 的堆里，每个状态最多 5 MB，JobManager 一丢就没了。`,
    },
    instead: {
      en: text`Set ${code(dir)} to a place that all hosts see, such as s3:// or hdfs://.`,
      zh: text`把 ${code(dir)} 设成所有机器都能访问的位置，例如 s3:// 或 hdfs://。`,
    },
    source: 'ops/state/checkpoints',
    bad: `${interval}: 1 min`,
    fine: `${interval}: 1 min\n${dir}: s3://flink/checkpoints`,
  }),
  configRule({
    id: 'config-checkpoint-local-disk',
    severity: 'critical',
    keys: [dir],
    sees: (settings) => {
      const local = settings.text(dir)?.startsWith('file:') === true;
      const several =
        settings.resource !== null ||
        settings.text('kubernetes.cluster-id') !== null ||
        settings.is('high-availability.type', 'kubernetes', 'zookeeper');
      return seen(local && several && !mounted(settings));
    },
    says: {
      en: () =>
        'Checkpoints go to a path of each host: unless it is a volume that all share, no other host can restore from them.',
      zh: () => 'checkpoint 写到各机器自己的路径：除非是所有节点共享的卷，否则换一台机器就恢复不了。',
    },
    instead: {
      en: text`Set ${code(dir)} to shared storage: s3://, hdfs://, gs://, oss://, or a volume that is mounted everywhere.`,
      zh: text`把 ${code(dir)} 指向共享存储：s3://、hdfs://、gs://、oss://，或所有节点都挂载的卷。`,
    },
    source: 'ops/state/checkpoints',
    bad: `${dir}: file:///tmp/checkpoints\nhigh-availability.type: zookeeper`,
    fine: `${dir}: hdfs:///checkpoints\nhigh-availability.type: zookeeper`,
  }),
  configRule({
    id: 'config-checkpoint-shared-directory',
    severity: 'critical',
    keys: ['execution.checkpointing.create-subdir'],
    sees: (settings) => seen(settings.flag('execution.checkpointing.create-subdir') === false),
    says: {
      en: () =>
        'Checkpoints get no folder of their job: a second job that uses the same directory overwrites them.',
      zh: () => 'checkpoint 不按作业建子目录：另一个作业用同一目录时会互相覆盖。',
    },
    instead: {
      en: text`Set ${code('execution.checkpointing.create-subdir')} to true, unless the directory belongs to one job for ever.`,
      zh: text`把 ${code('execution.checkpointing.create-subdir')} 设为 true，除非这个目录永远只给一个作业用。`,
    },
    source: 'CheckpointingOptions',
    bad: 'execution.checkpointing.create-subdir: false',
    fine: 'execution.checkpointing.create-subdir: true',
  }),
  configRule({
    id: 'config-checkpoint-file-merging',
    severity: 'notice',
    keys: ['execution.checkpointing.file-merging.enabled'],
    from: '1.20',
    sees: (settings) => seen(settings.flag('execution.checkpointing.file-merging.enabled') === true),
    says: {
      en: () => 'Merging of checkpoint files is on: Flink calls it experimental.',
      zh: () => '开启了 checkpoint 小文件合并，Flink 把它标为实验性功能。',
    },
    instead: {
      en: text`Leave ${code('execution.checkpointing.file-merging.enabled')} off unless the store limits the number of files.`,
      zh: text`除非存储对文件数有限制，否则不要开 ${code('execution.checkpointing.file-merging.enabled')}。`,
    },
    source: 'CheckpointingOptions',
    bad: 'execution.checkpointing.file-merging.enabled: true',
    fine: 'execution.checkpointing.file-merging.enabled: false',
  }),
  configRule({
    id: 'config-checkpoint-metadata-large',
    severity: 'warning',
    keys: [inline],
    sees: (settings) => {
      const most = settings.bytes(inline);
      return most !== null && most >= 1024 * 1024 ? { kib: most / 1024 } : null;
    },
    says: {
      en: ({ kib }) =>
        `State up to ${kib} KiB goes into the metadata of a checkpoint, by way of the JobManager: its heap and its messages grow with the number of subtasks.`,
      zh: ({ kib }) =>
        `不超过 ${kib} KiB 的状态都写进 checkpoint 元数据，要经过 JobManager：它的堆和消息会随 subtask 数量变大。`,
    },
    instead: {
      en: text`Set ${code(inline)} to its 20 kb, or a few hundred at most; 1 mb is all Flink allows.`,
      zh: text`${code(inline)} 用默认的 20 kb，最多几百 kb；Flink 允许的上限是 1 mb。`,
    },
    source: 'CheckpointingOptions',
    bad: `${inline}: 1 mb`,
    fine: `${inline}: 100 kb`,
  }),
  configRule({
    id: 'config-checkpoints-after-finish-off',
    severity: 'notice',
    keys: ['execution.checkpointing.checkpoints-after-tasks-finish'],
    from: '1.14',
    sees: (settings) =>
      seen(settings.flag('execution.checkpointing.checkpoints-after-tasks-finish') === false),
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
      seen(
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
  configRule({
    id: 'config-num-retained-zero',
    severity: 'notice',
    keys: [retained],
    sees: (settings) => seen(settings.number(retained) === 0),
    says: {
      en: () => 'Zero checkpoints are to be kept: Flink takes that for its default, 1.',
      zh: () => '要求保留 0 个 checkpoint：Flink 会改用默认值 1。',
    },
    instead: {
      en: text`Set ${code(retained)} to 1 or more.`,
      zh: text`把 ${code(retained)} 设为 1 或更大。`,
    },
    source: 'DefaultCompletedCheckpointStoreUtils',
    bad: `${retained}: 0`,
    fine: `${retained}: 3`,
  }),
];

/** A path that somebody mounts has a name of its own. */
const mounted = (settings: Settings) =>
  !/^file:\/{1,3}(?:tmp|var\/tmp|opt\/flink)(?:\/|$)/.test(settings.text(dir) ?? '');

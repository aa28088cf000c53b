import { code, text } from '../../blocks/blocks.ts';
import { type ConfigRule, configRule, seenIf } from '../rule.ts';
import type { Settings } from '../settings.ts';

const interval = 'execution.checkpointing.interval';
const dir = 'execution.checkpointing.dir';
const storage = 'execution.checkpointing.storage';
const retention = 'execution.checkpointing.externalized-checkpoint-retention';
const retained = 'execution.checkpointing.num-retained';
const inline = 'execution.checkpointing.data-inline-threshold';
const hasInterval = (settings: Settings) => (settings.duration(interval) ?? 0) > 0;
/** A path that somebody mounts has a name of its own. */
const mounted = (settings: Settings) =>
  !/^file:\/{1,3}(?:tmp|var\/tmp|opt\/flink)(?:\/|$)/.test(settings.text(dir) ?? '');

/** Rules about where checkpoints lie, and which are kept. */
export const checkpointStorageRules: ConfigRule[] = [
  configRule({
    id: 'config-checkpoints-not-retained',
    severity: 'notice',
    keys: [retention, interval],
    sees: (settings) =>
      seenIf(
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
      seenIf(
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
      return seenIf(local && several && !mounted(settings));
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
    sees: (settings) => seenIf(settings.flag('execution.checkpointing.create-subdir') === false),
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
    sees: (settings) => seenIf(settings.flag('execution.checkpointing.file-merging.enabled') === true),
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
    id: 'config-num-retained-zero',
    severity: 'notice',
    keys: [retained],
    sees: (settings) => seenIf(settings.number(retained) === 0),
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

import { withCode } from '../../blocks/blocks.ts';
import type { Severity } from '../../report.ts';
import { type ConfigRule, configRule, seen } from '../rule.ts';

/** What is wrong, and what to set; keys stand in code marks. */
type Said = [says: string, instead: string];

/** A setting that one value makes dangerous, whatever else is set. */
interface Switch {
  id: string;
  severity: Severity;
  key: string;
  wrong: string[];
  fine: string;
  en: Said;
  zh: Said;
  source: string;
  ofThumb?: true;
}

const switches: Switch[] = [
  {
    id: 'config-state-ignored-on-restore',
    severity: 'warning',
    key: 'execution.state-recovery.ignore-unclaimed-state',
    wrong: ['true'],
    fine: 'false',
    en: [
      'State that no operator claims is dropped without a word at the next restore.',
      'Set it for the one restore that needs it, and take it out again.',
    ],
    zh: ['下次恢复时，没有算子认领的状态会被悄悄丢掉。', '只在确实需要的那次恢复时打开，用完删掉。'],
    source: 'ops/state/savepoints',
  },
  {
    id: 'config-restart-none',
    severity: 'critical',
    key: 'restart-strategy.type',
    wrong: ['none', 'off', 'disable'],
    fine: 'exponential-delay',
    en: ['The first exception ends the job.', 'Set `restart-strategy.type` to exponential-delay.'],
    zh: ['出现第一个异常，作业就结束了。', '把 `restart-strategy.type` 设为 exponential-delay。'],
    source: 'ops/state/task_failure_recovery',
  },
  {
    id: 'config-failover-full',
    severity: 'notice',
    key: 'jobmanager.execution.failover-strategy',
    wrong: ['full'],
    fine: 'region',
    en: [
      'Every failure restarts all tasks, those that have nothing to do with it as well.',
      'Set `jobmanager.execution.failover-strategy` to region.',
    ],
    zh: [
      '任何一次失败都会重启全部 task，包括无关的。',
      '把 `jobmanager.execution.failover-strategy` 设为 region。',
    ],
    source: 'ops/state/task_failure_recovery',
  },
  {
    id: 'config-rocksdb-memory-unmanaged',
    severity: 'warning',
    key: 'state.backend.rocksdb.memory.managed',
    wrong: ['false'],
    fine: 'true',
    en: [
      'RocksDB takes memory for each state by itself, outside of the budget: a container is killed for it.',
      'Set `state.backend.rocksdb.memory.managed` to true.',
    ],
    zh: [
      'RocksDB 按每个状态自行占用内存，不受预算限制，容器会因此被杀。',
      '把 `state.backend.rocksdb.memory.managed` 设为 true。',
    ],
    source: 'ops/state/large_state_tuning',
  },
  {
    id: 'config-rocksdb-timers-on-heap',
    severity: 'notice',
    key: 'state.backend.rocksdb.timer-service.factory',
    wrong: ['HEAP'],
    fine: 'ROCKSDB',
    en: [
      'Timers lie in the heap, and are written in the synchronous part of a checkpoint: many of them hold the job up.',
      'Set `state.backend.rocksdb.timer-service.factory` to ROCKSDB, unless there are few timers.',
    ],
    zh: [
      '定时器放在堆里，checkpoint 时在同步阶段写出：数量一多就会卡住作业。',
      '除非定时器很少，把 `state.backend.rocksdb.timer-service.factory` 设为 ROCKSDB。',
    ],
    source: 'ops/state/large_state_tuning',
  },
  {
    id: 'config-state-latency-tracked',
    severity: 'notice',
    key: 'state.latency-track.keyed-state-enabled',
    wrong: ['true'],
    fine: 'false',
    en: [
      'The latency of state is measured: that costs time on accesses of state.',
      'Turn `state.latency-track.keyed-state-enabled` off when you have measured.',
    ],
    zh: [
      '开启了状态访问延迟统计，会拖慢状态访问。',
      '测完就关掉 `state.latency-track.keyed-state-enabled`。',
    ],
    source: 'ops/metrics',
  },
  {
    id: 'config-forst',
    severity: 'notice',
    key: 'state.backend.type',
    wrong: ['forst'],
    fine: 'rocksdb',
    en: ['ForSt is marked experimental.', 'Use rocksdb where the state fits on local disks.'],
    zh: ['ForSt 仍标为实验性。', '本地磁盘放得下状态时用 rocksdb。'],
    source: 'ops/state/disaggregated_state',
  },
  {
    id: 'config-chaining-off',
    severity: 'notice',
    key: 'pipeline.operator-chaining.enabled',
    wrong: ['false'],
    fine: 'true',
    en: [
      'No operator is chained: each record is serialized and handed over between any two.',
      'Take `pipeline.operator-chaining.enabled` out when you have found what you looked for.',
    ],
    zh: [
      '所有算子都不做 chain：每条记录在算子之间都要序列化和交接。',
      '排查完就删掉 `pipeline.operator-chaining.enabled`。',
    ],
    source: 'PipelineOptions',
  },
  {
    id: 'config-object-reuse',
    severity: 'notice',
    key: 'pipeline.object-reuse',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Objects are handed on without a copy: code that keeps or changes its input gets wrong results and no error.',
      'Leave `pipeline.object-reuse` on only where all code of the job is known to do neither.',
    ],
    zh: [
      '对象不拷贝直接传给下游：代码若保留或修改输入，结果会错而不报错。',
      '确认作业代码都不会这样做，才保留 `pipeline.object-reuse`。',
    ],
    source: 'PipelineOptions',
  },
  {
    id: 'config-upsert-not-materialized',
    severity: 'warning',
    key: 'table.exec.sink.upsert-materialize',
    wrong: ['NONE'],
    fine: 'AUTO',
    en: [
      'Changes that arrive out of order are written as they come: the sink may keep a wrong row.',
      'Set `table.exec.sink.upsert-materialize` to AUTO, unless the order is certain.',
    ],
    zh: [
      '乱序到达的变更按到达顺序写出：sink 里可能留下错误的行。',
      '除非能保证顺序，把 `table.exec.sink.upsert-materialize` 设为 AUTO。',
    ],
    source: 'dev/table/config',
  },
  {
    id: 'config-nulls-dropped',
    severity: 'warning',
    key: 'table.exec.sink.not-null-enforcer',
    wrong: ['DROP'],
    fine: 'ERROR',
    en: [
      'Rows with NULL in a column that is NOT NULL are dropped without a word.',
      'Set `table.exec.sink.not-null-enforcer` to ERROR, and filter such rows where it can be seen.',
    ],
    zh: [
      'NOT NULL 列上出现 NULL 的行会被悄悄丢掉。',
      '把 `table.exec.sink.not-null-enforcer` 设为 ERROR，在看得见的地方过滤。',
    ],
    source: 'dev/table/config',
  },
  {
    id: 'config-flame-graphs',
    severity: 'notice',
    key: 'rest.flamegraph.enabled',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Flame graphs are on: experimental, and whoever opens one makes the TaskManagers sample.',
      'Leave `rest.flamegraph.enabled` on only where few can reach the Web UI.',
    ],
    zh: [
      '开启了火焰图：实验性功能，谁打开都会让 TaskManager 采样。',
      '只在少数人能访问 Web UI 时保留 `rest.flamegraph.enabled`。',
    ],
    source: 'RestOptions',
  },
  {
    id: 'config-profiler',
    severity: 'warning',
    key: 'rest.profiling.enabled',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Whoever reaches the REST port can start the profiler, which is experimental.',
      'Set `rest.profiling.enabled` to false when you have measured.',
    ],
    zh: [
      '能访问 REST 端口的人都能启动 profiler，而且它是实验性功能。',
      '测完就把 `rest.profiling.enabled` 设为 false。',
    ],
    source: 'RestOptions',
  },
  {
    id: 'config-class-leaks-unchecked',
    severity: 'notice',
    key: 'classloader.check-leaked-classloader',
    wrong: ['false'],
    fine: 'true',
    en: [
      'Classes that are used after their job has ended are no longer reported: they fill the metaspace all the same.',
      'Mend the library that keeps them, and set `classloader.check-leaked-classloader` to true.',
    ],
    zh: [
      '作业结束后还被使用的类不再报错，但照样占满 metaspace。',
      '修好持有它的库，再把 `classloader.check-leaked-classloader` 设为 true。',
    ],
    source: 'CoreOptions',
  },
  {
    id: 'config-parent-first',
    severity: 'warning',
    key: 'classloader.resolve-order',
    wrong: ['parent-first'],
    fine: 'child-first',
    en: [
      "Flink's own libraries win over those in the jar of the job.",
      'Set `classloader.resolve-order` to child-first, and name exceptions in `classloader.parent-first-patterns.additional`.',
    ],
    zh: [
      'Flink 自带的库优先于作业 jar 里的库。',
      '把 `classloader.resolve-order` 设为 child-first，例外写进 `classloader.parent-first-patterns.additional`。',
    ],
    source: 'ops/debugging/debugging_classloading',
  },
  {
    id: 'config-rpc-serialized',
    severity: 'warning',
    key: 'pekko.rpc.force-invocation-serialization',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Calls within a process are serialized as well: a switch for debugging, by its own text not for production.',
      'Take `pekko.rpc.force-invocation-serialization` out.',
    ],
    zh: [
      '进程内的 RPC 也要序列化：这是调试开关，官方说明生产环境不要打开。',
      '删掉 `pekko.rpc.force-invocation-serialization`。',
    ],
    source: 'RpcOptions',
  },
  {
    id: 'config-nonrestored-state-allowed',
    severity: 'warning',
    key: 'spec.job.allowNonRestoredState',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Each upgrade drops the state that no operator claims, without a word.',
      'Set `spec.job.allowNonRestoredState` for the one upgrade that needs it.',
    ],
    zh: [
      '每次升级都会悄悄丢掉没有算子认领的状态。',
      '只在需要的那一次升级打开 `spec.job.allowNonRestoredState`。',
    ],
    source: 'operator/custom-resource/job-management',
  },
];

/** A field of a resource stands in one. */
const sample = (key: string, value: string) =>
  key.startsWith('spec.job.')
    ? `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  job:\n    ${key.slice('spec.job.'.length)}: ${value}`
    : `${key}: ${value}`;

/** Each switch as a rule. */
export const switchRules: ConfigRule[] = switches.map(
  ({ id, severity, key, wrong, fine, en, zh, source, ofThumb }) =>
    configRule({
      id,
      severity,
      keys: [key],
      sees: (settings) => seen(settings.is(key, ...wrong)),
      says: { en: () => withCode(en[0]), zh: () => withCode(zh[0]) },
      instead: { en: withCode(en[1]), zh: withCode(zh[1]) },
      source,
      ...(ofThumb ? { ofThumb } : {}),
      bad: sample(key, wrong[0]!),
      fine: sample(key, fine),
    }),
);

import { type ConfigRule, row } from '../rule.ts';
import type { Settings } from '../settings.ts';

const minute = 60_000;
const ha = 'high-availability.type';
const storageDir = 'high-availability.storageDir';
const managed = 'taskmanager.memory.managed.fraction';
const backend = 'state.backend.type';

const hasHa = (settings: Settings) => settings.is(ha, 'zookeeper', 'kubernetes');

/** Rules on numbers, and on settings that need each other. */
export const limitRules: ConfigRule[] = [
  row({
    id: 'config-heartbeat-short',
    severity: 'warning',
    keys: ['heartbeat.timeout'],
    sees: (settings) => (settings.duration('heartbeat.timeout') ?? minute) < 30_000,
    en: [
      'A pause of the garbage collector or of the network is taken for a lost TaskManager.',
      'Leave `heartbeat.timeout` at its 50 s, and mend the pauses.',
    ],
    zh: [
      '一次 GC 停顿或网络抖动就会被当成 TaskManager 丢失。',
      '`heartbeat.timeout` 保持默认的 50 s，去解决停顿本身。',
    ],
    source: 'HeartbeatManagerOptions',
    ofThumb: true,
    bad: 'heartbeat.timeout: 10000',
    fine: 'heartbeat.timeout: 50 s',
  }),
  row({
    id: 'config-heartbeat-long',
    severity: 'notice',
    keys: ['heartbeat.timeout'],
    sees: (settings) => (settings.duration('heartbeat.timeout') ?? 0) > 3 * minute,
    en: [
      'A TaskManager that is gone is noticed late: until then the job stands.',
      'Set `heartbeat.timeout` below 3 minutes.',
    ],
    zh: ['TaskManager 挂了很久才会被发现，这期间作业一直停着。', '把 `heartbeat.timeout` 设到 3 分钟以内。'],
    source: 'HeartbeatManagerOptions',
    ofThumb: true,
    bad: 'heartbeat.timeout: 10 min',
    fine: 'heartbeat.timeout: 120000',
  }),
  row({
    id: 'config-cancellation-not-watched',
    severity: 'warning',
    keys: ['task.cancellation.timeout'],
    sees: (settings) => settings.duration('task.cancellation.timeout') === 0,
    en: [
      'A task that does not end when it is cancelled is waited for without end: so is the restart.',
      'Leave `task.cancellation.timeout` at its 3 minutes.',
    ],
    zh: [
      '取消时停不下来的 task 会被一直等下去，重启也跟着卡住。',
      '`task.cancellation.timeout` 保持默认的 3 分钟。',
    ],
    source: 'TaskManagerOptions',
    bad: 'task.cancellation.timeout: 0',
    fine: 'task.cancellation.timeout: 180000',
  }),
  row({
    id: 'config-restart-at-once-for-ever',
    severity: 'warning',
    keys: ['restart-strategy.fixed-delay.attempts', 'restart-strategy.fixed-delay.delay'],
    sees: (settings) =>
      settings.is('restart-strategy.type', 'fixed-delay', 'fixeddelay') &&
      (settings.number('restart-strategy.fixed-delay.attempts') ?? 1) >= 2_147_483_647 &&
      (settings.duration('restart-strategy.fixed-delay.delay') ?? 1000) <= 1000,
    en: [
      'A failure that stays makes the job restart every second for ever, and everything it talks to feels it.',
      'Set `restart-strategy.type` to exponential-delay.',
    ],
    zh: [
      '碰到一直存在的故障，作业每秒重启一次、永不停止，依赖的系统也会被拖累。',
      '把 `restart-strategy.type` 设为 exponential-delay。',
    ],
    source: 'ops/state/task_failure_recovery',
    bad: 'restart-strategy.type: fixed-delay\nrestart-strategy.fixed-delay.attempts: 2147483647\nrestart-strategy.fixed-delay.delay: 1 s',
    fine: 'restart-strategy.type: fixed-delay\nrestart-strategy.fixed-delay.attempts: 2147483647\nrestart-strategy.fixed-delay.delay: 1 min',
  }),
  row({
    id: 'config-restart-backoff-long',
    severity: 'notice',
    keys: ['restart-strategy.exponential-delay.max-backoff'],
    sees: (settings) =>
      (settings.duration('restart-strategy.exponential-delay.max-backoff') ?? 0) > 10 * minute,
    en: [
      'The job may stay down for long after the outage has ended.',
      'Set `restart-strategy.exponential-delay.max-backoff` to a few minutes.',
    ],
    zh: [
      '外部故障恢复之后，作业可能还要停很久。',
      '把 `restart-strategy.exponential-delay.max-backoff` 设成几分钟。',
    ],
    source: 'ops/state/task_failure_recovery',
    ofThumb: true,
    bad: 'restart-strategy.exponential-delay.max-backoff: 1 h',
    fine: 'restart-strategy.exponential-delay.max-backoff: 1 min',
  }),
  row({
    id: 'config-ha-without-storage',
    severity: 'critical',
    keys: [ha],
    sees: (settings) => hasHa(settings) && !settings.has(storageDir),
    en: [
      'High availability is on, and `high-availability.storageDir` is not set: the JobManager does not start.',
      'Set `high-availability.storageDir` to storage that all hosts see.',
    ],
    zh: [
      '开了高可用却没有设 `high-availability.storageDir`：JobManager 启动不了。',
      '把 `high-availability.storageDir` 设到所有机器都能访问的存储。',
    ],
    source: 'deployment/ha/overview',
    bad: `${ha}: kubernetes`,
    fine: `${ha}: kubernetes\n${storageDir}: s3://flink/ha`,
  }),
  row({
    id: 'config-ha-without-quorum',
    severity: 'critical',
    keys: [ha],
    sees: (settings) => settings.is(ha, 'zookeeper') && !settings.has('high-availability.zookeeper.quorum'),
    en: [
      'High availability by ZooKeeper is on, and `high-availability.zookeeper.quorum` is not set: the JobManager does not start.',
      'Set `high-availability.zookeeper.quorum`.',
    ],
    zh: [
      '用 ZooKeeper 做高可用却没有设 `high-availability.zookeeper.quorum`：JobManager 启动不了。',
      '设置 `high-availability.zookeeper.quorum`。',
    ],
    source: 'deployment/ha/zookeeper_ha',
    bad: `${ha}: zookeeper\n${storageDir}: hdfs:///ha`,
    fine: `${ha}: zookeeper\n${storageDir}: hdfs:///ha\nhigh-availability.zookeeper.quorum: zk-1:2181`,
  }),
  row({
    id: 'config-managed-memory-none',
    severity: 'critical',
    keys: [managed, backend],
    sees: (settings) =>
      settings.is(backend, 'rocksdb') &&
      settings.number(managed) === 0 &&
      !settings.has('taskmanager.memory.managed.size') &&
      settings.flag('state.backend.rocksdb.memory.managed') !== false &&
      !settings.has('state.backend.rocksdb.memory.fixed-per-slot'),
    en: [
      'RocksDB takes its memory from managed memory, and there is none.',
      'Take `taskmanager.memory.managed.fraction` out: its default is 0.4.',
    ],
    zh: [
      'RocksDB 的内存来自托管内存，而这里一点都没留。',
      '删掉 `taskmanager.memory.managed.fraction`，默认值是 0.4。',
    ],
    source: 'deployment/memory/mem_setup_tm',
    bad: `${backend}: rocksdb\n${managed}: 0.0`,
    fine: `${backend}: hashmap\n${managed}: 0.0`,
  }),
  row({
    id: 'config-rocksdb-full-checkpoints',
    severity: 'notice',
    keys: [backend, 'execution.checkpointing.incremental'],
    sees: (settings) =>
      settings.is(backend, 'rocksdb') && settings.flag('execution.checkpointing.incremental') !== true,
    en: [
      'Each checkpoint uploads all state, what has not changed as well.',
      'Set `execution.checkpointing.incremental` to true where the state is large.',
    ],
    zh: [
      '每次 checkpoint 都上传全部状态，没变的也传。',
      '状态较大时把 `execution.checkpointing.incremental` 设为 true。',
    ],
    source: 'ops/state/large_state_tuning',
    bad: `${backend}: rocksdb`,
    fine: `${backend}: rocksdb\nexecution.checkpointing.incremental: true`,
  }),
  row({
    id: 'config-incremental-without-effect',
    severity: 'notice',
    keys: ['execution.checkpointing.incremental', backend],
    sees: (settings) =>
      settings.is(backend, 'hashmap') && settings.flag('execution.checkpointing.incremental') === true,
    en: [
      'State in the heap is always written whole: incremental checkpoints have no effect.',
      'Take `execution.checkpointing.incremental` out, or use rocksdb.',
    ],
    zh: [
      '堆内状态总是整体写出，增量 checkpoint 不起作用。',
      '删掉 `execution.checkpointing.incremental`，或改用 rocksdb。',
    ],
    source: 'ops/state/state_backends',
    bad: `${backend}: hashmap\nexecution.checkpointing.incremental: true`,
    fine: `${backend}: rocksdb\nexecution.checkpointing.incremental: true`,
  }),
  row({
    id: 'config-changelog-in-memory',
    severity: 'warning',
    keys: ['state.changelog.enabled', 'state.changelog.storage'],
    from: '1.15',
    sees: (settings) =>
      settings.flag('state.changelog.enabled') === true &&
      (!settings.has('state.changelog.storage') || settings.is('state.changelog.storage', 'memory')),
    en: [
      'The changelog of the state is kept in memory, which is for tests.',
      'Set `state.changelog.storage` to filesystem.',
    ],
    zh: ['状态的 changelog 存在内存里，这只适合测试。', '把 `state.changelog.storage` 设为 filesystem。'],
    source: 'ops/state/state_backends',
    bad: 'state.changelog.enabled: true',
    fine: 'state.changelog.enabled: true\nstate.changelog.storage: filesystem',
  }),
  row({
    id: 'config-memory-totals-both',
    severity: 'warning',
    keys: ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size'],
    sees: (settings) =>
      settings.has('taskmanager.memory.process.size') && settings.has('taskmanager.memory.flink.size'),
    en: [
      'Two totals are set: where they do not fit each other, the TaskManager does not start.',
      'Set `taskmanager.memory.process.size` alone in containers, else `taskmanager.memory.flink.size` alone.',
    ],
    zh: [
      '同时设了两个总量：对不上时 TaskManager 启动不了。',
      '容器里只设 `taskmanager.memory.process.size`，其他情况只设 `taskmanager.memory.flink.size`。',
    ],
    source: 'deployment/memory/mem_setup',
    bad: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.flink.size: 3g',
    fine: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.task.off-heap.size: 256m',
  }),
  row({
    id: 'config-memory-by-hand',
    severity: 'warning',
    keys: ['env.java.opts.all', 'env.java.opts.taskmanager', 'env.java.opts.jobmanager'],
    sees: (settings) =>
      ['env.java.opts.all', 'env.java.opts.taskmanager', 'env.java.opts.jobmanager'].some((key) =>
        /-Xm[xs]\d|-XX:Max(?:DirectMemory|Metaspace)Size=/.test(settings.text(key) ?? ''),
      ),
    en: [
      'Flags of the JVM set what Flink computes: the parts of the memory no longer add up.',
      'Take -Xmx, -Xms and -XX:Max…Size out, and set `taskmanager.memory.*` or `jobmanager.memory.*`.',
    ],
    zh: [
      '用 JVM 参数改了 Flink 自己计算的值，各部分内存对不上总量。',
      '删掉 -Xmx、-Xms、-XX:Max…Size，改设 `taskmanager.memory.*` 或 `jobmanager.memory.*`。',
    ],
    source: 'deployment/memory/mem_setup',
    bad: 'env.java.opts.taskmanager: -Xmx4g -verbose:gc',
    fine: 'env.java.opts.taskmanager: -verbose:gc -XX:+HeapDumpOnOutOfMemoryError',
  }),
  row({
    id: 'config-buffer-timeout-zero',
    severity: 'notice',
    keys: ['execution.buffer-timeout.interval'],
    sees: (settings) => settings.duration('execution.buffer-timeout.interval') === 0,
    en: [
      'Buffers are sent after each record: that costs throughput.',
      'Set `execution.buffer-timeout.interval` to 5 ms or more.',
    ],
    zh: [
      '每条记录都立即发送 buffer，吞吐会下降。',
      '把 `execution.buffer-timeout.interval` 设为 5 ms 以上。',
    ],
    source: 'ExecutionOptions',
    bad: 'execution.buffer-timeout.interval: 0',
    fine: 'execution.buffer-timeout.interval: 100 ms',
  }),
  row({
    id: 'config-watermarks-off',
    severity: 'warning',
    keys: ['pipeline.auto-watermark-interval'],
    sees: (settings) => settings.duration('pipeline.auto-watermark-interval') === 0,
    en: [
      'Periodic watermarks are off: windows on event time do not fire.',
      'Set `pipeline.auto-watermark-interval` to 200 ms.',
    ],
    zh: [
      '关闭了周期性 watermark：事件时间窗口不会触发。',
      '把 `pipeline.auto-watermark-interval` 设为 200 ms。',
    ],
    source: 'PipelineOptions',
    bad: 'pipeline.auto-watermark-interval: 0',
    fine: 'pipeline.auto-watermark-interval: 200 ms',
  }),
  row({
    id: 'config-latency-markers',
    severity: 'warning',
    keys: ['metrics.latency.interval'],
    sees: (settings) => (settings.duration('metrics.latency.interval') ?? 0) > 0,
    en: [
      'Latency markers run through the job: their metrics grow with operators and subtasks, and cost throughput.',
      'Take `metrics.latency.interval` out when you have measured.',
    ],
    zh: [
      '作业里在发 latency marker：指标数量随算子和 subtask 增长，影响吞吐。',
      '测完就删掉 `metrics.latency.interval`。',
    ],
    source: 'ops/metrics',
    bad: 'metrics.latency.interval: 1000',
    fine: 'metrics.latency.interval: 0',
  }),
  row({
    id: 'config-metrics-not-fetched',
    severity: 'warning',
    keys: ['metrics.fetcher.update-interval'],
    sees: (settings) => settings.duration('metrics.fetcher.update-interval') === 0,
    en: [
      'The Web UI and the REST API have no metrics: backpressure reads as none.',
      'Leave `metrics.fetcher.update-interval` at its 10 s.',
    ],
    zh: [
      'Web UI 和 REST API 拿不到指标，看起来就像没有反压。',
      '`metrics.fetcher.update-interval` 保持默认的 10 s。',
    ],
    source: 'MetricOptions',
    bad: 'metrics.fetcher.update-interval: 0',
    fine: 'metrics.fetcher.update-interval: 10000',
  }),
  row({
    id: 'config-mini-batch-incomplete',
    severity: 'critical',
    keys: ['table.exec.mini-batch.enabled'],
    sees: (settings) =>
      settings.flag('table.exec.mini-batch.enabled') === true &&
      ((settings.duration('table.exec.mini-batch.allow-latency') ?? 0) <= 0 ||
        (settings.number('table.exec.mini-batch.size') ?? 0) <= 0),
    en: [
      'Mini-batches are on without a latency and a size: no query can be planned.',
      'Set `table.exec.mini-batch.allow-latency` and `table.exec.mini-batch.size`.',
    ],
    zh: [
      '开了 mini-batch 却没有设延迟和大小：查询在规划时就会失败。',
      '设置 `table.exec.mini-batch.allow-latency` 和 `table.exec.mini-batch.size`。',
    ],
    source: 'dev/table/tuning',
    bad: 'table.exec.mini-batch.enabled: true',
    fine: 'table.exec.mini-batch.enabled: true\ntable.exec.mini-batch.allow-latency: 5 s\ntable.exec.mini-batch.size: 5000',
  }),
];

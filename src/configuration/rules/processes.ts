import { type ConfigRule, row, switched } from '../rule.ts';

/** Rules about what processes load, measure and show. */
export const processesRules: ConfigRule[] = [
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
  switched({
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
  }),
  switched({
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
  }),
  switched({
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
  }),
  switched({
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
  }),
  switched({
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
  }),
  row({
    id: 'config-heartbeat-interval-long',
    severity: 'warning',
    keys: ['heartbeat.interval', 'heartbeat.timeout'],
    sees: (settings) => {
      const interval = settings.duration('heartbeat.interval') ?? 10_000;
      const timeout = settings.duration('heartbeat.timeout') ?? 50_000;
      return interval <= timeout && 2 * interval > timeout;
    },
    en: [
      'A single heartbeat that comes late is a TaskManager that is lost: less than two fit into the timeout.',
      'Set `heartbeat.interval` to a fifth of `heartbeat.timeout`, as the defaults are.',
    ],
    zh: [
      '心跳晚到一次就算 TaskManager 丢失：超时时间内不到两次心跳。',
      '把 `heartbeat.interval` 设为 `heartbeat.timeout` 的五分之一，默认值就是这个比例。',
    ],
    source: 'HeartbeatManagerOptions',
    ofThumb: true,
    bad: 'heartbeat.interval: 30 s',
    fine: 'heartbeat.interval: 30 s\nheartbeat.timeout: 150 s',
  }),
];

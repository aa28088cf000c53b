import { type ConfigRule, row } from '../rule.ts';

const segment = 'taskmanager.memory.segment-size';
const ha = 'high-availability.type';
const backend = 'state.backend.type';
const order = 'classloader.resolve-order';

/** A name that is none of these, and no class of somebody's own. */
const isMisspelt = (value: string | null, names: string[]): boolean =>
  value !== null && /^[\w-]+$/.test(value) && !names.includes(value.toLowerCase());

/** Rules about what ends a process at its start. */
export const startRules: ConfigRule[] = [
  row({
    id: 'config-heartbeat-below-interval',
    severity: 'critical',
    keys: ['heartbeat.interval', 'heartbeat.timeout'],
    sees: (settings) =>
      (settings.duration('heartbeat.timeout') ?? 50_000) <
      (settings.duration('heartbeat.interval') ?? 10_000),
    en: [
      'A timeout below the interval is refused: JobManager and TaskManagers end at their start.',
      'Set `heartbeat.timeout` to five times `heartbeat.interval`, as the defaults are.',
    ],
    zh: [
      '超时比间隔还短会被拒绝：JobManager 和 TaskManager 一启动就退出。',
      '把 `heartbeat.timeout` 设为 `heartbeat.interval` 的五倍，默认值就是这个比例。',
    ],
    source: 'HeartbeatServices',
    bad: 'heartbeat.interval: 60 s',
    fine: 'heartbeat.interval: 60 s\nheartbeat.timeout: 300 s',
  }),
  row({
    id: 'config-slots-none',
    severity: 'critical',
    keys: ['taskmanager.numberOfTaskSlots'],
    sees: (settings) => (settings.number('taskmanager.numberOfTaskSlots') ?? 1) < 1,
    en: [
      'A TaskManager without a slot is refused: it ends at its start.',
      'Set `taskmanager.numberOfTaskSlots` to 1 or more.',
    ],
    zh: [
      'TaskManager 一个 slot 都没有会被拒绝，一启动就退出。',
      '把 `taskmanager.numberOfTaskSlots` 设为 1 或更大。',
    ],
    source: 'ConfigurationParserUtils',
    bad: 'taskmanager.numberOfTaskSlots: 0',
    fine: 'taskmanager.numberOfTaskSlots: 1',
  }),
  row({
    id: 'config-segment-size',
    severity: 'critical',
    keys: [segment],
    sees: (settings) => {
      const bytes = settings.bytes(segment);
      return bytes !== null && (bytes < 4096 || !Number.isInteger(Math.log2(bytes)));
    },
    en: [
      'A segment below 4 KB, or whose size is no power of 2, is refused: TaskManagers end at their start.',
      'Take `taskmanager.memory.segment-size` out: its default is 32 kb.',
    ],
    zh: [
      'segment 小于 4 KB 或不是 2 的幂会被拒绝：TaskManager 一启动就退出。',
      '删掉 `taskmanager.memory.segment-size`，默认是 32 kb。',
    ],
    source: 'ConfigurationParserUtils',
    bad: 'taskmanager.memory.segment-size: 33kb',
    fine: 'taskmanager.memory.segment-size: 64kb',
  }),
  row({
    id: 'config-ha-unknown',
    severity: 'critical',
    keys: [ha],
    sees: (settings) =>
      isMisspelt(settings.text(ha), [...['none', 'standalone', 'zookeeper', 'kubernetes', 'factory_class']]),
    en: [
      'Flink takes the name for a class, which it does not find: JobManager and TaskManagers end at their start.',
      'Set `high-availability.type` to zookeeper, kubernetes or NONE.',
    ],
    zh: [
      'Flink 会把这个名字当成类名，找不到就退出：JobManager 和 TaskManager 都起不来。',
      '`high-availability.type` 写 zookeeper、kubernetes 或 NONE。',
    ],
    source: 'HighAvailabilityMode',
    bad: 'high-availability.type: zookeper',
    fine: 'high-availability.type: com.acme.EtcdHaServicesFactory',
  }),
  row({
    id: 'config-backend-unknown',
    severity: 'critical',
    keys: [backend],
    sees: (settings) =>
      isMisspelt(settings.text(backend), ['hashmap', 'rocksdb', 'forst', 'filesystem', 'jobmanager']),
    en: [
      'Flink takes the name for a class, which it does not find: no job starts.',
      'Set `state.backend.type` to hashmap, rocksdb or forst.',
    ],
    zh: [
      'Flink 会把这个名字当成类名，找不到：作业都启动不了。',
      '`state.backend.type` 写 hashmap、rocksdb 或 forst。',
    ],
    source: 'StateBackendLoader',
    bad: 'state.backend.type: rocksbd',
    fine: 'state.backend.type: RocksDB',
  }),
  row({
    id: 'config-resolve-order-unknown',
    severity: 'critical',
    keys: [order],
    sees: (settings) => isMisspelt(settings.text(order), ['child-first', 'parent-first']),
    en: [
      'No such order is known: JobManager and TaskManagers end at their start.',
      'Set `classloader.resolve-order` to child-first or parent-first.',
    ],
    zh: [
      '没有这种顺序：JobManager 和 TaskManager 一启动就退出。',
      '`classloader.resolve-order` 写 child-first 或 parent-first。',
    ],
    source: 'FlinkUserCodeClassLoaders',
    bad: 'classloader.resolve-order: parent',
    fine: 'classloader.resolve-order: parent-first',
  }),
];

import { type ConfigRule, row, switched } from '../rule.ts';

const backend = 'state.backend.type';

/** Rules about state and its backends. */
export const stateRules: ConfigRule[] = [
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
  switched({
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
  }),
  switched({
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
  }),
  switched({
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
  }),
  switched({
    id: 'config-forst',
    severity: 'notice',
    key: 'state.backend.type',
    wrong: ['forst'],
    fine: 'rocksdb',
    en: ['ForSt is marked experimental.', 'Use rocksdb where the state fits on local disks.'],
    zh: ['ForSt 仍标为实验性。', '本地磁盘放得下状态时用 rocksdb。'],
    source: 'ops/state/disaggregated_state',
  }),
];

import { type ConfigRule, row } from '../rule.ts';

const managed = 'taskmanager.memory.managed.fraction';
const backend = 'state.backend.type';

/** Rules about memory. */
export const memoryRules: ConfigRule[] = [
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
    id: 'config-managed-memory-tiny',
    severity: 'warning',
    keys: ['taskmanager.memory.managed.size', backend],
    sees: (settings) =>
      settings.is(backend, 'rocksdb') &&
      settings.flag('state.backend.rocksdb.memory.managed') !== false &&
      !settings.has('state.backend.rocksdb.memory.fixed-per-slot') &&
      (settings.bytes('taskmanager.memory.managed.size') ?? Number.POSITIVE_INFINITY) <
        (settings.number('taskmanager.numberOfTaskSlots') ?? 1) * 64 * 1024 ** 2,
    en: [
      'RocksDB has less than 64 MiB in a slot for write buffers and block cache together: one write buffer alone is as large by default, so it flushes all the time and reads from disk.',
      'Raise `taskmanager.memory.managed.size`, or take it out: then managed memory is 40 % of the memory of Flink.',
    ],
    zh: [
      'RocksDB 每个 slot 的 write buffer 加 block cache 不到 64 MiB：默认一个 write buffer 就这么大，会不停 flush、读都走磁盘。',
      '调大 `taskmanager.memory.managed.size`，或删掉它：默认托管内存占 Flink 内存的 40 %。',
    ],
    source: 'ops/state/large_state_tuning',
    ofThumb: true,
    bad: `${backend}: rocksdb\ntaskmanager.memory.managed.size: 64m\ntaskmanager.numberOfTaskSlots: 4`,
    fine: `${backend}: rocksdb\ntaskmanager.memory.managed.size: 1g\ntaskmanager.numberOfTaskSlots: 4`,
  }),
];

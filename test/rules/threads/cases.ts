import type { Thread, ThreadDump } from '../../../src/evidence/evidence.ts';
import { dump, thread, times } from './dumps.ts';
import * as stacks from './stacks.ts';

/** For each finding dumps that show it, and dumps that look much like them and do not. */
export const cases: Record<string, { seen: ThreadDump[]; silent: ThreadDump[] }> = {};

const map = (subtask: number, stack: string, more: Partial<Thread> = {}) =>
  thread(`Map -> Filter (${subtask}/4)#0`, stack, more);
const source = 'Source: orders -> Calc (1/2)#0';

function busyIn(kind: string, stack: string) {
  cases[`task-thread-busy-in-${kind}`] = {
    seen: times(3, map(1, stack)),
    // In one dump every running thread is somewhere.
    silent: times(1, map(1, stack), map(2, stack)),
  };
}
busyIn('rocksdb', stacks.rocksdbGet);
busyIn('heap-state', stacks.heapGet);
busyIn('serialization', stacks.kryo);
busyIn('regex', stacks.regex);
busyIn('generated-code', stacks.generatedCode);
cases['task-thread-busy-in-user-code'] = {
  seen: times(3, map(1, stacks.userCode)),
  silent: [
    dump([map(1, stacks.userCode)]),
    dump([map(1, stacks.otherUserCode)]),
    dump([map(1, stacks.idle)]),
  ],
};

cases['threads-in-deadlock'] = {
  seen: [
    dump(
      [
        thread('shop-a', 'shop.A.a', { state: 'BLOCKED' }),
        thread('shop-b', 'shop.B.b', { state: 'BLOCKED' }),
      ],
      0,
      ['shop-a', 'shop-b'],
    ),
  ],
  // b waits to be notified on what a holds: a is free to do so.
  silent: times(
    3,
    thread('shop-a', 'shop.A.a', { state: 'BLOCKED', waitsFor: '0x1', holds: ['0x2'] }),
    thread('shop-b', 'java.lang.Object.wait\nshop.B.b', { waitsFor: '0x2', holds: ['0x1'] }),
  ),
};

const blocked = (subtask: number, lock = '0x1') =>
  map(subtask, stacks.inMap('shop.orders.Dates.parse'), { state: 'BLOCKED', waitsFor: lock });
cases['task-threads-blocked-on-lock'] = {
  seen: times(
    3,
    blocked(1),
    blocked(2),
    map(3, stacks.inMap('java.text.SimpleDateFormat.parse\nshop.orders.Dates.parse'), { holds: ['0x1'] }),
  ),
  silent: times(
    3,
    blocked(1, '0x1'),
    blocked(2, '0x2'),
    thread('pool-1', 'shop.Pool.run', { state: 'BLOCKED', waitsFor: '0x1' }),
  ),
};

cases['lookup-waiting-for-external-system'] = {
  seen: times(
    3,
    thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup),
    thread('LookupJoin[4] (2/2)#0', stacks.jdbcLookup),
  ),
  silent: times(3, thread('LookupJoin[4] (1/2)#0', stacks.asyncQueueFull), map(1, stacks.httpCall)),
};
cases['task-thread-in-external-call'] = {
  seen: times(3, map(1, stacks.httpCall), thread('Enrich (1/1)#0', stacks.httpCall)),
  silent: [
    ...times(1, map(1, stacks.httpCall), thread(`Source Data Fetcher for ${source}`, stacks.fetching)),
    ...times(4, map(1, stacks.idle), thread(`Source Data Fetcher for ${source}`, stacks.fetching)),
  ],
};

cases['task-threads-backpressured'] = {
  seen: times(
    3,
    thread(source, stacks.backpressured),
    map(1, stacks.backpressured),
    thread('Sink: hbase (1/1)#0', stacks.rocksdbGet),
  ),
  silent: [...times(1, map(1, stacks.backpressured)), ...times(4, map(1, stacks.userCode))],
};

cases['task-threads-without-work'] = {
  seen: times(2, map(1, stacks.idle), map(2, stacks.idle)),
  silent: times(2, map(1, stacks.idle), map(2, stacks.yielding)),
};

cases['async-queue-full'] = {
  seen: times(2, map(1, stacks.asyncQueueFull)),
  silent: times(2, map(1, stacks.yielding)),
};
cases['sink-buffer-full'] = {
  seen: times(2, map(1, stacks.sinkBufferFull)),
  silent: times(2, map(1, stacks.asyncQueueFull)),
};
cases['sink-waiting-for-external-system'] = {
  seen: times(2, thread('Sink: orders (1/1)#0', stacks.jdbcSink)),
  silent: times(2, thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup), map(1, stacks.sinkBufferFull)),
};
cases['lookup-retry-sleeping'] = {
  seen: times(2, thread('LookupJoin[4] (1/2)#0', stacks.lookupRetry)),
  silent: times(2, map(1, stacks.sleeping), thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup)),
};
cases['task-thread-sleeping'] = {
  seen: times(2, map(1, stacks.sleeping)),
  silent: times(2, thread('LookupJoin[4] (1/2)#0', stacks.lookupRetry), thread('shop-pool', stacks.sleeping)),
};

cases['task-thread-waiting-in-user-code'] = {
  seen: times(2, map(1, stacks.userWait)),
  silent: times(2, map(1, stacks.sleeping), map(2, stacks.asyncQueueFull), map(3, stacks.idle)),
};

cases['task-cancellation-running'] = {
  seen: times(
    2,
    thread('Canceler/Interrupts for Map -> Filter (1/4)#0', 'java.lang.Thread.join'),
    map(1, stacks.httpCall),
  ),
  silent: times(2, thread('Time Trigger for Map -> Filter (1/4)#0', stacks.poolIdle), map(1, stacks.idle)),
};
cases['state-restore-running'] = {
  seen: times(2, map(1, stacks.restoring)),
  // restoreAndInvoke stands below every task of 1.14 and later.
  silent: times(2, map(1, stacks.userCode)),
};
cases['checkpoint-sync-part-running'] = {
  seen: times(2, map(1, stacks.checkpointSync)),
  silent: times(2, map(1, stacks.heapGet), map(2, stacks.rocksdbSnapshot)),
};
cases['rocksdb-snapshot-running'] = {
  seen: times(2, map(1, stacks.rocksdbSnapshot)),
  silent: times(2, map(1, stacks.rocksdbGet), map(2, stacks.checkpointSync)),
};
cases['checkpoint-upload-running'] = {
  seen: times(3, thread('AsyncOperations-thread-1', stacks.upload)),
  silent: [
    dump([thread('AsyncOperations-thread-1', stacks.upload)]),
    ...times(3, thread('AsyncOperations-thread-1', stacks.poolIdle)),
  ],
};
cases['source-fetcher-queue-full'] = {
  seen: times(2, thread(`Source Data Fetcher for ${source}`, stacks.fetcherFull)),
  silent: times(2, thread(`Source Data Fetcher for ${source}`, stacks.fetcherPaused)),
};
cases['source-fetcher-waiting-for-brokers'] = {
  seen: times(2, thread(`Source Data Fetcher for ${source}`, stacks.fetching), thread(source, stacks.idle)),
  silent: times(
    2,
    thread(`Source Data Fetcher for ${source}`, stacks.fetching),
    thread(source, stacks.backpressured),
  ),
};
cases['source-enumerator-waiting'] = {
  seen: times(
    2,
    thread(
      'SourceCoordinator-Source: orders',
      'jdk.internal.misc.Unsafe.park\njava.util.concurrent.CompletableFuture.get\norg.apache.kafka.common.internals.KafkaFutureImpl.get\norg.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator.getSubscribedTopicPartitions',
    ),
  ),
  silent: times(2, thread('SourceCoordinator-Source: orders', stacks.poolIdle)),
};

const legacy = (stack: string, more: Partial<Thread> = {}) =>
  thread(`Legacy Source Thread - ${source}`, stack, more);
cases['checkpoint-lock-contended'] = {
  seen: times(2, legacy(stacks.legacyCollect, { state: 'BLOCKED', waitsFor: '0x9' })),
  silent: times(1, legacy(stacks.legacyCollect, { state: 'BLOCKED', waitsFor: '0x9' })),
};
cases['legacy-source-backpressured'] = {
  seen: times(2, legacy(stacks.legacyBackpressured)),
  silent: times(2, legacy(stacks.legacyCollect), thread(source, stacks.backpressured)),
};

const rpc = (stack: string) => thread('flink-pekko.actor.default-dispatcher-5', stack);
cases['rpc-main-thread-blocked'] = {
  seen: times(
    2,
    rpc(
      stacks.rpcHandling(
        'java.net.Inet4AddressImpl.lookupAllHostAddr\njava.net.InetAddress.getByName\norg.apache.flink.runtime.taskmanager.TaskManagerLocation.getHostName',
      ),
    ),
    thread('jobmanager-io-thread-1', stacks.poolIdle),
  ),
  silent: times(
    2,
    rpc(stacks.rpcIdle),
    rpc(stacks.rpcHandling('java.util.HashMap.put\norg.apache.flink.runtime.jobmaster.JobMaster.heartbeat')),
  ),
};
cases['checkpoint-cleanup-crowded'] = {
  seen: times(2, ...[1, 2, 3].map((number) => thread(`jobmanager-io-thread-${number}`, stacks.discarding))),
  silent: times(
    2,
    ...[1, 2, 3].map((number) =>
      thread(`jobmanager-io-thread-${number}`, number < 3 ? stacks.discarding : stacks.poolIdle),
    ),
  ),
};
cases['timers-firing'] = {
  seen: times(3, map(1, stacks.timers)),
  silent: [dump([map(1, stacks.timers)]), dump([map(1, stacks.idle)]), dump([map(1, stacks.idle)])],
};
cases['task-threads-loading-classes'] = {
  seen: times(
    1,
    map(1, stacks.classLoading),
    map(2, stacks.inMap(''), { waitsFor: 'class shop.orders.Rates' }),
  ),
  silent: times(1, map(1, stacks.classLoading), map(2, stacks.userCode)),
};

const collectors = (cpu: number) =>
  [1, 2].map((number) => thread(`GC Thread#${number}`, '', { state: null, cpu }));
const working = (cpu: number) => map(1, stacks.idle, { cpu });
cases['garbage-collection-using-the-cpu'] = {
  seen: [dump([working(90_000), ...collectors(1_000)]), dump([working(90_500), ...collectors(5_000)], 5)],
  silent: [dump([working(1_000), ...collectors(80_000)]), dump([working(5_000), ...collectors(80_500)], 5)],
};
cases['explicit-gc-running'] = {
  seen: times(1, map(1, stacks.inMap('java.lang.Runtime.gc\njava.lang.System.gc\nshop.orders.Cache.clear'))),
  silent: times(
    1,
    map(1, stacks.inMap('java.lang.Runtime.gc\njava.lang.System.gc\njava.nio.Bits.reserveMemory')),
  ),
};
cases['direct-memory-awaited'] = {
  seen: times(
    1,
    map(
      1,
      stacks.inMap('java.lang.Thread.sleep\njava.nio.Bits.reserveMemory\njava.nio.DirectByteBuffer.<init>'),
    ),
  ),
  silent: times(
    1,
    map(1, stacks.inMap('java.nio.DirectByteBuffer.<init>\njava.nio.ByteBuffer.allocateDirect')),
  ),
};
cases['process-shutting-down'] = {
  seen: times(
    1,
    thread(
      'shop-guard',
      'java.lang.Thread.join\njava.lang.Shutdown.exit\njava.lang.Runtime.exit\njava.lang.System.exit\nshop.orders.Guard.stop',
    ),
  ),
  silent: times(
    1,
    thread('shop-guard', 'shop.orders.Shutdown.exit\nshop.orders.Guard.stop'),
    map(1, stacks.idle),
  ),
};
cases['one-subtask-hot'] = {
  seen: times(3, map(1, stacks.idle), map(2, stacks.userCode), map(3, stacks.idle), map(4, stacks.idle)),
  silent: times(
    3,
    map(1, stacks.idle),
    map(2, stacks.userCode),
    map(3, stacks.userCode),
    map(4, stacks.idle),
  ),
};

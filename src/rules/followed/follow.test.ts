import { expect, it } from 'vitest';
import { cpuClock } from '../../../test/cpu-time.ts';
import { dump, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import type { ThreadDump } from '../../evidence/evidence.ts';
import { judge } from '../rule.ts';
import { rules } from '../rules.ts';
import { processesOf } from './follow.ts';

// What comes of threads being followed through dumps and processes, whichever rule looks at them.

const seenIn = (dumps: ThreadDump[]) =>
  judge(rules, { logs: null, dumps, cluster: null, kubernetes: null, alerts: null, gc: null }).seen;
const judged = (dumps: ThreadDump[], id: string) => seenIn(dumps).filter((finding) => finding.id === id);
const map = (subtask: number, stack: string) => thread(`Map (${subtask}/4)#0`, stack);

it('dumps of several processes are told apart by their subtasks, or else by their threads', () => {
  const one = [map(1, stacks.idle), map(2, stacks.idle), thread('AsyncOperations-thread-1', stacks.upload)];
  const other = [map(3, stacks.idle), map(4, stacks.idle), thread('AsyncOperations-thread-1', stacks.upload)];
  const restarted = [thread('Map (1/4)#1', stacks.idle), thread('Map (2/4)#1', stacks.idle)];
  const shared = thread('flink-metrics-2', stacks.rpcIdle);
  const manager = [
    shared,
    thread('Checkpoint Timer', stacks.poolIdle),
    thread('jobmanager-io-thread-1', stacks.poolIdle),
    thread('main', stacks.poolIdle),
  ];
  const client = [
    shared,
    thread('shop-pool-2', stacks.poolIdle),
    thread('shop-pool-1', stacks.poolIdle),
    thread('main', stacks.poolIdle),
  ];
  const dumps = [one, other, manager, one, client, restarted, other, manager, client].map((threads) =>
    dump(threads),
  );
  expect(processesOf(dumps).map((list) => list.map((one) => dumps.indexOf(one)))).toEqual([
    [0, 3, 5],
    [1, 6],
    [2, 7],
    [4, 8],
  ]);
});

it('a single dump of each of two processes is not several dumps', () => {
  const findings = judged(
    [dump([map(1, stacks.userCode)]), dump([map(2, stacks.userCode)])],
    'task-thread-busy-in-user-code',
  );
  expect(findings).toEqual([]);
});

it('four of five dumps are always, three are not', () => {
  const at = (count: number) => [
    ...times(count, map(1, stacks.userCode)),
    ...times(5 - count, map(1, stacks.idle)),
  ];
  expect(judged(at(4), 'task-thread-busy-in-user-code')).toHaveLength(1);
  expect(judged(at(3), 'task-thread-busy-in-user-code')).toEqual([]);
});

it('a thread that is there once in five dumps is not always anywhere', () => {
  const dumps = [...times(4, map(1, stacks.idle)), dump([map(1, stacks.idle), map(2, stacks.sleeping)])];
  expect(judged(dumps, 'task-thread-sleeping')).toEqual([]);
});

it('a method in common makes a mixture of work one finding', () => {
  const dumps = [
    dump([map(1, stacks.inMap('java.util.regex.Matcher.find'))]),
    dump([map(1, stacks.inMap('org.rocksdb.RocksDB.get'))], 5),
    dump([map(1, stacks.userCode)], 10),
  ];
  const [finding] = judged(dumps, 'task-thread-busy-in-user-code');
  expect(finding!.facts).toMatchObject({
    frame: 'shop.orders.Enrich.map',
    stack: 'shop.orders.Enrich.map < org.apache.flink.streaming.api.operators.StreamMap.processElement',
    dumps: 3,
    threads: 1,
  });
  expect(finding).toMatchObject({
    severity: 'notice',
    shows: 'symptom',
    count: 3,
    firstAt: dumps[0]!.at,
    lastAt: dumps[2]!.at,
  });
});

it('subtasks of one task make one finding, of two tasks two', () => {
  const dumps = times(
    2,
    map(1, stacks.asyncQueueFull),
    map(2, stacks.asyncQueueFull),
    thread('Join (1/1)#0', stacks.asyncQueueFull),
  );
  expect(judged(dumps, 'async-queue-full').map(({ facts }) => [facts.tasks, facts.threads])).toEqual([
    ['Map', 2],
    ['Join', 1],
  ]);
});

it('one thread of one dump is a notice, several are a warning', () => {
  expect(judged(times(1, map(1, stacks.sleeping)), 'task-thread-sleeping')[0]!.severity).toBe('notice');
  expect(
    judged(times(1, map(1, stacks.sleeping), map(2, stacks.sleeping)), 'task-thread-sleeping')[0]!.severity,
  ).toBe('warning');
});

it('task threads wait behind tasks at work, not behind sources or idle ones', () => {
  const at = (...others: ReturnType<typeof map>[]) =>
    judged(times(3, map(1, stacks.backpressured), ...others), 'task-threads-backpressured')[0]!.facts.behind;
  expect(at(thread('Sink: a (1/1)#0', stacks.jdbcSink), thread('Sink: b (1/1)#0', stacks.idle))).toBe(
    'Sink: a',
  );
  expect(at(thread('Source: a (1/1)#0', stacks.userCode), map(2, stacks.userCode))).toBe('');
});

it('the owner of a lock comes first', () => {
  const waiting = (subtask: number) => ({
    ...map(subtask, stacks.userCode),
    state: 'BLOCKED' as const,
    waitsFor: '0x1',
  });
  const owner = { ...thread('shop-pool', 'shop.orders.Prices.load'), holds: ['0x1'] };
  const [finding] = judged(times(1, waiting(1), waiting(2), owner), 'task-threads-blocked-on-lock');
  expect(finding!.facts).toMatchObject({
    owner: 'shop-pool',
    ownerFrame: 'shop.orders.Prices.load',
    frame: 'shop.orders.Prices.round',
  });
  expect(finding!.seen.map(({ text }) => text)).toEqual(['"shop-pool"', '"Map (1/4)#0"', '"Map (2/4)#0"']);
  // The garbage collector moves objects between dumps.
  const moved = { ...waiting(1), waitsFor: '0x2' };
  expect(
    judged(
      [dump([waiting(1), waiting(2)]), dump([moved, { ...waiting(2), waitsFor: '0x2' }])],
      'task-threads-blocked-on-lock',
    ),
  ).toHaveLength(1);
});

it('a circle of locks is a deadlock also when the JVM did not look for one', () => {
  const wait = (name: string, waitsFor: string, holds: string) => ({
    ...thread(name, 'shop.A.a'),
    state: 'BLOCKED' as const,
    waitsFor,
    holds: [holds],
  });
  const circle = [wait('Map (1/4)#0', '1', '2'), wait('b', '2', '3'), wait('c', '3', '1')];
  const [finding] = judged(times(2, wait('outside', '1', '9'), ...circle), 'threads-in-deadlock');
  expect(finding).toMatchObject({ severity: 'critical', facts: { threads: 3, names: 'Map (1/4)#0, b, c' } });
});

it('the processor time of a running thread tells work from waiting', () => {
  const at = (cpu: number, second: number) => dump([{ ...map(1, stacks.rocksdbGet), cpu }], second);
  expect(judged([at(1_000, 0), at(1_400, 10)], 'task-thread-busy-in-rocksdb')[0]!.facts.cpuPercent).toBe(4);
  expect(judged([at(1_000, 0), at(1_400, 1)], 'task-thread-busy-in-rocksdb')[0]!.facts.cpuPercent).toBeNull();
});

it('thousands of threads and dumps are judged in seconds', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...thread(`Map (${index}/5000)#0`, stacks.inMap(`shop.orders.C${index}.call`)),
    state: 'BLOCKED' as const,
    waitsFor: `0x${index >> 1}`,
  }));
  const spent = cpuClock();
  seenIn(times(2, ...many));
  const alone = Array.from({ length: 5_000 }, (_, index) => dump([map(index % 4, stacks.userCode)], index));
  seenIn(alone);
  expect(spent()).toBeLessThan(20_000);
});

it('threads of one name are counted one by one', () => {
  const upload = (stack: string) => thread('AsyncOperations-thread-1', stack);
  const [finding] = judged(
    times(3, upload(stacks.upload), upload(stacks.poolIdle), upload(stacks.upload)),
    'checkpoint-upload-running',
  );
  expect(finding!.facts.threads).toBe(2);
});

it('what runs in the mailbox below Flink is no call of a client above it', () => {
  const stack = `java.util.concurrent.locks.LockSupport.park
    org.apache.flink.streaming.runtime.tasks.StreamTask.waitForSomething
    org.apache.kafka.clients.consumer.KafkaConsumer.poll`;
  expect(judged(times(2, map(1, stack)), 'task-thread-in-external-call')).toEqual([]);
});

it('a method of few stacks is not what they have in common', () => {
  const dumps = [
    dump([map(1, stacks.inMap('shop.orders.A.a'))]),
    dump([map(1, stacks.inMap('shop.orders.B.b'))]),
  ];
  expect(judged(dumps, 'task-thread-busy-in-user-code')[0]!.facts.frame).toBe('shop.orders.Enrich.map');
});

it('a lock that only threads of others wait for is not of the tasks', () => {
  const pool = (name: string) => ({
    ...thread(name, stacks.userCode),
    state: 'BLOCKED' as const,
    waitsFor: '0x1',
  });
  expect(judged(times(2, pool('pool-1'), pool('pool-2')), 'task-threads-blocked-on-lock')).toEqual([]);
});

it('one of two subtasks is not hot, nor one of many in a single dump', () => {
  expect(judged(times(3, map(1, stacks.userCode), map(2, stacks.idle)), 'one-subtask-hot')).toEqual([]);
  const single = times(1, map(1, stacks.userCode), map(2, stacks.idle), map(3, stacks.idle));
  expect(judged(single, 'one-subtask-hot')).toEqual([]);
});

it('a cancellation is shown by the thread of the task first', () => {
  const [finding] = judged(
    times(2, thread('Canceler for Map (1/4)#0', 'java.lang.Thread.join'), map(1, stacks.httpCall)),
    'task-cancellation-running',
  );
  expect(finding!.seen[0]!.text).toBe('"Map (1/4)#0"');
  expect(finding!.facts.frame).toBe('shop.orders.Geo.locate');
});

it('a main thread of RPC is blocked by user code and by files too, and told by its process', () => {
  const facts = (top: string, ...others: ReturnType<typeof map>[]) =>
    judged(
      times(2, thread('flink-akka.actor.default-dispatcher-3', stacks.rpcHandling(top)), ...others),
      'rpc-main-thread-blocked',
    )[0]?.facts;
  expect(facts('shop.orders.Enumerator.addReader')).toMatchObject({
    process: 'TaskManager',
    frame: 'shop.orders.Enumerator.addReader',
  });
  const manager = thread('Checkpoint Timer', stacks.poolIdle);
  expect(
    facts('java.io.FileInputStream.readBytes\norg.apache.flink.runtime.blob.BlobUtils.read', manager),
  ).toMatchObject({ process: 'JobManager' });
});

it('calls of two systems are two findings', () => {
  const calls = times(
    2,
    map(1, stacks.httpCall),
    map(2, stacks.httpCall.replaceAll('okhttp3', 'redis.clients')),
  );
  expect(judged(calls, 'task-thread-in-external-call').map(({ facts }) => facts.client)).toEqual([
    'HTTP',
    'Redis',
  ]);
});

it('nothing is wrong with a process at rest', () => {
  const quiet = [
    thread('main', 'java.lang.Object.wait'),
    thread('flink-pekko.actor.default-dispatcher-4', stacks.rpcIdle),
    thread('jobmanager-io-thread-1', stacks.poolIdle),
    thread('AsyncOperations-thread-1', stacks.poolIdle),
    thread('Flink Netty Server (0) Thread 0', 'io.netty.channel.epoll.Native.epollWait'),
    thread('Reduce (1/1)#0', stacks.finished),
  ];
  expect(seenIn(times(3, ...quiet))).toEqual([]);
  expect(seenIn([])).toEqual([]);
});

import { expect, it } from 'vitest';
import { thread } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { activityOf } from './activity.ts';
import { subtaskOf, threadRoleOf } from './roles.ts';

it.each([
  ['waiting-for-work', stacks.idle],
  ['final-checkpoint', stacks.finished],
  ['backpressured', stacks.backpressured],
  ['backpressured', stacks.legacyBackpressured],
  ['async-queue-full', stacks.asyncQueueFull],
  ['sink-queue-full', stacks.sinkBufferFull],
  ['user-wait', stacks.yielding],
  ['external-call', stacks.jdbcLookup],
  ['sink-write', stacks.jdbcSink],
  ['external-call', stacks.httpCall],
  ['lookup-retry', stacks.lookupRetry],
  ['rocksdb', stacks.rocksdbGet],
  ['heap-state', stacks.heapGet],
  ['serialization', stacks.kryo],
  ['regex', stacks.regex],
  ['generated-code', stacks.generatedCode],
  ['user-code', stacks.userCode],
  ['restoring', stacks.restoring],
  ['checkpoint-sync', stacks.checkpointSync],
  ['rocksdb-snapshot', stacks.rocksdbSnapshot],
  ['timers', stacks.timers],
  ['timers', stacks.timersOfAsyncState],
  ['loading-classes', stacks.classLoading],
  ['sleeping', stacks.sleeping],
  ['sleeping', stacks.sleepingBehindSource],
  ['source-wait', stacks.sourceSleeping],
  ['sink-write', stacks.committing],
  ['user-wait', stacks.userWait],
  ['flink-code', stacks.above('org.apache.flink.runtime.io.network.api.writer.RecordWriter.emit')],
  ['waiting', ''],
])('%s', (activity, stack) => {
  expect(activityOf(thread('Map (1/1)#0', stack, stack === '' ? { state: 'WAITING' } : {}))).toBe(activity);
});

it('a dump without states is read by the topmost frame', () => {
  for (const stack of [stacks.idle, stacks.sleeping, stacks.userCode, stacks.rocksdbGet])
    expect(activityOf(thread('a', stack, { state: null }))).toBe(activityOf(thread('a', stack)));
});

it('REST dumps of 8 frames are enough for what stands at the top', () => {
  const cut = (stack: string) => activityOf(thread('a', stack.trim().split('\n').slice(0, 8).join('\n')));
  expect(cut(stacks.idle)).toBe('waiting-for-work');
  expect(cut(stacks.backpressured)).toBe('backpressured');
  expect(cut(stacks.asyncQueueFull)).toBe('async-queue-full');
  expect(cut(stacks.sinkBufferFull)).toBe('sink-queue-full');
});

it('a wait that ended does not colour what runs now', () => {
  // The mailbox runs a mail while an operator waits for room: checkpoints, timers.
  const mail = `shop.orders.Totals.snapshot\norg.apache.flink.streaming.runtime.tasks.mailbox.Mail.run
    org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl.yield
    org.apache.flink.streaming.api.operators.async.AsyncWaitOperator.addToWorkQueue`;
  expect(activityOf(thread('a', mail))).toBe('user-code');
});

it('a writer of the JDK is no sink', () => {
  const stack = stacks.inMap(
    'java.net.SocketOutputStream.socketWrite0\njava.io.BufferedWriter.flush\nshop.orders.Geo.ask',
  );
  expect(activityOf(thread('a', stack))).toBe('external-call');
});

it.each([
  ['Source: orders -> Map (1/4)#0', 'task', 'Source: orders -> Map', 1],
  ['Sink: x (12/128)', 'task', 'Sink: x', 12],
  ['Legacy Source Thread - Source: a (1/4)#0', 'legacy-source', 'Source: a', 1],
  ['Source Data Fetcher for Source: a (2/4)#3', 'source-fetcher', 'Source: a', 2],
  ['Canceler/Interrupts for Map (1/4)#0', 'canceler', 'Map', 1],
  ['Cancellation Watchdog for Map (1/4)#0', 'canceler', 'Map', 1],
  ['Time Trigger for Map (1/4)#0', 'other', 'Map', 1],
  ['OutputFlusher for Map (1/4)#0', 'other', 'Map', 1],
  ['SourceCoordinator-Source: a', 'source-coordinator', null, null],
  ['SourceCoordinator-Source: a-worker-thread-1', 'source-coordinator', null, null],
  ['AsyncOperations-thread-3', 'async-operations', null, null],
  ['flink-akka.actor.default-dispatcher-12', 'rpc', null, null],
  ['flink-pekko.actor.supervisor-dispatcher-6', 'other', null, null],
  ['jobmanager-io-thread-7', 'jobmanager-io', null, null],
  ['GC Thread#0', 'garbage-collector', null, null],
  ['GC task thread#1 (ParallelGC)', 'garbage-collector', null, null],
  ['main', 'other', null, null],
])('%s', (name, role, task, subtask) => {
  expect(threadRoleOf(name)).toBe(role);
  expect(subtaskOf(name)).toEqual(task === null ? null : { task, subtask });
});

import { describe, expect, it } from 'vitest';
import { expired, taskFailed, trace } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// What decides which of several troubles came first, and what is only around it.

const user = (message: string) => trace(`java.lang.IllegalStateException: ${message}`);
const heartbeat = [
  'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id tm-1 timed out.',
  '\tat org.apache.flink.runtime.jobmaster.JobMaster$TaskManagerHeartbeatListener.notifyHeartbeatTimeout(JobMaster.java:1)',
];
const heap = [
  'java.lang.OutOfMemoryError: Java heap space',
  '\tat java.util.Arrays.copyOf(Arrays.java:3332)',
];

const writer = (after: number, ahead = 0) => new LogWriter(ahead).pass(after);

it('the earlier of two failures, though a trace without a time stands in one of the logs', async () => {
  const later = writer(30 * 60_000);
  taskFailed(later, 1, user('the later one'));
  later.log('INFO', 'com.example.Report', 'done');
  const earlier = writer(20 * 60_000);
  taskFailed(earlier, 2, user('the earlier one'));
  const bare = `${later.text}\n${user('without a time').join('\n')}\n`;
  const report = await judge({ 'tm-1.log': bare, 'tm-2.log': earlier });
  expect(report.verdict!.root!.message).toBe('the earlier one');
});

it('two exceptions of user code are two findings', async () => {
  const log = writer(0);
  taskFailed(log, 1, user('the first one'));
  log.pass(60_000);
  taskFailed(log, 1, user('the second one'));
  const { findings } = await judge({ 'tm.log': log });
  expect(findings.map(({ root, role }) => [root?.message, role])).toEqual([
    ['the first one', 'first-fault'],
    ['the second one', 'cause'],
  ]);
});

it('what a fault did is a consequence, though the clock of its host is five seconds ahead', async () => {
  const tm = writer(60_000, 5000);
  tm.log('ERROR', 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner', 'Fatal error occurred.', heap);
  const jm = writer(61_000);
  taskFailed(jm, 1, heartbeat);
  const { findings } = await judge({ 'jm.log': jm, 'tm.log': tm });
  expect(findings.map(({ role }) => role)).toEqual(['first-fault', 'consequence']);
  expect(findings[0]!.root!.className).toBe('OutOfMemoryError');
});

it('what the job survived eight minutes before is no cause of a lost TaskManager', async () => {
  const log = writer(0);
  log.log('WARN', 'com.example.Enrich', 'No rate, taking the one of yesterday', user('no rate for XAU'));
  log.pass(8 * 60_000);
  taskFailed(log, 1, heartbeat);
  const report = await judge({ 'jm.log': log });
  expect(report.certain).toBe(false);
  expect(report.verdict!.root!.message).toContain('Heartbeat of TaskManager');
});

it('an exception that no page knows, and that nothing failed of, does not stand before what is worse', async () => {
  const log = writer(0);
  log.log('ERROR', 'org.apache.flink.runtime.rpc.Actor', 'Caught exception in main thread.', [
    'java.lang.IllegalStateException: nobody has met this one',
    '\tat org.apache.flink.runtime.operators.coordination.Gateway.open(Gateway.java:1) ~[flink-dist-1.17.1.jar:1.17.1]',
  ]);
  for (let number = 1; number <= 6; number++) expired(log, number);
  const { findings } = await judge({ 'jm.log': log });
  expect(findings.slice(0, 2).map(({ severity, role }) => [severity, role])).toEqual([
    ['critical', 'symptom'],
    ['warning', 'unknown-cause'],
  ]);
});

describe('a page knows the reason of a warning', () => {
  const reason = [
    'java.lang.NoSuchMethodError: com.acme.Codec.open()V',
    '\tat com.acme.Codec.<init>(Codec.java:1)',
  ];
  const warned = () => writer(0).log('WARN', 'com.acme.Codec', 'No native codec, going on without', reason);

  it('that does not explain an exception that fails a task later', async () => {
    const log = warned().pass(60_000);
    taskFailed(log, 1, [
      'java.lang.IllegalStateException: nobody has met this one',
      '\tat org.apache.flink.runtime.operators.Gateway.open(Gateway.java:1)',
    ]);
    const { verdict, certain, findings } = await judge({ 'tm.log': log });
    expect(verdict).toMatchObject({ role: 'unknown-cause', claimed: false });
    expect(certain).toBe(false);
    expect(findings[1]).toMatchObject({ id: 'classloading-conflict-no-such-method', severity: 'warning' });
  });

  it('that may explain why a TaskManager is lost', async () => {
    const log = warned().pass(60_000);
    taskFailed(log, 1, heartbeat);
    const { verdict, certain } = await judge({ 'tm.log': log });
    expect(verdict).toMatchObject({ id: 'classloading-conflict-no-such-method', role: 'first-fault' });
    expect(certain).toBe(true);
  });
});

describe('a line that says that Flink goes on without a module', () => {
  const missing = [
    'java.lang.NoClassDefFoundError: org/apache/hadoop/hdfs/HdfsConfiguration',
    '\tat org.apache.flink.runtime.security.modules.HadoopModuleFactory.createModule(HadoopModuleFactory.java:48)',
  ];
  const factory = 'org.apache.flink.runtime.security.modules.HadoopModuleFactory';
  const says =
    'Cannot create Hadoop Security Module due to an error that happened while instantiating the module. No security module will be loaded.';

  it('is harmless, whatever it was logged with', async () => {
    const { findings } = await judge({ 'tm.log': writer(0).log('WARN', factory, says, missing) });
    expect(findings).toMatchObject([{ role: 'harmless', severity: 'notice' }]);
  });

  it('is no excuse for what it was logged with as an error', async () => {
    const { findings } = await judge({ 'tm.log': writer(0).log('ERROR', factory, says, missing) });
    expect(findings[0]).toMatchObject({ id: 'classloading-conflict-no-class-def', severity: 'critical' });
  });

  it('does not excuse what fails with the same exception', async () => {
    const log = writer(0).log('WARN', factory, says, missing);
    taskFailed(log, 1, missing);
    const { verdict } = await judge({ 'tm.log': log });
    expect(verdict).toMatchObject({ id: 'classloading-conflict-no-class-def', severity: 'critical' });
  });
});

it('a process that logs its threads before it ends is told with what it ended of, and with its threads', async () => {
  const log = writer(0);
  log.log('INFO', 'org.apache.flink.runtime.taskexecutor.TaskExecutor', 'Received task Map (1/1)#0.');
  const handler = 'org.apache.flink.util.FatalExitExceptionHandler';
  log.log(
    'ERROR',
    handler,
    "FATAL: Thread 'main' produced an uncaught exception. Stopping the process...",
    heap,
  );
  log.log('ERROR', handler, 'Thread dump: ', [
    '"main" prio=5 Id=1 WAITING on java.util.concurrent.CompletableFuture$Signaller@6ca37bbc',
    '\tat java.base@17.0.7/jdk.internal.misc.Unsafe.park(Native Method)',
    '\tat java.base@17.0.7/java.util.concurrent.locks.LockSupport.park(LockSupport.java:211)',
  ]);
  const { verdict, read, findings } = await judge({ 'tm.log': log });
  expect(verdict).toMatchObject({ id: 'oom-heap-java-heap-space', role: 'first-fault' });
  expect(read[0]).toMatchObject({ kind: 'log', lines: 8, trouble: [] });
  expect(findings.filter(({ message }) => message.startsWith('Thread dump'))).toMatchObject([
    { role: 'harmless' },
  ]);
});

describe('a connection that was lost, below', () => {
  const refused = 'java.net.ConnectException: Connection refused';
  const lost = async (outer: string, ...deeper: string[]) => {
    const log = writer(0);
    const lines = [outer, ...deeper].map((one, at) => `${at > 0 ? 'Caused by: ' : ''}${one}`);
    taskFailed(
      log,
      1,
      lines.flatMap((line) => [
        line,
        '\tat com.mysql.cj.jdbc.ConnectionImpl.createNewIO(ConnectionImpl.java:836)',
      ]),
    );
    return (await judge({ 'tm.log': log })).verdict!;
  };
  const link = 'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure';

  it('what a page knows, says less than that', async () => {
    expect(await lost(link, refused)).toMatchObject({
      id: 'jdbc-connector-link-failure',
      role: 'first-fault',
    });
    expect(await lost(link, 'java.io.EOFException')).toMatchObject({ id: 'jdbc-connector-link-failure' });
  });

  it('what only says that something failed, is a cause that no page knows', async () => {
    const { role } = await lost(
      'io.debezium.DebeziumException: Unexpected error while connecting to MySQL and looking at GTID mode: ',
      refused,
    );
    expect(role).toBe('unknown-cause');
  });

  it('what a page knows, is none of those that have another cause', async () => {
    expect((await lost(link, 'java.lang.IllegalStateException: odd', refused)).role).toBe('unknown-cause');
    expect((await lost(link, 'java.lang.IllegalStateException: odd')).role).toBe('unknown-cause');
  });
});

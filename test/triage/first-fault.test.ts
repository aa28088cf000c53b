import { expect, it } from 'vitest';
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

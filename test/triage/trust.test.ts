import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/commands/triage/findings.ts';
import { enters, job, taskFailed, trace } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Triage says only what it knows: what is harmless where it stands, and what no page claims.

const loud = async (log: LogWriter) =>
  (await judge({ 'jm.log': log })).findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ id }) => id);

const coordinator = 'org.apache.flink.runtime.checkpoint.CheckpointCoordinator';

describe('a request for what is not there', () => {
  const asked = (logger: string) =>
    new LogWriter().log('ERROR', `org.apache.flink.runtime.rest.handler.${logger}`, 'Unhandled exception.', [
      'org.apache.flink.runtime.resourcemanager.exceptions.UnknownTaskExecutorException: No TaskExecutor registered under tm-1.',
      '\tat org.apache.flink.runtime.resourcemanager.ResourceManager.requestThreadDump(ResourceManager.java:1)',
    ]);

  it('is no trouble of the job', async () => {
    expect(await loud(asked('taskmanager.TaskManagerThreadDumpHandler'))).toEqual([]);
  });

  it('is one where it runs or saves a job', async () => {
    expect(await loud(asked('job.savepoints.SavepointHandlers'))).toHaveLength(1);
    expect(await loud(asked('job.JobSubmitHandler'))).toHaveLength(1);
  });
});

describe('what comes and goes', () => {
  const notYet = `Failed to trigger checkpoint for job ${job} since Checkpoint triggering task Source: in (1/1) of job ${job} is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running.`;
  const times = (count: number) => {
    const log = new LogWriter();
    for (let at = 0; at < count; at++) log.log('INFO', coordinator, notYet).pass(10_000);
    return log;
  };

  it('is harmless once or twice', async () => {
    expect(await loud(times(2))).toEqual([]);
  });

  it('is trouble when it goes on', async () => {
    expect(await loud(times(3))).toHaveLength(1);
  });

  it('is over when a checkpoint completes afterwards', async () => {
    const over = times(3).log(
      'INFO',
      coordinator,
      `Completed checkpoint 1 for job ${job} (1842 bytes, checkpointDuration=9 ms, finalizationTime=3 ms).`,
    );
    expect(await loud(over)).toEqual([]);
  });
});

describe('a TaskManager that is not heard of any more', () => {
  const lost = (log: LogWriter) =>
    log.log(
      'WARN',
      'org.apache.flink.runtime.resourcemanager.ResourceManager',
      'Closing TaskExecutor connection tm-1 because: The heartbeat of TaskManager with id tm-1 timed out.',
    );

  it('is not missed when the job was cancelled', async () => {
    const log = new LogWriter();
    enters(log, 'RUNNING', 'CANCELLING');
    expect(await loud(lost(log.pass(60_000)))).toEqual([]);
  });

  it('is missed when the job runs', async () => {
    const log = new LogWriter();
    enters(log, 'CREATED', 'RUNNING');
    expect(await loud(lost(log.pass(60_000)))).toHaveLength(1);
  });
});

describe('an exception that no page claims', () => {
  const unknown = new LogWriter();
  taskFailed(unknown, 1, [
    'org.apache.doris.flink.exception.DorisRuntimeException: stream load error',
    '\tat org.apache.doris.flink.sink.writer.DorisWriter.write(DorisWriter.java:1)',
    '\tat org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperator.processElement(SinkWriterOperator.java:1)',
  ]);

  it('is told with where it came out of; pages are for reading', async () => {
    const { verdict, certain } = await judge({ 'tm.log': unknown });
    expect(certain).toBe(false);
    expect(verdict).toMatchObject({ claimed: false, origin: { name: 'Doris' } });
  });

  it('wins over what only carried it, known or not', async () => {
    const log = new LogWriter();
    taskFailed(log, 1, [
      'java.io.IOException: Failed to deserialize consumer record due to',
      '\tat org.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord(KafkaRecordEmitter.java:56)',
      'Caused by: org.apache.hudi.exception.HoodieException: something odd',
      '\tat org.apache.hudi.sink.StreamWriteFunction.flush(StreamWriteFunction.java:1)',
    ]);
    const { verdict, certain } = await judge({ 'tm.log': log });
    expect(certain).toBe(false);
    expect(verdict).toMatchObject({ root: { className: 'HoodieException' }, origin: { name: 'Hudi' } });
  });
});

it('an exception that lost its message on its way is told once, with the message', async () => {
  const [tm, jm] = [new LogWriter(), new LogWriter().pass(50)];
  taskFailed(
    tm,
    1,
    trace('java.lang.NullPointerException: Cannot invoke "Rate.value()" because "rate" is null'),
  );
  taskFailed(jm, 1, trace('java.lang.NullPointerException: null'));
  const { findings } = await judge({ 'jm.log': jm, 'tm.log': tm });
  const thrown = findings.filter(({ root }) => root?.className === 'NullPointerException');
  expect(thrown.map(({ root, count }) => [root?.message.slice(0, 13), count])).toEqual([
    ['Cannot invoke', 2],
  ]);
});

it('a job that runs again is said to have recovered, and how long it was down', async () => {
  const log = new LogWriter();
  enters(log, 'CREATED', 'RUNNING');
  log.pass(60_000);
  enters(log, 'RUNNING', 'RESTARTING');
  const down = log.now;
  log.pass(12_000);
  enters(log, 'RESTARTING', 'RUNNING');
  const { recovered } = await judge({ 'jm.log': log });
  expect(recovered?.down).toBe(log.now - down);
  const failed = new LogWriter();
  enters(failed, 'CREATED', 'RUNNING');
  enters(failed, 'RUNNING', 'RESTARTING');
  expect((await judge({ 'jm.log': failed })).recovered).toBeNull();
});

describe('a long line', () => {
  const line = `2026-11-22 03:14:07,512 WARN  Task [] - ${'Source: a -> Map -> '.repeat(20)}(1/1)#0 switched from RUNNING to FAILED with failure cause: java.lang.IllegalStateException: the point`;

  it('shows what matters, and how it begins', () => {
    const shown = excerpt(line, 'java.lang.IllegalStateException');
    expect(shown.length).toBeLessThan(260);
    expect(shown).toMatch(/^2026-11-22 03:14:07.* … .*IllegalStateException: the point$/);
  });

  it('shows the failure cause where nothing else is known', () => {
    expect(excerpt(line, null)).toContain('with failure cause: java.lang.IllegalStateException');
  });

  it('that is short is shown whole', () => {
    expect(excerpt('a short line', 'short')).toBe('a short line');
  });
});

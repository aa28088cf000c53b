import { describe, expect, it } from 'vitest';
import { eventLiterals } from '../../../src/evidence/log/events.ts';
import { recordOf } from '../../../src/evidence/log/record.ts';

const job = '0123456789abcdef0123456789abcdef';
const attempt = 'fedcba9876543210fedcba9876543210';

/** What a line says, by what it is: one of JobManager's or TaskManager's, with the usual head. */
function eventIn(message: string) {
  const text = `2026-11-22 03:15:00,123 INFO  org.apache.flink.runtime.Some [] - ${message}`;
  const event = recordOf([{ file: 'a.log', line: 1, text }]).event;
  // What the scan does not stop at is never seen.
  if (event) expect(eventLiterals.some((literal) => text.includes(literal))).toBe(true);
  return event;
}

describe('checkpoints', () => {
  it.each([
    ['1.10', `Triggering checkpoint 7 @ 1795317300123 for job ${job}.`],
    ['1.12', `Triggering checkpoint 7 (type=CHECKPOINT) @ 1795317300123 for job ${job}.`],
    [
      '1.15',
      `Triggering checkpoint 7 (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ 1795317300123 for job ${job}.`,
    ],
    [
      '1.15, a savepoint',
      `Triggering checkpoint 7 (type=SavepointType{name='Suspend Savepoint', postCheckpointAction=SUSPEND, formatType=CANONICAL}) @ 1795317300123 for job ${job}.`,
    ],
  ])('triggered, %s', (_, message) => {
    expect(eventIn(message)).toMatchObject({ kind: 'triggered', checkpoint: 7, job });
  });

  it.each([
    ['1.10', `Completed checkpoint 7 for job ${job} (1842 bytes in 936 ms).`],
    [
      '1.15',
      `Completed checkpoint 7 for job ${job} (1842 bytes, checkpointDuration=936 ms, finalizationTime=3 ms).`,
    ],
  ])('completed, %s', (_, message) => {
    expect(eventIn(message)).toMatchObject({
      kind: 'completed',
      checkpoint: 7,
      job,
      size: 1842,
      duration: 936,
    });
  });

  it.each([
    ['1.10', attempt],
    ['1.16', `${attempt}_${attempt}_1023_12`],
  ])('declined, %s', (_, task) => {
    const message = `Decline checkpoint 7 by task ${task} of job ${job} at tm-1 @ host (dataPort=1).`;
    expect(eventIn(message)).toMatchObject({ kind: 'declined', checkpoint: 7, job, what: task });
  });

  it('expired', () => {
    expect(eventIn(`Checkpoint 7 of job ${job} expired before completing.`)).toMatchObject({
      kind: 'expired',
      checkpoint: 7,
      job,
    });
  });

  it.each([
    [
      '1.10',
      `Restoring job ${job} from latest valid checkpoint: Checkpoint 7 @ 1795317300123 for ${job}.`,
      'Checkpoint 7',
    ],
    [
      '1.11',
      `Restoring job ${job} from Checkpoint 7 @ 1795317300123 for ${job} located at hdfs:///c/chk-7.`,
      'Checkpoint 7',
    ],
    [
      'a savepoint',
      `Restoring job ${job} from Savepoint 7 @ 0 for ${job} located at s3://b/sp.`,
      'Savepoint 7',
    ],
  ])('restored, %s', (_, message, what) => {
    expect(eventIn(message)).toMatchObject({ kind: 'restored', job, what });
  });
});

describe('the job and its tasks', () => {
  it.each(['RESTARTING', 'FAILING', 'RUNNING', 'FAILED', 'SUSPENDED'])('enters %s', (state) => {
    expect(eventIn(`Job orders to (kafka) (${job}) switched from state RUNNING to ${state}.`)).toMatchObject({
      kind: 'job-state',
      job,
      what: state,
    });
  });

  it.each([
    ['1.10, TaskManager', `Source: a -> Map (3/8) (${attempt}) switched from RUNNING to FAILED.`],
    [
      '1.14, TaskManager',
      `Source: a -> Map (3/8)#0 (${attempt}) switched from RUNNING to FAILED with failure cause: java.lang.Error: x`,
    ],
    [
      '1.16, TaskManager',
      `Source: a -> Map (3/8)#0 (${attempt}_${attempt}_2_0) switched from INITIALIZING to FAILED with failure cause:`,
    ],
    [
      'JobManager',
      `Source: a -> Map (3/8) (${attempt}) switched from RUNNING to FAILED on 10.0.0.1:1-2 @ host (dataPort=3).`,
    ],
  ])('a task failed, %s', (_, message) => {
    expect(eventIn(message)).toMatchObject({ kind: 'task-failed', what: 'Source: a -> Map (3/8)' });
    expect(eventIn(message)!.attempt).toMatch(new RegExp(`^${attempt}`));
  });

  it.each([
    [
      'task-initializes',
      `a: Writer (3/8)#0 (${attempt}_${attempt}_2_0) switched from DEPLOYING to INITIALIZING.`,
    ],
    [
      'task-initializes',
      `a: Writer (3/8) (${attempt}_${attempt}_2_0) switched from DEPLOYING to INITIALIZING.`,
    ],
    ['task-runs', `a: Writer (3/8)#0 (${attempt}_${attempt}_2_0) switched from INITIALIZING to RUNNING.`],
    ['task-runs', `a: Writer (3/8) (${attempt}_${attempt}_2_0) switched from DEPLOYING to RUNNING.`],
    [
      'task-cancelled',
      `a: Writer (3/8) (${attempt}_${attempt}_2_0) switched from INITIALIZING to CANCELING.`,
    ],
    [
      'task-initialized',
      `a: Writer (3/8) (${attempt}_${attempt}_2_0) switched from INITIALIZING to FINISHED.`,
    ],
  ])('%s: %s', (kind, message) => {
    const found = { kind, what: 'a: Writer (3/8)', attempt: `${attempt}_${attempt}_2_0` };
    expect(eventIn(message)).toMatchObject(found);
  });

  it.each([
    `Source: a (3/8)#0 (${attempt}) switched from RUNNING to FINISHED.`,
    `Source: a (3/8)#0 (${attempt}) switched from FAILED to CANCELED.`,
    `Completed checkpoint 7 for job ${job}`,
    'Loading configuration property: state.checkpoints.dir, hdfs:///c',
  ])('%s is no event', (message) => {
    expect(eventIn(message)).toBeNull();
  });
});

describe('leaders', () => {
  it.each([
    ['http://host:8081 was granted leadership with leaderSessionID=1', 'http://host:8081'],
    [
      'ResourceManager akka.tcp://flink@host:6123/user/rpc/resourcemanager_0 was granted leadership with fencing token 1',
      'ResourceManager',
    ],
    ['Resource manager service is granted leadership with session id 1.', 'Resource manager service'],
    [
      'DefaultDispatcherRunner was granted leadership with leader id 1. Creating new DispatcherLeaderProcess.',
      'DefaultDispatcherRunner',
    ],
  ])('%s', (message, what) => {
    expect(eventIn(message)).toMatchObject({ kind: 'leader', what });
  });

  it('each job has its own in a session cluster', () => {
    const other = 'ffffffffffffffffffffffffffffffff';
    const granted = (name: string, id: string) =>
      eventIn(
        `JobManager runner for job ${name} (${id}) was granted leadership with session id 1 at akka://x.`,
      )!.what;
    expect(granted('orders', job)).not.toBe(granted('orders', other));
    expect(granted('orders', job)).toBe(granted('orders', job));
  });
});

describe('processes', () => {
  it.each([
    [
      ' Starting StandaloneSessionClusterEntrypoint (Version: 1.17.1, Scala: 2.12, Rev:2750d5c, Date:2023-05-19)',
      'StandaloneSessionClusterEntrypoint',
    ],
    [' Starting TaskManager (Version: 2.2.0, Rev:1, Date:1)', 'TaskManager'],
    ['  Starting YARN TaskExecutor runner (Version: 1.10.3, Rev:1, Date:1)', 'YARN TaskExecutor runner'],
  ])('%s', (message, what) => {
    expect(eventIn(message)).toMatchObject({ kind: 'process-started', what });
  });

  it.each([
    [
      'resource manager pekko.tcp://flink@jm:6123/user/rpc/resourcemanager_* under registration id 1.',
      'resource manager',
    ],
    [`job manager pekko.tcp://flink@jm:6123/user/rpc/jobmanager_2 for job ${job}.`, 'job manager'],
  ])('find each other: %s', (of, what) => {
    expect(eventIn(`Successful registration at ${of}`)).toMatchObject({ kind: 'registered', what });
  });
});

it('an event knows when and where', () => {
  expect(eventIn(`Checkpoint 7 of job ${job} expired before completing.`)).toMatchObject({
    at: Date.UTC(2026, 10, 22, 3, 15, 0, 123),
    quote: { file: 'a.log', line: 1 },
  });
});

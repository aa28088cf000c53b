import { describe, expect, it } from 'vitest';
import {
  checkpoints,
  deployed,
  expired,
  followed,
  givenUp,
  kafkaChatter,
  restarted,
  started,
  systemTrace,
  taskFailed,
  taskFailedAtJobManager,
  trace,
} from './flink-lines.ts';
import { judge, place } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Logs with a fault that was planted: it must be found, and its root line be quoted first.

const jobManager = (ahead = 0) =>
  checkpoints(
    deployed(started(new LogWriter(ahead), 'StandaloneSessionClusterEntrypoint')),
    [900, 1100, 950],
  );
const taskManager = (ahead = 0) =>
  kafkaChatter(started(new LogWriter(ahead), 'TaskManager (runner)'), 20).pass(90_000);

/** The two logs of a cluster in which a task fails after three minutes. */
function failing(of: string[], { ahead = 0, lines = 4 } = {}) {
  const jm = jobManager();
  const tm = taskManager(ahead);
  jm.pass(200_000 - jm.now);
  tm.pass(199_900 - tm.now);
  taskFailed(tm, 2, of);
  followed(tm, lines);
  taskFailedAtJobManager(jm, 2, of);
  restarted(jm);
  return { jm, tm };
}

const user = trace(
  'java.lang.RuntimeException: Enrich failed for order 4711',
  'java.lang.IllegalArgumentException: no rate for XAU',
);

describe('an exception of user code', () => {
  it('is the first fault: the root is quoted first, with the frame it came from', async () => {
    const { jm, tm } = failing(user);
    const report = await judge({ 'jm.log': jm, 'tm.log': tm });
    expect(report.verdict).toMatchObject({
      id: 'user-code-failed',
      role: 'first-fault',
      severity: 'critical',
    });
    expect(report.certain).toBe(true);
    expect(report.verdict!.root).toEqual({
      className: 'IllegalArgumentException',
      message: 'no rate for XAU',
    });
    expect(place(report)).toEqual({
      file: 'tm.log',
      line: tm.lineOf('Caused by: java.lang.IllegalArgumentException'),
    });
    expect(report.verdict!.seen.map(({ text }) => text).join('\n')).toContain(
      'com.example.orders.Enrich.parse(Enrich.java:57)',
    );
    expect(report.playbooks[0]).toBe('user-code-exception');
  });

  it('what is lost and cancelled after it is a consequence', async () => {
    const { jm, tm } = failing(user);
    const { findings } = await judge({ 'jm.log': jm, 'tm.log': tm });
    const lost = findings.find(({ seen }) => seen.some(({ text }) => text.includes('Lost connection')))!;
    expect(lost.role).toBe('consequence');
  });

  it('the order of the files does not matter', async () => {
    const { jm, tm } = failing(user);
    const logs = { 'jm.log': jm, 'tm.log': tm };
    const [one, other] = [await judge(logs, ['jm.log', 'tm.log']), await judge(logs, ['tm.log', 'jm.log'])];
    expect({ ...other, read: [] }).toEqual({ ...one, read: [] });
  });

  it.each([-5000, 5000])('clocks five seconds apart do not hide it (%i ms)', async (ahead) => {
    const { jm, tm } = failing(user, { ahead });
    const { verdict } = await judge({ 'jm.log': jm, 'tm.log': tm });
    expect(verdict).toMatchObject({ id: 'user-code-failed', role: 'first-fault' });
    expect(verdict!.seen[0]!.text).toContain('Caused by: java.lang.IllegalArgumentException');
  });

  it('a log of the JobManager alone is enough', async () => {
    const { jm } = failing(user);
    const report = await judge({ 'jm.log': jm });
    expect(report.verdict!.id).toBe('user-code-failed');
    expect(place(report)).toEqual({
      file: 'jm.log',
      line: jm.lineOf('Caused by: java.lang.IllegalArgumentException'),
    });
  });

  it('a job that is given up with it says no other cause', async () => {
    const { jm } = failing(user);
    givenUp(jm.pass(60_000), user);
    const report = await judge({ 'jm.log': jm });
    expect(report.verdict).toMatchObject({ id: 'user-code-failed', role: 'first-fault' });
    expect(place(report)).toEqual({
      file: 'jm.log',
      line: jm.lineOf('Caused by: java.lang.IllegalArgumentException'),
    });
  });
});

describe('faults that a page claims', () => {
  const at = 'org.apache.kafka.clients.producer.internals.Sender.run(Sender.java:1)';
  it.each<[string, string[], string, string]>([
    [
      'a producer that was fenced',
      systemTrace(
        at,
        'java.io.IOException: Could not complete the transaction',
        'org.apache.kafka.common.errors.ProducerFencedException: There is a newer producer with the same transactionalId which fences the current one.',
      ),
      'kafka-exactly-once',
      'ProducerFencedException',
    ],
    [
      'a class that is missing',
      systemTrace(
        'java.net.URLClassLoader.findClass(URLClassLoader.java:1)',
        'java.lang.NoClassDefFoundError: org/apache/flink/connector/kafka/source/KafkaSource',
        'java.lang.ClassNotFoundException: org.apache.flink.connector.kafka.source.KafkaSource',
      ),
      'connector-jar-missing',
      'ClassNotFoundException',
    ],
    [
      'a heap that is full',
      systemTrace('java.util.Arrays.copyOf(Arrays.java:1)', 'java.lang.OutOfMemoryError: Java heap space'),
      'oom-heap',
      'OutOfMemoryError: Java heap space',
    ],
  ])('%s', async (_, of, page, text) => {
    const { jm, tm } = failing(of);
    const report = await judge({ 'jm.log': jm, 'tm.log': tm });
    expect(report.verdict!.role).toBe('first-fault');
    expect(report.verdict!.playbooks[0]).toBe(page);
    expect(place(report)).toEqual({
      file: 'tm.log',
      line: tm.lineOf(
        text === 'ClassNotFoundException' ? 'Caused by: java.lang.ClassNotFoundException' : text,
      ),
    });
  });
});

describe('an OutOfMemoryError in a TaskManager', () => {
  /** The JobManager only sees that the TaskManager is gone. */
  function lost() {
    const jm = jobManager();
    const tm = taskManager();
    jm.pass(250_000 - jm.now);
    tm.pass(200_000 - tm.now);
    tm.log(
      'ERROR',
      'org.apache.flink.runtime.util.ClusterUncaughtExceptionHandler',
      "WARNING: Thread 'Flink-Main' produced an uncaught exception. If you want to fail on uncaught exceptions, then configure cluster.uncaught-exception-handling accordingly",
      [
        'java.lang.OutOfMemoryError: Java heap space',
        '\tat java.util.Arrays.copyOf(Arrays.java:3332) ~[?:1.8.0_372]',
      ],
    );
    taskFailedAtJobManager(jm, 1, [
      'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id host-1:6122-abc timed out.',
      '\tat org.apache.flink.runtime.jobmaster.JobMaster$TaskManagerHeartbeatListener.notifyHeartbeatTimeout(JobMaster.java:1299)',
    ]);
    restarted(jm);
    return { jm, tm };
  }

  it('is the cause of the lost heartbeat that the JobManager saw', async () => {
    const { jm, tm } = lost();
    const report = await judge({ 'jm.log': jm, 'tm.log': tm });
    expect(report.certain).toBe(true);
    expect(report.verdict!.playbooks[0]).toBe('oom-heap');
    expect(place(report)).toEqual({ file: 'tm.log', line: tm.lineOf('OutOfMemoryError') });
    const heartbeat = report.findings.find(({ seen }) =>
      seen.some(({ text }) => text.includes('Heartbeat of TaskManager')),
    )!;
    expect(heartbeat.role).toBe('consequence');
  });

  it('without the log of the TaskManager only the symptom is seen, and it is said', async () => {
    const report = await judge({ 'jm.log': lost().jm });
    expect(report.certain).toBe(false);
    expect(report.verdict!.playbooks).toContain('heartbeat-timeout');
  });
});

describe('a restart loop', () => {
  const jm = jobManager();
  for (let at = 0; at < 500; at++) {
    taskFailedAtJobManager(jm.pass(20_000), (at % 4) + 1, user);
    followed(jm, 20);
    restarted(jm);
  }
  givenUp(jm, user);

  it('of 500 times the same fault is one finding with its count, and the first of them is quoted', async () => {
    const report = await judge({ 'jm.log': jm });
    expect(report.verdict).toMatchObject({ id: 'user-code-failed', role: 'first-fault', count: 501 });
    expect(place(report)).toEqual({
      file: 'jm.log',
      line: jm.lineOf('Caused by: java.lang.IllegalArgumentException'),
    });
    expect(report.timeline.restarts).toBe(500);
    expect(report.findings.find(({ id }) => id === 'job-restarts')).toMatchObject({
      count: 500,
      facts: { restarts: 500 },
    });
  });

  it('what follows is told as what follows, however often it was logged', async () => {
    const { findings } = await judge({ 'jm.log': jm });
    const lost = findings.find(({ seen }) => seen.some(({ text }) => text.includes('Lost connection')))!;
    expect(lost).toMatchObject({ role: 'consequence', count: 5000 });
    expect(findings.filter(({ severity }) => severity === 'critical').length).toBeLessThanOrEqual(2);
  });
});

describe('checkpoints that expire', () => {
  it('in a row: the page on it, and no cause is claimed', async () => {
    const jm = jobManager();
    for (let number = 4; number < 9; number++) expired(jm, number);
    const report = await judge({ 'jm.log': jm });
    expect(report.certain).toBe(false);
    expect(report.verdict!.playbooks).toContain('checkpoint-expired');
    expect(report.timeline.checkpoints).toMatchObject({ triggered: 8, completed: 3, expired: 5 });
  });
});

describe('nothing is wrong', () => {
  it('in healthy logs', async () => {
    const jm = checkpoints(
      jobManager(),
      Array.from({ length: 60 }, (_, at) => 800 + ((at * 37) % 300)),
      { first: 4 },
    );
    const report = await judge({ 'jm.log': jm, 'tm.log': taskManager() });
    expect(report.verdict).toBeNull();
    expect(report.findings).toEqual([]);
    expect(report.timeline.checkpoints).toMatchObject({ triggered: 63, completed: 63 });
  });

  it('where a job was cancelled', async () => {
    const jm = jobManager();
    jm.info(
      'org.apache.flink.runtime.executiongraph.ExecutionGraph',
      `Job orders (0123456789abcdef0123456789abcdef) switched from state RUNNING to CANCELLING.`,
    );
    followed(jm, 1);
    expect((await judge({ 'jm.log': jm })).verdict).toBeNull();
  });
});

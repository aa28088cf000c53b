import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/commands/triage/quotes.ts';
import { enters, job, taskFailed, trace, triggered } from './flink-lines.ts';
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

describe('a request that the process cannot answer', () => {
  const failed = (error: string) =>
    new LogWriter().log(
      'ERROR',
      'org.apache.flink.runtime.rest.handler.job.JobDetailsHandler',
      'Unhandled exception.',
      [error, '\tat org.apache.flink.runtime.rest.handler.HandlerRequest.<init>(HandlerRequest.java:1)'],
    );

  it('tells of the process, and not of whoever asked', async () => {
    expect(await loud(failed('java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException'))).toEqual([
      'classloading-conflict-no-class-def',
    ]);
    expect(await loud(failed('java.lang.OutOfMemoryError: Java heap space'))).toHaveLength(1);
  });
});

describe('what Flink throws when it is called by the people of the job', () => {
  const thrown = (...above: string[]) =>
    taskFailed(new LogWriter(), 1, [
      'java.lang.IllegalStateException: odd',
      ...above.map((code) => `\tat ${code}`),
      '\tat com.shop.Enrich.open(Enrich.java:18)',
      '\tat org.apache.flink.api.common.functions.util.FunctionUtils.openFunction(FunctionUtils.java:34)',
    ]);

  it('is no fault of theirs for certain: the reason may not have been copied', async () => {
    const { certain, playbooks } = await judge({
      'tm.log': thrown(
        'org.apache.flink.runtime.state.DefaultKeyedStateStore.getState(DefaultKeyedStateStore.java:62)',
      ),
    });
    expect(certain).toBe(false);
    expect(playbooks[0]).toBe('user-code-exception');
  });

  it('is theirs where the JDK threw it', async () => {
    const { certain } = await judge({
      'tm.log': thrown('java.util.ArrayDeque.removeFirst(ArrayDeque.java:1)'),
    });
    expect(certain).toBe(true);
  });
});

describe('a value that does not fit the type of its serializer', () => {
  const thrown = (...below: string[]) =>
    judge({
      'tm.log': taskFailed(new LogWriter(), 1, [
        'java.lang.ClassCastException: class java.lang.Integer cannot be cast to class java.lang.Long',
        '\tat org.apache.flink.api.common.typeutils.base.LongSerializer.serialize(LongSerializer.java:30)',
        ...below.map((code) => `\tat ${code}`),
      ]),
    });

  it('is one of a column where rows are copied, and of nothing we know where state is kept', async () => {
    const copied = await thrown(
      'org.apache.flink.api.java.typeutils.runtime.RowSerializer.serialize(RowSerializer.java:1)',
    );
    expect([copied.certain, copied.playbooks[0]]).toEqual([true, 'type-mapping']);
    const kept = await thrown(
      'org.apache.flink.contrib.streaming.state.RocksDBMapState.put(RocksDBMapState.java:1)',
    );
    expect(kept.certain).toBe(false);
  });
});

it('a failure that came from another process as its text alone is a failure', async () => {
  const { verdict } = await judge({
    'web-ui.txt':
      'org.apache.flink.util.SerializedThrowable: Stream orders under account 1 not found.\n\tat software.amazon.awssdk.services.kinesis.DefaultKinesisClient.describeStream(DefaultKinesisClient.java:1)\n',
  });
  expect(verdict?.id).toBe('failed-in-kinesis');
});

it('exceptions in fences of their own are no causes of each other', async () => {
  const fenced = (...lines: string[]) => ['```', ...lines, '```'].join('\n');
  const { findings } = await judge({
    'message.txt': [
      'The TaskManager says:',
      fenced(
        'java.lang.NullPointerException: null',
        '    at com.shop.Enrich.map(Enrich.java:98)',
        '    at org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
      ),
      'And the JobManager:',
      fenced('java.lang.UnsupportedOperationException: odd'),
    ].join('\n'),
  });
  expect(findings.map(({ root }) => root?.className)).toEqual([
    'NullPointerException',
    'UnsupportedOperationException',
  ]);
});

it('a process that cannot resolve the name of its JobManager has no trouble with high availability', async () => {
  const { playbooks } = await judge({
    'tm.log': [
      'java.net.UnknownHostException: jobmanager: Name or service not known',
      '\tat java.net.InetAddress.getByName(InetAddress.java:1077)',
      '\tat org.apache.flink.runtime.rpc.akka.AkkaRpcServiceUtils.getRpcUrl(AkkaRpcServiceUtils.java:203)',
      '\tat org.apache.flink.runtime.highavailability.HighAvailabilityServicesUtils.createHighAvailabilityServices(HighAvailabilityServicesUtils.java:97)',
    ].join('\n'),
  });
  expect(playbooks[0]).toBe('deploy-kubernetes');
  expect(playbooks).not.toContain('jobmanager-ha');
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

describe('a checkpoint that was asked for while another one still ran', () => {
  const completed = `Completed checkpoint 1 for job ${job} (1842 bytes, checkpointDuration=9 ms, finalizationTime=3 ms).`;
  const slow = (count: number) => {
    const log = new LogWriter();
    for (let at = 0; at < count; at++)
      log
        .log('INFO', coordinator, completed)
        .log(
          'INFO',
          'org.apache.flink.runtime.checkpoint.CheckpointRequestDecider',
          'checkpoint request time in queue: 7131',
        )
        .pass(12_000);
    return log;
  };

  it('tells that checkpoints are taken all the time, which the load and the interval decide, and is no trouble', async () => {
    expect(await loud(slow(2))).toEqual([]);
    expect(await loud(slow(40))).toEqual([]);
  });
});

describe('an error that the code of the job logs', () => {
  const logged = (thrown: string) =>
    new LogWriter()
      .log('ERROR', 'shop.orders.Parser', 'Sent to the dead letter topic', trace(thrown))
      .pass(10_000);
  const json = 'com.fasterxml.jackson.core.JsonParseException: Unrecognized token';
  const goesOn = (log: LogWriter) =>
    log.log(
      'INFO',
      coordinator,
      `Completed checkpoint 1 for job ${job} (1842 bytes, checkpointDuration=9 ms, finalizationTime=3 ms).`,
    );

  it('was handled where the job goes on', async () => {
    expect(await loud(goesOn(logged(json)))).toEqual([]);
  });

  it('is trouble where nothing says so, and where nobody can handle it', async () => {
    expect(await loud(logged(json))).toHaveLength(1);
    expect(await loud(goesOn(logged('java.lang.OutOfMemoryError: Java heap space')))).toHaveLength(1);
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
    expect(verdict).toMatchObject({
      claimed: false,
      origin: { name: 'Doris', frame: 'org.apache.doris.flink.exception.DorisRuntimeException' },
    });
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

describe('a package that nobody knows', () => {
  const thrown = ['java.lang.IllegalStateException: odd', '\tat shop.orders.Enrich.map(Enrich.java:7)'];
  const written = (below: string[]) =>
    judge({ 'log.txt': [...thrown, ...below.map((frame) => `\tat ${frame}`), ''].join('\n') });

  it.each([
    ['Flink', 'org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)'],
    ['a program', 'shop.orders.Job.main(Job.java:12)'],
  ])("is the user's where %s calls it", async (_, frame) => {
    expect(await written([frame])).toMatchObject({ certain: true, verdict: { id: 'user-code-failed' } });
  });

  it('may be of a platform else: the page is for reading', async () => {
    const report = await written(['org.springframework.web.method.Handler.invoke(Handler.java:1)']);
    expect(report).toMatchObject({ certain: false, verdict: { id: 'user-code-failed', claimed: false } });
    expect(report.playbooks[0]).toBe('user-code-exception');
  });
});

describe('what a file system refuses', () => {
  const refused = (caller: string) =>
    judge({
      'log.txt': [
        'com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)',
        '\tat com.amazonaws.http.AmazonHttpClient.execute(AmazonHttpClient.java:1)',
        '\tat org.apache.hadoop.fs.s3a.S3AFileSystem.create(S3AFileSystem.java:1)',
        `\tat ${caller}`,
        '',
      ].join('\n'),
    });

  it('is said by the line itself, and fails the tables that lie in it', async () => {
    const { playbooks } = await refused(
      'org.apache.iceberg.hadoop.HadoopCatalog.isNamespace(HadoopCatalog.java:1)',
    );
    expect(playbooks.slice(0, 3)).toEqual(['object-storage', 'iceberg-table', 'lakehouse-commit']);
  });

  it.each([
    'org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory.createCheckpointStateOutputStream(F.java:1)',
    'org.apache.hadoop.fs.FileSystem.create(FileSystem.java:1)',
  ])('is a matter of checkpoints where %s asks, or nobody is named', async (caller) => {
    expect((await refused(caller)).playbooks[0]).toBe('checkpoint-storage');
  });

  it('is a matter of storage where it was copied without who asks', async () => {
    const { playbooks, certain } = await judge({
      'log.txt': [
        '[ERROR] Could not execute SQL statement. Reason:',
        'com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden)',
        '',
      ].join('\n'),
    });
    expect(playbooks[0]).toBe('object-storage');
    expect(certain).toBe(true);
  });

  it('is what a database refuses a change log', async () => {
    const { playbooks, certain } = await judge({
      'log.txt': [
        "java.sql.SQLException: Access denied for user 'cdc'@'10.0.0.7' (using password: YES)",
        '\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:129)',
        '\tat io.debezium.jdbc.JdbcConnection.connection(JdbcConnection.java:888)',
        '',
      ].join('\n'),
    });
    expect(certain).toBe(true);
    expect(playbooks).toEqual(['cdc-connector', 'jdbc-connector']);
  });

  it('is no matter of the change log whose records a sink writes', async () => {
    const { playbooks } = await judge({
      'log.txt': [
        "java.sql.SQLException: Duplicate entry '7' for key 'PRIMARY'",
        '\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:117)',
        '\tat org.apache.flink.table.runtime.operators.sink.SinkOperator.processElement(SinkOperator.java:65)',
        '\tat com.ververica.cdc.connectors.mysql.source.reader.MySqlRecordEmitter.emitElement(MySqlRecordEmitter.java:1)',
        '',
      ].join('\n'),
    });
    expect(playbooks[0]).toBe('jdbc-connector');
    expect(playbooks).not.toContain('cdc-connector');
  });

  it('fails checkpoints else', async () => {
    const { playbooks } = await refused(
      'org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory.flush(FsCheckpointStreamFactory.java:1)',
    );
    expect(playbooks[0]).toBe('checkpoint-storage');
    expect(playbooks).not.toContain('lakehouse-commit');
  });
});

describe('what Python threw', () => {
  const bundle = [
    'java.lang.RuntimeException: Failed to create stage bundle factory!',
    'Traceback (most recent call last):',
    '  File "/opt/jobs/rates.py", line 9, in <module>',
    '    import pandas',
    "ModuleNotFoundError: No module named 'pandas'",
    '',
    '\tat org.apache.flink.streaming.api.runners.python.beam.BeamPythonFunctionRunner.open(BeamPythonFunctionRunner.java:1)',
    'Caused by: java.lang.IllegalStateException: Process died with exit code 1',
    '\tat org.apache.beam.runners.fnexecution.environment.ProcessManager.isAliveOrThrow(ProcessManager.java:1)',
  ];

  it('is the cause of what Java says of it, above and below', async () => {
    const log = new LogWriter();
    taskFailed(log, 1, bundle);
    const { verdict, certain } = await judge({ 'tm.log': log });
    expect(certain).toBe(true);
    expect(verdict).toMatchObject({ severity: 'critical', root: { className: 'ModuleNotFoundError' } });
    expect(verdict!.seen[0]!.text).toContain("No module named 'pandas'");
  });

  it('may only carry what Java threw', async () => {
    const log = new LogWriter();
    taskFailed(log, 1, [
      'Traceback (most recent call last):',
      '  File "/opt/jobs/rates.py", line 9, in <module>',
      'py4j.protocol.Py4JJavaError: An error occurred while calling o10.execute.',
      ': java.lang.OutOfMemoryError: Java heap space',
      '\tat java.util.Arrays.copyOf(Arrays.java:3332)',
    ]);
    expect((await judge({ 'tm.log': log })).verdict!.root!.className).toBe('OutOfMemoryError');
  });
});

it('an answer of several lines says why in one of them', async () => {
  const log = new LogWriter();
  taskFailed(log, 1, [
    'org.apache.doris.flink.exception.DorisRuntimeException: stream load error: {',
    '    "TxnId": 46420,',
    '    "Message": "too many filtered rows",',
    '    "ErrorURL": "http://10.0.0.7:8040/api/_load_error_log"',
    '}',
    '\tat org.apache.doris.flink.sink.writer.DorisWriter.prepareCommit(DorisWriter.java:1)',
  ]);
  const { verdict } = await judge({ 'tm.log': log });
  expect(verdict!.root!.message).toBe('stream load error: too many filtered rows');
  expect(verdict!.seen[0]!.text).toContain('"Message": "too many filtered rows"');
});

it('a class that is missing where an answer is read is the failure that was sent, and no missing jar', async () => {
  const missing = (frame: string) =>
    new LogWriter().log('ERROR', 'org.apache.pekko.remote.Remoting', 'Could not read', [
      'java.lang.ClassNotFoundException: com.mysql.cj.exceptions.ConnectionIsClosedException',
      '\tat java.net.URLClassLoader.findClass(URLClassLoader.java:1)',
      `\tat ${frame}`,
    ]);
  const rootOf = async (log: LogWriter) => (await judge({ 'jm.log': log })).verdict!.root!.className;
  const reads =
    'org.apache.pekko.remote.serialization.MiscMessageSerializer.fromBinary(MiscMessageSerializer.scala:1)';
  expect(await rootOf(missing(reads))).toBe('ConnectionIsClosedException');
  expect(await rootOf(missing('shop.orders.Rates.open(Rates.java:1)'))).toBe('ClassNotFoundException');
});

it('a task that does not end is told with its name and method, also while its job is cancelled', async () => {
  const log = new LogWriter();
  enters(log, 'CREATED', 'RUNNING');
  enters(log.pass(60_000), 'RUNNING', 'CANCELLING');
  const stuck =
    "Task 'legacy (1/2)#0' did not react to cancelling signal - interrupting; it is stuck for 30 seconds in method:";
  log
    .pass(30_000)
    .log('WARN', 'org.apache.flink.runtime.taskmanager.Task', stuck, [
      ' java.base@17.0.15/java.util.HashMap.hash(HashMap.java:338)',
      'app//shop.orders.Legacy.map(Legacy.java:92)',
      'app//org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
    ]);
  const { verdict } = await judge({ 'tm.log': log });
  expect(verdict!.message).toBe(`${stuck} shop.orders.Legacy.map(Legacy.java:92)`);
});

it('what is said by a line and by an exception is told with both', async () => {
  const timedOut = 'Heartbeat of TaskManager with id tm-1 timed out.';
  const log = new LogWriter().log('INFO', 'org.apache.flink.runtime.jobmaster.JobMaster', timedOut);
  taskFailed(log, 1, trace(`java.util.concurrent.TimeoutException: ${timedOut}`));
  const [finding] = (await judge({ 'jm.log': log })).findings;
  expect(finding!.root!.className).toBe('TimeoutException');
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

it('a job that fails again and again has not recovered before it has run for longer than the last time', async () => {
  const failing = (every: number, then: number) => {
    const log = new LogWriter();
    enters(log, 'CREATED', 'RUNNING');
    for (let times = 0; times < 3; times++) {
      log.pass(every);
      enters(log, 'RUNNING', 'RESTARTING');
      log.pass(10_000);
      enters(log, 'RESTARTING', 'RUNNING');
    }
    return triggered(log.pass(then), 1);
  };
  const recovered = async (log: LogWriter) => (await judge({ 'jm.log': log })).recovered !== null;
  expect(await recovered(failing(60_000, 20_000))).toBe(false);
  expect(await recovered(failing(60_000, 70_000))).toBe(true);
  // Hours later it is another trouble.
  expect(await recovered(failing(3_600_000, 20_000))).toBe(true);
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

describe('a symptom names the TaskManager whose log says why', () => {
  const named = async (message: string) => {
    const log = new LogWriter();
    taskFailed(log, 1, trace(message));
    return (await judge({ 'jm.log': log })).verdict!.taskManager;
  };

  it('that was lost, not that of the task', async () => {
    const lost =
      "org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager 'tm-7/10.0.0.7:41219 [ tm-7-1973fb ] '.";
    expect(await named(lost)).toBe('tm-7-1973fb');
  });

  it('or none, where the failure says why itself', async () => {
    expect(await named('java.lang.IllegalStateException: TaskManager with id tm-1 timed out')).toBeNull();
  });
});

describe('a line that anybody may say', () => {
  const failed = (exception: string, ...frames: string[]) =>
    judge({ 'log.txt': [exception, ...frames.map((frame) => `\tat ${frame}`), ''].join('\n') });
  const number = 'java.lang.NumberFormatException: For input string: "30s"';
  const json =
    "com.fasterxml.jackson.core.JsonParseException: Unrecognized token 'This': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
  const cast = 'java.lang.ClassCastException: java.lang.Integer cannot be cast to java.lang.String';
  const gone =
    'java.io.FileNotFoundException: /flink/checkpoints/0123/chk-12/5f1e2d3c (No such file or directory)';
  const opens = 'org.apache.flink.core.fs.local.LocalFileSystem.open(LocalFileSystem.java:134)';
  const mapped = [
    'com.shop.Enrich.map(Enrich.java:41)',
    'org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
  ];

  it.each([
    [
      number,
      ['org.apache.flink.formats.csv.CsvToRowDataConverters.convertToInt(C.java:1)'],
      'user-code-exception',
    ],
    [
      json,
      ['org.apache.flink.formats.json.JsonRowDataDeserializationSchema.read(J.java:1)'],
      'user-code-exception',
    ],
    [number, [], 'user-code-exception'],
    [cast, ['org.apache.flink.connector.jdbc.converter.MySQLRowConverter.read(M.java:1)'], 'type-mapping'],
    [cast, ['StreamExecCalc$12.processElement(Unknown Source)'], 'type-mapping'],
    [cast, mapped, 'user-code-exception'],
    [
      gone,
      [
        opens,
        'org.apache.flink.runtime.state.heap.HeapRestoreOperation.restore(HeapRestoreOperation.java:125)',
      ],
      'savepoint-restore-failure',
    ],
  ])('%s in %j is claimed', async (exception, frames, page) => {
    const { certain, playbooks } = await failed(exception, ...frames);
    expect({ certain, page: playbooks[0] }).toEqual({ certain: true, page });
  });

  it.each([
    [number, 'org.apache.flink.yarn.YarnClusterDescriptor.startAppMaster(Y.java:1)'],
    [
      gone,
      'org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.closeAndGetHandle(F.java:1)',
    ],
    [gone, 'org.apache.flink.runtime.taskmanager.Task.restoreAndInvoke(Task.java:939)'],
    [number, 'org.apache.flink.client.cli.ProgramOptions.<init>(ProgramOptions.java:120)'],
    [json, 'org.elasticsearch.client.RestHighLevelClient.parseEntity(R.java:1)'],
    [json, 'org.apache.streampark.console.base.util.JacksonUtils.read(J.java:1)'],
    [json, 'io.confluent.kafka.schemaregistry.client.rest.RestService.sendHttpRequest(R.java:1)'],
    [cast, 'org.dinky.service.TaskService.build(TaskService.java:1)'],
    [
      'org.apache.hadoop.security.AccessControlException: Permission denied: user=tom, access=WRITE, inode="/user"',
      'org.apache.flink.yarn.YarnClusterDescriptor.deploy(Y.java:1)',
    ],
  ])('%s is claimed by no page in %s', async (exception, frame) => {
    expect(await failed(exception, frame)).toMatchObject({ certain: false, verdict: { claimed: false } });
  });
});

import { describe, expect, it } from 'vitest';
import { jstack, worker } from '../evidence/threads/formats.ts';
import { checkpoints, enters, job, systemTrace, taskFailed } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Whose page answers: what a message says decides, and code that stands in a stack only shows which system had to do with it.

const failed = async (frame: string, outer: string, ...causes: string[]) =>
  judge({ 'tm.log': taskFailed(new LogWriter(), 1, systemTrace(frame, outer, ...causes)) });

const hudi = 'org.apache.hudi.client.BaseHoodieWriteClient.commitStats(BaseHoodieWriteClient.java:221)';
const iceberg = 'org.apache.iceberg.hadoop.HadoopTableOperations.commit(HadoopTableOperations.java:158)';

describe('a system that is one of a kind', () => {
  it('has the page on its kind first where code alone shows it, and it commits', async () => {
    const { playbooks, certain } = await failed(hudi, 'java.lang.IllegalStateException: odd');
    expect(playbooks.slice(0, 2)).toEqual(['lakehouse-commit', 'hudi-table']);
    expect(certain).toBe(false);
  });

  it('has its own page first where nobody commits', async () => {
    const { playbooks } = await failed(
      'org.apache.paimon.flink.sink.RowDataStoreWriteOperator.processElement(RowDataStoreWriteOperator.java:125)',
      'java.lang.IllegalStateException: odd',
    );
    expect(playbooks.slice(0, 2)).toEqual(['paimon-table', 'lakehouse-commit']);
  });

  it.each<[string, string, string?]>([
    [
      'sqlserver-cdc',
      'io.debezium.connector.sqlserver.SqlServerStreamingChangeEventSource.execute(SqlServerStreamingChangeEventSource.java:292)',
    ],
    [
      'mongodb-cdc',
      'org.apache.flink.cdc.connectors.mongodb.source.reader.fetch.MongoDBStreamFetchTask.execute(MongoDBStreamFetchTask.java:113)',
    ],
    [
      'kubernetes-operator',
      'org.apache.flink.kubernetes.operator.reconciler.deployment.AbstractFlinkResourceReconciler.reconcile(AbstractFlinkResourceReconciler.java:90)',
      'deploy-kubernetes',
    ],
  ])('has its own page first where it commits nothing: %s', async (page, frame, kind = 'cdc-connector') => {
    const { playbooks, certain } = await failed(frame, 'java.lang.IllegalStateException: odd');
    expect(playbooks.slice(0, 2)).toEqual([page, kind]);
    expect(certain).toBe(false);
  });

  it('has its own page first where a line says what it is', async () => {
    const { playbooks } = await failed(
      hudi,
      'org.apache.hudi.exception.HoodieException: Timeout(601000ms) while waiting for instant initialize',
    );
    expect(playbooks.slice(0, 2)).toEqual(['hudi-table', 'lakehouse-commit']);
  });

  it('has both where no exception tells of it', async () => {
    const log = new LogWriter();
    for (let times = 0; times < 4; times++)
      log.info(
        'org.apache.flink.cdc.runtime.operators.schema.SchemaOperator',
        '1> Schema Registry is busy now, waiting for next request...',
      );
    expect((await judge({ 'tm.log': log })).playbooks).toEqual(['cdc-pipeline', 'cdc-connector']);
  });
});

describe('a coordinator that gives the job up', () => {
  const holder = 'org.apache.flink.runtime.operators.coordination.OperatorCoordinatorHolder';
  const failed = (log: LogWriter, frames: string[]) =>
    log.log(
      'INFO',
      'org.apache.flink.runtime.jobmaster.JobMaster',
      'Trying to recover from a global failure.',
      [
        "org.apache.flink.util.FlinkException: Global failure triggered by OperatorCoordinator for 'Source: in' (operator cbc357ccb763df2852fee8c4fc7d55f2).",
        ...frames.map((code) => `\tat ${code}`),
      ],
    );
  const gaveUp = (...frames: string[]) => judge({ 'jm.log': failed(new LogWriter(), frames) });

  it('is one of a system, where its code stands in the stack', async () => {
    const { playbooks, certain } = await gaveUp(
      `${holder}$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:624)`,
      'org.apache.iceberg.flink.source.enumerator.ContinuousIcebergEnumerator.processDiscoveredSplits(ContinuousIcebergEnumerator.java:140)',
    );
    // The one of a source commits nothing.
    expect(playbooks.slice(0, 3)).toEqual(['iceberg-table', 'lakehouse-commit', 'restart-loop']);
    expect(certain).toBe(false);
  });

  it('is the cause of the restarts it makes', async () => {
    const log = new LogWriter();
    for (let attempt = 0; attempt < 5; attempt++) {
      failed(log, [
        `${holder}$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:624)`,
        'org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator.checkPartitionChanges(KafkaSourceEnumerator.java:250)',
      ]);
      enters(log, 'RUNNING', 'RESTARTING').pass(5_000);
      enters(log, 'RESTARTING', 'RUNNING').pass(60_000);
    }
    const { verdict } = await judge({ 'jm.log': log });
    expect(verdict?.id).toBe('failed-in-kafka');
  });

  it('is one of any system, where only Flink stands there', async () => {
    const { playbooks } = await gaveUp(
      `${holder}$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:624)`,
    );
    expect(playbooks[0]).toBe('restart-loop');
  });
});

describe('an operator that is named after a system', () => {
  const gaveUp = (name: string, ...causes: string[]) =>
    judge({
      'jm.log': [
        `org.apache.flink.util.FlinkException: Global failure triggered by OperatorCoordinator for '${name}' (operator cbc357ccb763df2852fee8c4fc7d55f2).`,
        '\tat org.apache.flink.runtime.operators.coordination.OperatorCoordinatorHolder$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:624)',
        ...causes,
      ].join('\n'),
    });

  it.each([
    ['Source: kafka_orders[3]', 'kafka-connectivity'],
    ['stream_write: orders', 'hudi-table'],
    // The coordinator is that of the source it begins with.
    ['Source: mysql-cdc orders -> Sink: kafka', 'cdc-connector'],
    ['Source: orders -> Sink: kafka', 'restart-loop'],
    ['Source: orders', 'restart-loop'],
  ])('gave the job up: %s', async (name, page) => {
    const { playbooks, certain } = await gaveUp(name);
    expect(playbooks[0]).toBe(page);
    expect(certain).toBe(false);
  });

  it.each([
    ['One or more fetchers have encountered exception', 'kafka-connectivity'],
    // What failed in the chain is not known.
    ['odd', 'user-code-exception'],
  ])('is the source of a chain whose fetchers fail: %s', async (message, page) => {
    const { playbooks } = await judge({
      'tm.log': `2026-11-20 03:14:07,512 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: kafka_orders -> Enrich (1/4)#0 (82706eeb5bc7d5ec76c01876b7022662) switched from RUNNING to FAILED with failure cause: java.lang.RuntimeException: ${message}`,
    });
    expect(playbooks[0]).toBe(page);
  });

  it('says less than the code that stands there', async () => {
    const { playbooks } = await gaveUp('Source: kafka_orders', `\tat ${hudi}`);
    expect(playbooks).toContain('hudi-table');
    expect(playbooks).not.toContain('kafka-connectivity');
  });
});

describe('a task that failed with an exception without frames', () => {
  const failedWith = (...lines: string[]) =>
    judge({
      'tm.log': [
        `2026-11-20 03:14:07,512 WARN  org.apache.flink.runtime.taskmanager.Task [] - Enrich (2/2)#0 (82706eeb5bc7d5ec76c01876b7022662) switched from RUNNING to FAILED with failure cause: ${lines[0]}`,
        ...lines.slice(1),
      ].join('\n'),
    });

  it("is most likely one of the user's code, if it is Java's own", async () => {
    const { playbooks, certain } = await failedWith('java.lang.RuntimeException: odd order 4711');
    expect(playbooks[0]).toBe('user-code-exception');
    expect(certain).toBe(false);
  });

  it('is of whoever named it else', async () => {
    const { playbooks } = await failedWith('org.apache.iceberg.exceptions.RuntimeIOException: odd');
    expect(playbooks[0]).not.toBe('user-code-exception');
  });
});

describe('what py4j says of a call', () => {
  const traceback = (...java: string[]) =>
    [
      '  File "/home/ann/jobs/orders.py", line 175, in <module>',
      "    t_env.register('rate', rate)",
      '  File "/home/ann/env/lib/python3.8/site-packages/pyflink/table/table_environment.py", line 51, in register',
      '    self._j_tenv.register(name, function)',
      '  File "/home/ann/env/lib/python3.8/site-packages/py4j/protocol.py", line 326, in get_return_value',
      '    raise Py4JJavaError(',
      'py4j.protocol.Py4JJavaError: An error occurred while calling o7.register.',
      ...java,
    ].join('\n');

  it('has the page on PyFlink, where nothing was copied of Java, nor the head of the traceback', async () => {
    const { playbooks, certain } = await judge({ 'job.out': traceback() });
    expect(playbooks[0]).toBe('pyflink-environment');
    expect(certain).toBe(false);
  });

  it('is no fault of the function that made it', async () => {
    const inFunction = traceback().replace('in <module>', 'in main');
    const { playbooks, certain } = await judge({
      'job.out': `Traceback (most recent call last):\n${inFunction}`,
    });
    expect(playbooks[0]).toBe('pyflink-environment');
    expect(certain).toBe(false);
  });

  it('has that of what Java threw, where it was', async () => {
    const { playbooks } = await judge({
      'job.out': traceback(': org.apache.flink.table.api.ValidationException: Odd options'),
    });
    expect(playbooks[0]).toBe('sql-validation');
  });
});

it('a worker of Python that does not begin is a matter of PyFlink', async () => {
  const { playbooks } = await judge({
    'tm.out': [
      'Traceback (most recent call last):',
      '  File "/usr/lib/python3.11/site-packages/pyflink/fn_execution/beam/beam_boot.py", line 102, in <module>',
      '    info = client.GetProvisionInfo(GetProvisionInfoRequest(), metadata=metadata).info',
      '  File "/usr/lib/python3.11/site-packages/grpc/_channel.py", line 1006, in _end_unary_response_blocking',
      '    raise _InactiveRpcError(state)',
      'grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:',
      '\tstatus = StatusCode.UNAVAILABLE',
    ].join('\n'),
  });
  expect(playbooks[0]).toBe('pyflink-environment');
});

describe('what only carries its cause, which was not copied', () => {
  it.each([
    'java.lang.reflect.InvocationTargetException',
    'java.lang.IllegalStateException: Update of 10.0.0.7 (dataPort=50990) failed due to:',
  ])('has the page on hidden causes: %s', async (thrown) => {
    const { playbooks, certain } = await judge({
      'jm.out': [thrown, '\tat java.lang.reflect.Method.invoke(Method.java:498)'].join('\n'),
    });
    expect(playbooks[0]).toBe('failure-cause-hidden');
    expect(certain).toBe(false);
  });

  it('is none where it says something', async () => {
    const { playbooks } = await judge({
      'jm.out':
        'java.lang.reflect.InvocationTargetException: Topic orders is not there, of these:\n\tat java.lang.reflect.Method.invoke(Method.java:498)',
    });
    expect(playbooks[0]).not.toBe('failure-cause-hidden');
  });
});

describe('a driver', () => {
  const broken = (jar: string) =>
    judge({
      'tm.out': [
        'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
        `\tat com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174) ~[${jar}.jar:1]`,
      ].join('\n'),
    });

  it('out of the jar of a change log works for that', async () => {
    expect((await broken('flink-sql-connector-mysql-cdc-3.1.1')).playbooks[0]).toBe('cdc-connector');
    expect((await broken('mysql-connector-j-8.0.33')).playbooks[0]).toBe('jdbc-connector');
  });
});

describe('a library', () => {
  it('is of the connector that brings it under a name of its own', async () => {
    const { playbooks } = await failed(
      'org.apache.flink.elasticsearch7.shaded.org.apache.http.impl.nio.reactor.SessionInputBufferImpl.fill(SessionInputBufferImpl.java:231)',
      'java.net.SocketException: Connection reset',
    );
    expect(playbooks[0]).toBe('elasticsearch-sink');
  });

  it('that logs has the page on logs', async () => {
    const { playbooks, certain } = await judge({
      'jm.out': [
        'java.lang.IllegalStateException: two bindings',
        '\tat org.apache.logging.slf4j.Log4jLoggerFactory.validateContext(Log4jLoggerFactory.java:60)',
        '\tat org.slf4j.LoggerFactory.getLogger(LoggerFactory.java:363)',
        '\tat org.apache.flink.runtime.entrypoint.ClusterEntrypoint.<clinit>(ClusterEntrypoint.java:117)',
      ].join('\n'),
    });
    expect(playbooks[0]).toBe('logging-metrics');
    expect(certain).toBe(false);
  });
});

describe('what another works through', () => {
  it('is what a line says of it: a table lies in files', async () => {
    const { playbooks } = await failed(
      iceberg,
      'java.nio.file.AccessDeniedException: s3a://lake/t: org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException: No AWS Credentials provided by IAMInstanceCredentialsProvider',
    );
    expect(playbooks[0]).toBe('object-storage');
    expect(playbooks).toContain('iceberg-table');
  });

  it('is a matter of the change log that is read with it', async () => {
    const { playbooks } = await failed(
      'com.ververica.cdc.connectors.mysql.source.MySqlSource.createEnumerator(MySqlSource.java:170)',
      'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
    );
    expect(playbooks[0]).toBe('cdc-connector');
  });

  it('is a table that Flink reads the files of', async () => {
    const { playbooks } = await judge({
      'tm.log': `java.io.FileNotFoundException: No such file or directory: hdfs://lake/t
\tat org.apache.hadoop.fs.FileSystem.open(FileSystem.java:899)
\tat org.apache.flink.runtime.fs.hdfs.HadoopFileSystem.open(HadoopFileSystem.java:131)
\tat org.apache.paimon.flink.FlinkFileIO.newInputStream(FlinkFileIO.java:63)
`,
    });
    expect(playbooks[0]).toBe('paimon-table');
  });

  it('is a sink or a source of Kinesis by its frames', async () => {
    const gone =
      'software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException: Stream s not found';
    const writes =
      'org.apache.flink.connector.kinesis.sink.KinesisStreamsSinkWriter.fail(KinesisStreamsSinkWriter.java:1)';
    const reads =
      'software.amazon.kinesis.connectors.flink.internals.ShardConsumer.run(ShardConsumer.java:108)';
    expect((await failed(writes, gone)).playbooks[0]).toBe('aws-sinks');
    expect((await failed(reads, gone)).playbooks[0]).toBe('kinesis-source');
  });

  it('is ZooKeeper of whoever calls it, and of high availability only as Flink brings it', async () => {
    const lost = 'org.apache.zookeeper.KeeperException$ConnectionLossException: KeeperErrorCode = odd';
    const zookeeper = 'org.apache.zookeeper.ZooKeeper.exists(ZooKeeper.java:1045)';
    const called = (...frames: string[]) =>
      judge({ 'tm.log': [lost, ...frames.map((frame) => `\tat ${frame}`)].join('\n') });
    const hive = 'org.apache.hadoop.hive.metastore.HiveMetaStoreClient.open(HiveMetaStoreClient.java:1)';
    const hbase =
      'org.apache.hadoop.hbase.zookeeper.RecoverableZooKeeper.exists(RecoverableZooKeeper.java:1)';
    const flink = 'org.apache.flink.runtime.util.ZooKeeperUtils.start(ZooKeeperUtils.java:1)';
    const kafka =
      'org.apache.flink.streaming.connectors.kafka.internals.ZookeeperOffsetHandler.get(A.java:1)';
    expect((await called(zookeeper, hive)).playbooks[0]).toBe('hive-partition-commit');
    expect((await called(zookeeper, hbase)).verdict?.id).toBe('exception');
    expect((await called(`org.apache.flink.shaded.zookeeper3.${zookeeper}`, flink)).playbooks[0]).toBe(
      'jobmanager-ha',
    );
    expect((await called(`org.apache.flink.shaded.${zookeeper}`, kafka)).playbooks[0]).toBe(
      'kafka-connectivity',
    );
  });

  it('is the operator, where it speaks with Kubernetes, whether a frame of it was copied or only its log', async () => {
    const gone = 'io.fabric8.kubernetes.client.KubernetesClientException: odd';
    const logged = (logger: string) =>
      judge({
        'operator.log': `2026-11-22 03:14:15,926 ${logger} [ERROR][shop/orders] Exception while reconciling\n${gone}\n\tat io.fabric8.kubernetes.client.dsl.internal.OperationSupport.waitForResult(OperationSupport.java:507)\n`,
      });
    const reconciles =
      'org.apache.flink.kubernetes.operator.service.AbstractFlinkService.submit(AbstractFlinkService.java:1)';
    const starts = 'org.apache.flink.kubernetes.KubernetesResourceManagerDriver.lambda$1(A.java:1)';
    expect((await failed(reconciles, gone)).playbooks[0]).toBe('kubernetes-operator');
    expect((await failed(starts, gone)).playbooks[0]).toBe('deploy-kubernetes');
    expect((await logged('o.a.f.k.o.c.FlinkDeploymentController')).playbooks[0]).toBe('kubernetes-operator');
    expect((await logged('o.a.f.k.KubernetesClusterDescriptor ')).playbooks[0]).toBe('deploy-kubernetes');
    const asked =
      '2026-11-22 03:14:15,926 o.a.f.k.o.l.AuditUtils [INFO ][shop/orders] >>> Event  | Warning | CLUSTERDEPLOYMENTEXCEPTION | org.apache.flink.client.deployment.ClusterRetrieveException: Could not create the RestClusterClient.\n';
    expect((await judge({ 'operator.log': asked })).playbooks[0]).toBe('kubernetes-operator');
  });
});

it('a library wraps what it met: the disk is full, and nothing is wrong with Kryo', async () => {
  const { verdict } = await failed(
    'com.esotericsoftware.kryo.io.Output.flush(Output.java:185)',
    'com.esotericsoftware.kryo.KryoException: java.io.IOException: No space left on device',
    'java.io.IOException: No space left on device',
  );
  expect(verdict?.playbooks[0]).toBe('disk-full');
});

it('an exception of Flink around another tells less than whoever threw it', async () => {
  const { verdict } = await judge({
    'a.log': `org.apache.flink.table.catalog.exceptions.CatalogException: Failed to open
\tat org.apache.flink.table.catalog.hive.client.HiveShimV310.getHiveMetastoreClient(HiveShimV310.java:114)
Caused by: java.lang.reflect.InvocationTargetException
\tat java.lang.reflect.Constructor.newInstance(Constructor.java:423)
`,
  });
  expect(verdict).toMatchObject({ id: 'failed-in-hive', claimed: false });
});

it('an error without an exception is for reading, with the page of whoever logged it', async () => {
  const log = new LogWriter().log('ERROR', 'org.apache.pulsar.client.impl.ConsumerImpl', 'Odd');
  const { verdict, certain } = await judge({ 'a.log': log });
  expect(verdict).toMatchObject({ id: 'error', claimed: false });
  expect(verdict!.playbooks[0]).toBe('pulsar-connector');
  expect(certain).toBe(false);
});

it('a program that waits for a pipeline is not to blame for what failed in it', async () => {
  const { verdict } = await judge({
    'a.log': `Traceback (most recent call last):
  File "/home/shop/orders.py", line 12, in <module>
    run()
  File "/home/shop/orders.py", line 9, in run
    with beam.Pipeline(options=options) as pipeline:
  File "/opt/venv/lib/python3.10/site-packages/apache_beam/pipeline.py", line 621, in __exit__
    self.result.wait_until_finish()
  File "/opt/venv/lib/python3.10/site-packages/apache_beam/runners/portability/portable_runner.py", line 568, in wait_until_finish
    raise self._runtime_exception
RuntimeError: Pipeline orders failed in state FAILED: java.lang.IllegalStateException: odd
`,
  });
  expect(verdict).toMatchObject({ id: 'failed-in-client', claimed: false });
});

it('an exception that somebody wrote in bold is one', async () => {
  const { verdict } = await judge({
    'a.log': '**org.apache.pulsar.client.api.PulsarClientException**: odd\n\tat a.B.c(B.java:1)\n',
  });
  expect(verdict?.root).toMatchObject({
    className: 'PulsarClientException',
    message: 'odd',
  });
});

describe('a stack without its exception', () => {
  const frames = [
    'at org.apache.paimon.io.SingleFileWriter.<init>(SingleFileWriter.java:68)',
    'at org.apache.paimon.append.AppendOnlyCompactionTask.doCompact(AppendOnlyCompactionTask.java:64)',
  ];

  it('is for reading, with whose code it is', async () => {
    for (const text of [frames.join('\n'), frames.map((frame) => `\t${frame} ~[paimon.jar:?]`).join('\n')]) {
      const { verdict, certain } = await judge({ 'a.txt': text });
      expect(verdict).toMatchObject({ id: 'stack-alone', claimed: false, severity: 'warning' });
      expect(verdict!.origin).toEqual({ name: 'Paimon', frame: frames[0]!.slice(3) });
      expect(certain).toBe(false);
    }
  });

  it('of the code of the job blames nobody', async () => {
    const { verdict } = await judge({
      'a.txt':
        'at shop.orders.Enrich.map(Enrich.java:42)\n\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)\n',
    });
    expect(verdict).toMatchObject({ id: 'stack-alone', claimed: false });
  });

  const below = new LogWriter().info('org.apache.flink.runtime.jobmaster.JobMaster', 'Close ResourceManager');

  it('is for reading too where a log goes on below it', async () => {
    const { verdict, certain } = await judge({ 'a.log': `\t${frames.join('\n\t')}\n${below.text}` });
    expect(verdict).toMatchObject({ id: 'stack-alone', claimed: false, origin: { name: 'Paimon' } });
    expect(certain).toBe(false);
  });

  it('is over where a checkpoint completes in that log', async () => {
    const log = checkpoints(new LogWriter(), [900, 900]);
    const { findings } = await judge({ 'a.log': `\t${frames.join('\n\t')}\n${log.text}` });
    expect(findings).toEqual([]);
  });

  it('of Flink alone says less than what failed below it', async () => {
    const rpc = [
      'at org.apache.flink.runtime.rpc.pekko.PekkoRpcActor.handleMessage(PekkoRpcActor.java:1)',
      'at java.lang.Thread.run(Thread.java:829)',
    ];
    const below =
      'org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: no';
    const { verdict } = await judge({ 'a.log': `\t${rpc.join('\n\t')}\n\n${below}\n` });
    expect(verdict).toMatchObject({ id: 'client-submission-main-error' });
  });

  it('comes after the exception that stands below it', async () => {
    const text = `\t${frames.join('\n\t')}\nCaused by: java.lang.OutOfMemoryError: Java heap space\n${below.text}`;
    const { verdict, findings } = await judge({ 'a.log': text });
    expect(verdict).toMatchObject({ id: 'oom-heap-java-heap-space', claimed: true });
    expect(findings[0]).toBe(verdict);
  });

  it('is no single frame that somebody mentions', async () => {
    await expect(judge({ 'a.txt': frames[0]! })).resolves.toMatchObject({ verdict: null });
  });
});

describe('a stack that a program prints below a line of its log', () => {
  const printed = ['step 3 exit with status: FAILED', 'java.io.IOException: odd', '\tat a.B.c(B.java:1)'];

  it('is a failure, whatever that line says', async () => {
    const log = new LogWriter().log('INFO', 'org.apache.flink.client.cli.CliFrontend', 'Starting', printed);
    expect((await judge({ 'a.log': log })).verdict).toMatchObject({ severity: 'critical' });
  });

  it('is what the line itself tells of where it stands right below', async () => {
    const log = new LogWriter().log(
      'INFO',
      'org.apache.flink.client.cli.CliFrontend',
      'Retrying',
      printed.slice(1),
    );
    expect((await judge({ 'a.log': log })).verdict).toBeNull();
  });
});

it('a job that fails in what was read, and without a reason there, is told', async () => {
  const log = new LogWriter().info(
    'org.apache.flink.runtime.executiongraph.ExecutionGraph',
    `Job orders (${job}) switched from state FAILING to RESTARTING.`,
  );
  expect((await judge({ 'jm.log': log })).verdict?.id).toBe('job-failed-untold');
});

it('what an exception of its own says is no matter of what the same log tells later', async () => {
  const log = taskFailed(new LogWriter(), 1, systemTrace(hudi, 'java.lang.IllegalStateException: odd'));
  taskFailed(log.pass(1000), 2, ['java.lang.OutOfMemoryError: Java heap space', '\tat a.B.c(B.java:1)']);
  const { verdict, certain, findings } = await judge({ 'tm.log': log });
  expect([verdict?.root?.message, certain]).toEqual(['odd', false]);
  expect(findings.map(({ root }) => root?.message)).toContain('Java heap space');
});

it('whoever logs what a driver threw was there', async () => {
  const log = new LogWriter().log('ERROR', 'io.debezium.pipeline.ErrorHandler', 'Producer failure', [
    'java.sql.SQLException: ORA-06550: odd',
    '\tat oracle.jdbc.driver.T4CTTIoer11.processError(T4CTTIoer11.java:509)',
  ]);
  expect((await judge({ 'tm.log': log })).playbooks[0]).toBe('cdc-connector');
});

it('a JVM that crashed is told, with the code it died of', async () => {
  const { verdict, certain } = await judge({
    'a.log': [
      '#',
      '# A fatal error has been detected by the Java Runtime Environment:',
      '#  SIGSEGV (0xb) at pc=0x00007f26c07b1dcc, pid=12133, tid=120',
      '# Problematic frame:',
      '# C  [librocksdbjni-linux64.so+0x162dcc]  rocksdb::DBImpl::Get()+0xdc',
      '',
    ].join('\n'),
  });
  expect(verdict).toMatchObject({ severity: 'critical', claimed: false });
  expect(verdict?.message).toMatch(/^A fatal error .* C {2}\[librocksdbjni/);
  expect(certain).toBe(false);
});

it('what a line says before the time of another one is read', async () => {
  const says =
    'Submit: The number of requested virtual cores for application master 1 exceeds the maximum number of virtual cores 0 available in the Yarn Cluster.';
  const { verdict } = await judge({ 'a.log': `${says}2026-03-12T17:32:08.709 ERROR : the job did not run` });
  expect(verdict).toMatchObject({ id: 'deploy-yarn-vcores', claimed: true });
});

it.each(['', 'Caused by: '])('an exception above a dump of threads is read: %s', async (before) => {
  const thrown =
    'java.lang.NoSuchMethodError: com.google.common.base.Preconditions.checkArgument(ZLjava/lang/String;)V';
  const frame = '\tat org.apache.hadoop.conf.Configuration.set(Configuration.java:1357)';
  const { playbooks } = await judge({ 'a.log': `${before}${thrown}\n${frame}\n${jstack(8, [worker])}` });
  expect(playbooks[0]).toBe('classloading-conflict');
});

describe('a stack that overflowed', () => {
  const overflowed = (...frames: string[]) =>
    judge({
      'tm.log': taskFailed(new LogWriter(), 1, [
        'java.lang.StackOverflowError',
        ...frames.map((code) => `\tat ${code}`),
      ]),
    });
  const logging = 'org.apache.log4j.Logger.isTraceEnabled(Logger.java:209)';
  const calls = 'org.apache.paimon.mergetree.Levels.files(Levels.java:116)';

  it('is of whoever calls itself again and again, not of whom it called last', async () => {
    const { playbooks } = await overflowed(logging, calls, calls, calls);
    expect(playbooks[0]).toBe('paimon-table');
  });

  it('is of the innermost where nothing comes twice', async () => {
    const { playbooks } = await overflowed(logging, calls);
    expect(playbooks[0]).not.toBe('paimon-table');
  });
});

it('what a client only tells of is of the page on what was asked for, not of that on clients', async () => {
  const { playbooks, certain } = await judge({
    'cli.out': [
      'org.apache.flink.util.FlinkException: Could not stop with a savepoint job "eb5ad9271f8a9824238845ff19ae171d".',
      '\tat org.apache.flink.client.cli.CliFrontend.stop(CliFrontend.java:573)',
      'Caused by: java.util.concurrent.ExecutionException: org.apache.flink.runtime.checkpoint.CheckpointException: Task has failed.',
      '\tat java.util.concurrent.CompletableFuture.reportGet(CompletableFuture.java:357)',
      '\t... 6 more',
    ].join('\n'),
  });
  expect(playbooks[0]).toBe('savepoint-failure');
  expect(certain).toBe(false);
});

it('a file that is not there is of the page on what it was wanted for, not of that on where files are', async () => {
  const { playbooks } = await judge({
    'jm.log': [
      'java.util.concurrent.CompletionException: org.apache.flink.util.FlinkRuntimeException: Could not recover job with job id 274d9568a48df0ecd73e1baacf3802b8.',
      '\tat java.lang.Thread.run(Thread.java:750)',
      'Caused by: org.apache.flink.util.FlinkException: Could not retrieve submitted JobGraph from state handle under /274d9568a48df0ecd73e1baacf3802b8. This indicates that the retrieved state handle is broken. Try cleaning the state handle store.',
      '\tat org.apache.flink.runtime.jobmanager.DefaultJobGraphStore.recoverJobGraph(DefaultJobGraphStore.java:171)',
      '\t... 3 more',
      'Caused by: java.io.FileNotFoundException: File does not exist: /flink/ha/orders/submittedJobGraph71b9638a22e3',
      '\tat org.apache.hadoop.fs.FileSystem.open(FileSystem.java:898)',
      '\tat org.apache.flink.runtime.state.RetrievableStreamStateHandle.retrieveState(RetrievableStreamStateHandle.java:58)',
      '\t... 3 more',
    ].join('\n'),
  });
  expect(playbooks[0]).toBe('jobmanager-ha');
});

it('whom the SQL client did not reach is the cluster: of its statement nothing is said', async () => {
  const { playbooks, certain } = await judge({
    'sql.out':
      '[ERROR] Could not execute SQL statement. Reason:\njava.net.ConnectException: Connection refused',
  });
  expect(playbooks[0]).toBe('client-submission');
  expect(certain).toBe(false);
});

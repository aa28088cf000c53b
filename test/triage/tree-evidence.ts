// What an engineer has at hand at night: the last lines of a log, or a few thread dumps.

import { jstack, type Spec } from '../evidence/threads/formats.ts';
import * as stacks from '../rules/threads/stacks.ts';

/** Metaspace is full: the error that ended the process, with what it calls for. */
export const metaspace = `2026-11-22 03:10:02,114 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Received task Map (1/4)#7 (9c1f), deploy into slot with allocation id 52ab.
2026-11-22 03:10:04,871 ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Task did not exit cleanly.
2026-11-22 03:10:04,902 ERROR org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] - Fatal error occurred while executing the TaskManager. Shutting it down...
java.lang.OutOfMemoryError: Metaspace. The metaspace out-of-memory error has occurred. This can mean two things: either the job requires a larger size of JVM metaspace to load classes or there is a class loading leak.
	at java.lang.ClassLoader.defineClass1(Native Method) ~[?:?]
	at org.apache.flink.util.ChildFirstClassLoader.loadClassWithoutExceptionHandling(ChildFirstClassLoader.java:74) ~[flink-dist-1.20.0.jar:1.20.0]
`;

/** The heap of the JobManager. */
export const jobmanagerHeap = `2026-11-22 03:10:04,902 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint         [] - Fatal error occurred in the cluster entrypoint.
java.lang.OutOfMemoryError: Java heap space. A heap space-related out-of-memory error has occurred. This can mean two things: either Flink Master requires a larger size of JVM heap space or there is a memory leak.
	at java.util.Arrays.copyOf(Arrays.java:3537) ~[?:?]
`;

/** Kubernetes killed a pod at its limit: which pods it hits is not said. */
export const oomKilled = `2026-11-22 03:10:04,902 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker orders-taskmanager-1-3 is terminated. Diagnostics: Pod terminated, container termination statuses: [flink-main-container(exitCode=137, reason=OOMKilled, message=null)], pod status: Failed(reason=null, message=null)
`;

const lost =
  "java.sql.BatchUpdateException: Duplicate entry '81734' for key 'orders.PRIMARY'\n\tat com.mysql.cj.jdbc.ClientPreparedStatement.executeBatchInternal(ClientPreparedStatement.java:435) ~[?:?]";

/** The same duplicate key fails the job again and again. */
export const restarts = ['03:01', '03:02', '03:03', '03:04']
  .map(
    (
      minute,
    ) => `2026-11-22 ${minute}:10,004 WARN  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Sink: orders (2/4) (8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_1_0) switched from RUNNING to FAILED on orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).
java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.checkFlushException(JdbcOutputFormat.java:192) ~[?:?]
Caused by: ${lost}
2026-11-22 ${minute}:10,090 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (5f1c3a9be1d24d7c8f0a6b2e94d35c71) switched from state RUNNING to RESTARTING.
2026-11-22 ${minute}:20,118 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (5f1c3a9be1d24d7c8f0a6b2e94d35c71) switched from state RESTARTING to RUNNING.
`,
  )
  .join('');

/** S3 refuses the uploads of checkpoints. */
export const declined = [7, 8, 9]
  .map(
    (
      id,
    ) => `2026-11-22 03:0${id}:24,310 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Triggering checkpoint ${id} (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ 1795316544301 for job 5f1c3a9be1d24d7c8f0a6b2e94d35c71.
2026-11-22 03:0${id}:31,201 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Decline checkpoint ${id} by task 8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_1_0 of job 5f1c3a9be1d24d7c8f0a6b2e94d35c71 at orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).
org.apache.flink.util.SerializedThrowable: org.apache.flink.runtime.checkpoint.CheckpointException: Asynchronous task checkpoint failed.
	at org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.handleExecutionException(AsyncCheckpointRunnable.java:320) ~[flink-dist-1.20.0.jar:1.20.0]
Caused by: org.apache.flink.util.SerializedThrowable: com.amazonaws.services.s3.model.AmazonS3Exception: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: 4H2K)
	at com.amazonaws.http.AmazonHttpClient$RequestExecutor.handleErrorResponse(AmazonHttpClient.java:1879) ~[?:?]
`,
  )
  .join('');

/** A TaskManager is gone, and nothing says why. */
export const heartbeat = `2026-11-22 03:10:04,902 WARN  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (2/4) (8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_1_0) switched from RUNNING to FAILED on orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).
java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id orders-taskmanager-1-2 timed out.
	at org.apache.flink.runtime.jobmaster.JobMaster$TaskManagerHeartbeatListener.notifyHeartbeatTimeout(JobMaster.java:1337) ~[?:?]
`;

/** A transaction of before the outage cannot be committed any more. */
export const fenced = `2026-11-22 03:10:04,902 ERROR org.apache.flink.connector.kafka.sink.KafkaCommitter          [] - Unable to commit transaction (org.apache.flink.streaming.runtime.operators.sink.committables.CommitRequestImpl@2d1) because its producer is already fenced. This means that you either have a different producer with the same 'transactional.id' or recovery took longer than 'transaction.timeout.ms' (3600000ms).
`;

/** A wrong password. */
export const password = `2026-11-22 03:10:04,902 ERROR org.apache.flink.runtime.source.coordinator.SourceCoordinator [] - Uncaught exception in the SplitEnumerator for Source Source: orders while handling operator event. Triggering job failover.
org.apache.flink.util.FlinkRuntimeException: Failed to list subscribed topic partitions due to 
	at org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator.checkPartitionChanges(KafkaSourceEnumerator.java:234) ~[?:?]
Caused by: org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed during authentication due to invalid credentials with SASL mechanism SCRAM-SHA-512
`;

/** The new program has not the operators of the savepoint. */
export const unmapped = `2026-11-22 03:10:04,902 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint         [] - Could not start the job.
org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97) ~[flink-dist-1.20.0.jar:1.20.0]
Caused by: java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint hdfs:///savepoints/savepoint-5f1c3a-1d2e. Cannot map checkpoint/savepoint state for operator cbc357ccb763df2852fee8c4fc7d55f2 to the new program, because the operator is not available in the new program. If you want to allow to skip this, you can set the --allowNonRestoredState option on the CLI.
	at org.apache.flink.runtime.checkpoint.Checkpoints.throwNonRestoredStateException(Checkpoints.java:233) ~[flink-dist-1.20.0.jar:1.20.0]
`;

/** The binlog was purged while the job was down. */
export const binlog = `2026-11-22 03:10:04,902 ERROR org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReader [] - Reading of the binlog ended.
io.debezium.DebeziumException: The connector is trying to read binlog starting at SourceInfo [currentGtid=null, currentBinlogFilename=mysql-bin.000312, currentBinlogPosition=4], but this is no longer available on the server. Reconfigure the connector to use a snapshot when needed.
	at io.debezium.connector.mysql.MySqlConnectorTask.validateAndLoadDatabaseHistory(MySqlConnectorTask.java:287) ~[?:?]
`;

/** Another writer was faster. */
export const conflict = `2026-11-22 03:10:04,902 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - IcebergFilesCommitter -> Sink: IcebergSink lake.orders (1/1)#0 (8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_0_0) switched from RUNNING to FAILED with failure cause:
org.apache.iceberg.exceptions.CommitFailedException: Cannot commit lake.orders: metadata location has changed
	at org.apache.iceberg.hive.HiveTableOperations.doCommit(HiveTableOperations.java:170) ~[?:?]
`;

/** The queue of YARN has no room for another application master. */
export const queue = `2026-11-22 03:10:04,902 INFO  org.apache.flink.yarn.YarnClusterDescriptor                  [] - Diagnostics of the application: Application is added to the scheduler and is not yet activated. Queue's AM resource limit exceeded.  Details : AM Partition = <DEFAULT_PARTITION>; AM Resource Request = <memory:2048, vCores:1>;
`;

/** Five dumps of one process, five seconds apart. */
function dumps(threads: Record<string, string>): string {
  const specs = Object.entries(threads).map(
    ([name, stack]): Spec => ({
      name,
      state: /^\s*\S+\.park/.test(stack) ? 'WAITING' : 'RUNNABLE',
      frames: stack
        .trim()
        .split('\n')
        .map((line) => ['app', line.trim(), 'Some.java:1']),
    }),
  );
  return jstack(17, specs).repeat(5);
}

/** A map waits for buffers, the task behind it reads its state. */
export const slowState = dumps({
  'Map (1/2)#0': stacks.backpressured,
  'Count (1/2)#0': stacks.rocksdbGet,
});

/** A join waits for its database. */
export const slowLookup = dumps({
  'LookupJoin[4] (1/2)#0': stacks.jdbcLookup,
  'LookupJoin[4] (2/2)#0': stacks.jdbcLookup,
});

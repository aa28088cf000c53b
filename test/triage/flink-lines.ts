import { day, type LogWriter } from './log-writer.ts';

// What Flink 1.17 says of the life of a job.

export const job = '0123456789abcdef0123456789abcdef';
const jobName = `Job orders (${job})`;

const graph = 'org.apache.flink.runtime.executiongraph.ExecutionGraph';
const coordinator = 'org.apache.flink.runtime.checkpoint.CheckpointCoordinator';
const task = 'org.apache.flink.runtime.taskmanager.Task';

export const started = (log: LogWriter, process: string) =>
  log
    .info('org.apache.flink.runtime.entrypoint.ClusterEntrypoint', '-'.repeat(80))
    .info(
      'org.apache.flink.runtime.entrypoint.ClusterEntrypoint',
      ` Starting ${process} (Version: 1.17.1, Scala: 2.12, Rev:2750d5c, Date:2023-05-19T10:45:46+02:00)`,
    )
    .info(
      'org.apache.flink.configuration.GlobalConfiguration',
      'Loading configuration property: restart-strategy, fixed-delay',
    );

export const enters = (log: LogWriter, from: string, to: string) =>
  log.info(graph, `${jobName} switched from state ${from} to ${to}.`);

/** The JobManager sets up the job and its tasks. */
export function deployed(log: LogWriter, subtasks = 4): LogWriter {
  enters(log, 'CREATED', 'RUNNING');
  for (let at = 1; at <= subtasks; at++)
    for (const [from, to] of [
      ['CREATED', 'SCHEDULED'],
      ['SCHEDULED', 'DEPLOYING'],
      ['DEPLOYING', 'INITIALIZING'],
      ['INITIALIZING', 'RUNNING'],
    ])
      log.info(
        graph,
        `Source: orders -> Enrich (${at}/${subtasks}) (${id(at)}) switched from ${from} to ${to}.`,
      );
  return log;
}

export const id = (seed: number) => (seed * 2654435761).toString(16).padStart(8, '0').slice(0, 8).repeat(4);

export const triggered = (log: LogWriter, number: number) =>
  log.info(
    coordinator,
    `Triggering checkpoint ${number} (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ ${day + log.now} for job ${job}.`,
  );

/** A checkpoint a minute: `durations` and `every` in milliseconds, `size` in bytes. */
export function checkpoints(
  log: LogWriter,
  durations: number[],
  { first = 1, every = 60_000, size = (_: number): number => 4_000_000 } = {},
): LogWriter {
  for (const [at, duration] of durations.entries()) {
    triggered(log, first + at).pass(duration);
    log.info(
      coordinator,
      `Completed checkpoint ${first + at} for job ${job} (${size(at)} bytes, checkpointDuration=${duration} ms, finalizationTime=12 ms).`,
    );
    log.pass(Math.max(0, every - duration));
  }
  return log;
}

export function expired(log: LogWriter, number: number): LogWriter {
  triggered(log, number).pass(600_000);
  log.info(coordinator, `Checkpoint ${number} of job ${job} expired before completing.`);
  return log.log(
    'WARN',
    'org.apache.flink.runtime.checkpoint.CheckpointFailureManager',
    `Failed to trigger or complete checkpoint ${number} for job ${job}. (0 consecutive failed attempts so far)`,
    [
      'org.apache.flink.runtime.checkpoint.CheckpointException: Checkpoint expired before completing.',
      '\tat org.apache.flink.runtime.checkpoint.CheckpointCoordinator$CheckpointCanceller.run(CheckpointCoordinator.java:2177) [flink-dist-1.17.1.jar:1.17.1]',
    ],
  );
}

export const declined = (log: LogWriter, number: number) =>
  log.info(
    coordinator,
    `Decline checkpoint ${number} by task ${id(7)}_${id(8)}_0_0 of job ${job} at tm-1 @ host-1 (dataPort=1).`,
  );

/** What Kafka's client says on a good day. */
export function kafkaChatter(log: LogWriter, times: number): LogWriter {
  for (let at = 0; at < times; at++)
    log
      .info(
        'org.apache.kafka.clients.Metadata',
        '[Consumer clientId=orders-0, groupId=orders] Cluster ID: hY3k',
      )
      .info(
        'org.apache.kafka.clients.consumer.internals.SubscriptionState',
        `[Consumer clientId=orders-0, groupId=orders] Seeking to offset ${1000 + at} for partition orders-3`,
      )
      .pass(5000);
  return log;
}

/** Frames below a user's function. */
const belowUser = [
  '\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38) ~[flink-dist-1.17.1.jar:1.17.1]',
  '\tat org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:809) ~[flink-dist-1.17.1.jar:1.17.1]',
  '\tat java.lang.Thread.run(Thread.java:829) [?:?]',
];

/** An exception with a cause, as thrown in a user's function. */
export const trace = (outer: string, ...causes: string[]) => [
  outer,
  '\tat com.example.orders.Enrich.map(Enrich.java:42) ~[orders.jar:?]',
  ...belowUser,
  ...causes.flatMap((cause) => [
    `Caused by: ${cause}`,
    '\tat com.example.orders.Enrich.parse(Enrich.java:57) ~[orders.jar:?]',
    '\t... 3 more',
  ]),
];

/** An exception that came out of Flink and what it calls. */
export const systemTrace = (frame: string, outer: string, ...causes: string[]) => [
  outer,
  `\tat ${frame}`,
  ...belowUser,
  ...causes.flatMap((cause) => [`Caused by: ${cause}`, `\tat ${frame}`, '\t... 3 more']),
];

/** A task fails in a TaskManager. */
export const taskFailed = (log: LogWriter, subtask: number, of: string[]) =>
  log.log(
    'WARN',
    task,
    `Source: orders -> Enrich (${subtask}/4)#0 (${id(subtask)}) switched from RUNNING to FAILED with failure cause:`,
    of,
  );

/** The JobManager learns of it. */
export const taskFailedAtJobManager = (log: LogWriter, subtask: number, of: string[]) =>
  log.log(
    'INFO',
    graph,
    `Source: orders -> Enrich (${subtask}/4) (${id(subtask)}) switched from RUNNING to FAILED on 10.0.0.${subtask}:6122-1 @ host-${subtask} (dataPort=1).`,
    of,
  );

/** What follows from a failure: siblings are cancelled, connections are lost. */
export function followed(log: LogWriter, lines = 4): LogWriter {
  for (let at = 0; at < lines; at++)
    if (at % 2 === 0)
      log.info(
        graph,
        `Source: orders -> Enrich (${(at % 4) + 1}/4) (${id(at)}) switched from CANCELING to CANCELED.`,
      );
    else
      log.log(
        'WARN',
        task,
        `Sink: out (${(at % 4) + 1}/4)#0 (${id(at)}) switched from RUNNING to FAILED with failure cause:`,
        [
          `org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Lost connection to task manager 'host-${at % 4}/10.0.0.${at % 4}:6121'. This indicates that the remote task manager was lost.`,
          '\tat org.apache.flink.runtime.io.network.netty.CreditBasedPartitionRequestClientHandler.exceptionCaught(CreditBasedPartitionRequestClientHandler.java:166)',
        ],
      );
  return log;
}

export function restarted(log: LogWriter): LogWriter {
  enters(log, 'RUNNING', 'RESTARTING').pass(10_000);
  enters(log, 'RESTARTING', 'RUNNING');
  return log.info(
    coordinator,
    `Restoring job ${job} from Checkpoint 3 @ ${day} for ${job} located at hdfs:///c/chk-3.`,
  );
}

/** The job is given up. */
export function givenUp(log: LogWriter, of: string[]): LogWriter {
  log.log('INFO', graph, `${jobName} switched from state RUNNING to FAILING.`, [
    'org.apache.flink.runtime.JobException: Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=3, backoffTimeMS=10000)',
    '\tat org.apache.flink.runtime.executiongraph.failover.flip1.ExecutionFailureHandler.handleFailure(ExecutionFailureHandler.java:139)',
    ...of.map((line, at) => (at === 0 ? `Caused by: ${line}` : line)),
  ]);
  return enters(log, 'FAILING', 'FAILED');
}

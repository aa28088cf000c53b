import { closeSync, openSync, writeSync } from 'node:fs';

const job = '5f1c3a9be1d24d7c8f0a6b2e94d35c71';

/** What a busy job says in between: so many different lines that no two windows of the scan look alike. */
const chatter: [logger: string, message: (number: number) => string][] = [
  [
    'org.apache.kafka.clients.consumer.internals.Fetcher',
    (n) =>
      `[Consumer clientId=orders-${n % 8}, groupId=orders] Handling fetch response of node ${n % 3} with ${n % 500} records of partition orders-${n % 64}`,
  ],
  [
    'org.apache.flink.runtime.taskmanager.Task',
    (n) => `Freeing task resources for enrich -> Map (${(n % 8) + 1}/8)#${n % 5}.`,
  ],
  [
    'org.apache.flink.connector.base.source.reader.SourceReaderBase',
    (n) =>
      `Adding split(s) to reader: [[Partition: orders-${n % 64}, StartingOffset: ${n}, StoppingOffset: -9223372036854775808]]`,
  ],
  ['com.example.orders.EnrichFunction', (n) => `Enriched a batch of ${n % 977} records in ${n % 211} ms`],
  [
    'org.apache.flink.contrib.streaming.state.RocksDBKeyedStateBackend',
    (n) => `Finished building RocksDB keyed state-backend at /data/flink/job_op_${n % 4096}.`,
  ],
];

/** The line that shows the cause, as the log has it. */
export const plantedRoot = 'java.lang.IllegalStateException: price of order 4711 is negative';

const coordinator = 'org.apache.flink.runtime.checkpoint.CheckpointCoordinator';
const graph = 'org.apache.flink.runtime.executiongraph.ExecutionGraph';

type Say = (level: string, logger: string, message: string, trace?: string) => void;

/** Writes a log line by line, 7 ms apart. */
function logWriter(file: string) {
  const output = openSync(file, 'w');
  let time = Date.UTC(2026, 10, 22, 1);
  let text = '';
  const log = {
    bytes: 0,
    lines: 0,
    say: ((level, logger, message, trace = '') => {
      time += 7;
      const stamp = new Date(time).toISOString().replace('T', ' ').replace('.', ',').slice(0, -1);
      text += `${stamp} ${level.padEnd(5)} ${logger.padEnd(60)} [] - ${message}\n${trace}`;
      log.lines += trace.split('\n').length;
      if (text.length > 1 << 20) flush();
    }) as Say,
    end: () => {
      flush();
      closeSync(output);
    },
  };
  function flush() {
    log.bytes += writeSync(output, text);
    text = '';
  }
  return log;
}

/**
 * Writes a JobManager's log of so many bytes that says little: an hour of health, one planted fault of the user's code, then a restart loop
 * whose attempts fail with what the first fault left behind, until the end. Returns the line number of the planted fault.
 */
export function writeQuietLog(file: string, bytes: number): number {
  const log = logWriter(file);
  const { say } = log;
  let planted = 0;
  const turned = (from: string, to: string) =>
    say('INFO', graph, `Job orders (${job}) switched from state ${from} to ${to}.`);
  turned('CREATED', 'RUNNING');
  for (let number = 1; log.bytes < bytes; number++) {
    const [logger, message] = chatter[number % chatter.length]!;
    say('INFO', logger, message(number));
    if (number % 2000 === 0) {
      triggered(say, number / 2000);
      completed(say, number / 2000);
    }
    if (planted === 0 && log.bytes > bytes / 50) {
      planted = log.lines + 2;
      failed(say, plantedRoot, ['com.example.orders.EnrichFunction.processElement(EnrichFunction.java:88)']);
      turned('RUNNING', 'RESTARTING');
    } else if (planted > 0 && number % 5000 === 0) {
      turned('RESTARTING', 'RUNNING');
      failed(say, lost(number), [
        'org.apache.flink.runtime.io.network.netty.CreditBasedPartitionRequestClientHandler.channelInactive(CreditBasedPartitionRequestClientHandler.java:174)',
      ]);
      turned('RUNNING', 'RESTARTING');
    }
  }
  log.end();
  return planted;
}

/** Of a hundred lines of a log that says much: 30 completed checkpoints, 4 warnings, an exception; the rest is chatter. Returns how many of each were written. */
export function writeBusyLog(file: string, bytes: number): { completed: number; exceptions: number } {
  const log = logWriter(file);
  const { say } = log;
  const counts = { completed: 0, exceptions: 0 };
  for (let number = 1; log.bytes < bytes; number++) {
    const place = (number * 37) % 100;
    if (place < 30) completed(say, ++counts.completed);
    else if (place < 34) warned(say, number);
    else if (place < 35) discarded(say, ++counts.exceptions);
    else {
      const [logger, message] = chatter[number % chatter.length]!;
      say('INFO', logger, message(number));
    }
  }
  log.end();
  return counts;
}

/** Writes nothing but exceptions, three kinds in turn. Returns how many. */
export function writeExceptions(file: string, bytes: number): number {
  const log = logWriter(file);
  let number = 0;
  while (log.bytes < bytes) {
    number++;
    if (number % 3 === 0) discarded(log.say, number);
    else
      failed(log.say, number % 3 === 1 ? lost(number) : `${plantedRoot.split(' price')[0]} order ${number}`, [
        'com.example.orders.EnrichFunction.processElement(EnrichFunction.java:88)',
      ]);
  }
  log.end();
  return number;
}

const triggered = (say: Say, id: number) =>
  say(
    'INFO',
    coordinator,
    `Triggering checkpoint ${id} (type=CheckpointType{name='Checkpoint'}) @ 1795316544301 for job ${job}.`,
  );

const completed = (say: Say, id: number) =>
  say(
    'INFO',
    coordinator,
    `Completed checkpoint ${id} for job ${job} (${184_213 + id} bytes, checkpointDuration=${800 + (id % 90)} ms, finalizationTime=20 ms).`,
  );

function failed(say: Say, exception: string, frames: string[]): void {
  say(
    'WARN',
    graph,
    'enrich -> Sink: orders (2/8) (8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_1_0) switched from RUNNING to FAILED on orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).',
    traceOf(exception, [...frames, ...task]),
  );
}

const task = [
  'org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:781)',
  'java.lang.Thread.run(Thread.java:829)',
];

const traceOf = (exception: string, frames: string[]) =>
  `${exception}\n${frames.map((frame) => `\tat ${frame}\n`).join('')}`;

const lost = (number: number) =>
  `org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager '10.0.3.${number % 250}/10.0.3.17:41731'. This might indicate that the remote task manager was lost.`;

/** Half of the warnings are lines that pages know. */
function warned(say: Say, number: number): void {
  const [logger, message] = [
    [
      'org.apache.kafka.clients.NetworkClient',
      `[Consumer clientId=orders-${number % 8}, groupId=orders] Connection to node ${number % 3} (kafka-${number % 3}/10.0.4.${number % 250}:9092) could not be established. Node may not be available.`,
    ],
    [
      'org.apache.flink.runtime.taskmanager.Task',
      `Freeing slot ${number} took ${number % 977} ms, more than usual.`,
    ],
    [
      coordinator,
      `Received late message for now expired checkpoint attempt ${number} from task 8be0c2f1a7d94e3fb56c0d1288ac47e5 of job ${job} at orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).`,
    ],
    [
      'com.example.orders.EnrichFunction',
      `Order ${number} has no price, the default of ${number % 13} is taken.`,
    ],
  ][number % 4] as [string, string];
  say('WARN', logger, message);
}

/** A failure with its cause below, of which only the numbers differ. */
function discarded(say: Say, number: number): void {
  const path = `hdfs://namenode:8020/flink/checkpoints/${job}/chk-${number}`;
  const hdfs = [
    'org.apache.hadoop.ipc.Client.call(Client.java:1558)',
    'org.apache.hadoop.hdfs.DFSClient.delete(DFSClient.java:1640)',
    'org.apache.flink.runtime.fs.hdfs.HadoopFileSystem.delete(HadoopFileSystem.java:160)',
  ];
  const flink = [
    'org.apache.flink.runtime.state.filesystem.FileStateHandle.discardState(FileStateHandle.java:85)',
    'org.apache.flink.runtime.checkpoint.CompletedCheckpoint.discard(CompletedCheckpoint.java:340)',
    'java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1128)',
    'java.lang.Thread.run(Thread.java:829)',
  ];
  say(
    'WARN',
    'org.apache.flink.runtime.checkpoint.CheckpointsCleaner',
    `Could not properly discard completed checkpoint ${number}.`,
    traceOf(`java.io.IOException: Could not delete ${path}`, flink) +
      traceOf(
        `Caused by: org.apache.hadoop.ipc.RemoteException(java.io.IOException): Deleting ${path} timed out after ${number % 977} ms`,
        hdfs,
      ),
  );
}

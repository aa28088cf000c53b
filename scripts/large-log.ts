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

/**
 * Writes a JobManager's log of so many bytes: an hour of health, one planted fault of the user's code, then a restart loop whose attempts
 * fail with what the first fault left behind, until the end. Resolves to the line number of the planted fault.
 */
export function writeLargeLog(file: string, bytes: number): number {
  const output = openSync(file, 'w');
  let time = Date.UTC(2026, 10, 22, 1);
  let written = 0;
  let line = 0;
  let planted = 0;
  let text = '';
  const say = (level: string, logger: string, message: string, trace = '') => {
    time += 7;
    const stamp = new Date(time).toISOString().replace('T', ' ').replace('.', ',').slice(0, -1);
    text += `${stamp} ${level.padEnd(5)} ${logger.padEnd(60)} [] - ${message}\n${trace}`;
    line += 1 + trace.split('\n').length - 1;
    if (text.length > 1 << 20) {
      written += writeSync(output, text);
      text = '';
    }
  };
  const graph = (from: string, to: string) =>
    say(
      'INFO',
      'org.apache.flink.runtime.executiongraph.ExecutionGraph',
      `Job orders (${job}) switched from state ${from} to ${to}.`,
    );
  graph('CREATED', 'RUNNING');
  for (let number = 1; written < bytes; number++) {
    const [logger, message] = chatter[number % chatter.length]!;
    say('INFO', logger, message(number));
    if (number % 2000 === 0) checkpoint(say, number / 2000);
    if (planted === 0 && written > bytes / 50) {
      planted = line + 2;
      failed(
        say,
        plantedRoot,
        '\tat com.example.orders.EnrichFunction.processElement(EnrichFunction.java:88)\n',
      );
      graph('RUNNING', 'RESTARTING');
    } else if (planted > 0 && number % 5000 === 0) {
      graph('RESTARTING', 'RUNNING');
      failed(
        say,
        lost(number),
        '\tat org.apache.flink.runtime.io.network.netty.CreditBasedPartitionRequestClientHandler.channelInactive(CreditBasedPartitionRequestClientHandler.java:174)\n',
      );
      graph('RUNNING', 'RESTARTING');
    }
  }
  writeSync(output, text);
  closeSync(output);
  return planted;
}

type Say = (level: string, logger: string, message: string, trace?: string) => void;

function checkpoint(say: Say, id: number): void {
  const logger = 'org.apache.flink.runtime.checkpoint.CheckpointCoordinator';
  say(
    'INFO',
    logger,
    `Triggering checkpoint ${id} (type=CheckpointType{name='Checkpoint'}) @ 1795316544301 for job ${job}.`,
  );
  say(
    'INFO',
    logger,
    `Completed checkpoint ${id} for job ${job} (${184_213 + id} bytes, checkpointDuration=${800 + (id % 90)} ms, finalizationTime=20 ms).`,
  );
}

function failed(say: Say, exception: string, frames: string): void {
  say(
    'WARN',
    'org.apache.flink.runtime.executiongraph.ExecutionGraph',
    'enrich -> Sink: orders (2/8) (8be0c2f1a7d94e3fb56c0d1288ac47e5_90bea66de1c231edf33913ecd54406c1_1_0) switched from RUNNING to FAILED on orders-taskmanager-1-2 @ 10.0.3.17 (dataPort=41731).',
    `${exception}\n${frames}\tat org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:781)\n\tat java.lang.Thread.run(Thread.java:829)\n`,
  );
}

const lost = (number: number) =>
  `org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager '10.0.3.${number % 250}/10.0.3.17:41731'. This might indicate that the remote task manager was lost.`;

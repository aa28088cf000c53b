import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { type CheckpointOptions, everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { cluster, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { unpublishedOutput } from './unpublished-output.ts';

const files = 'Calc[2] -> StreamingFileWriter';
const off = { ...everyTenSeconds, interval: null };

const job = (name = files, more: Partial<JobOptions> = {}, taken: CheckpointOptions[] = []) =>
  cluster({
    vertices: [
      { name: 'Source: orders[1]', loads: [idle] },
      { name, loads: [idle] },
    ],
    checkpointing: off,
    checkpoints: history(taken),
    ...more,
  });

clusterCases(unpublishedOutput, {
  'output-waits-for-checkpoints': {
    shows: job(),
    facts: { operator: 'StreamingFileWriter' },
    looksLike: [
      ['checkpoints that are on', job(files, { checkpointing: everyTenSeconds })],
      ['checkpoints nobody told of', job(files, { checkpointing: null })],
      ['a savepoint by hand', job(files, {}, [{ ago: 60_000, savepoint: true }])],
      ['a sink of Kafka, which waits for nothing', job('orders-sink: Writer -> orders-sink: Committer')],
      ['a sink that writes at once', job('Sink: Print')],
      ['a batch job, which publishes at its end', job(files, { batch: true })],
      ['a job that has just started', job(files, { running: 25_000 })],
      [
        'a writer that gets nothing',
        job(files, {
          vertices: [
            { name: 'Source: orders[1]', loads: [idle] },
            { name: files, loads: [{ ...idle, perSecond: 0 }] },
          ],
        }),
      ],
    ],
  },
});

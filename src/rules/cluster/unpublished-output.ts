import { text } from '../../blocks/blocks.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { isSettled } from '../measured/load.ts';
import { name } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { recordsBetween } from '../measured/watermarks.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** Files and tables that a checkpoint makes visible, in a job that takes none. */
export const unpublishedOutput = rule({
  id: 'cluster-unpublished-output',
  needs: 'cluster',
  finds: {
    'output-waits-for-checkpoints': sentence<{ operator: string }>({
      en: (facts) =>
        text`Turn checkpoints on: ${name(facts.operator)} makes what it writes visible when one completes, and this job takes none. Until then readers see nothing.`,
      zh: (facts) =>
        text`打开 checkpoint：${name(facts.operator)} 要等 checkpoint 完成才让写出的数据可见，这个作业没有开 checkpoint，读的人什么也看不到。`,
    }),
  },
  unless: {
    'output-waits-for-checkpoints': {
      en: 'Not so, if somebody takes savepoints by hand, or the job comes to its end: both make the output visible.',
      zh: '如果有人手工做 savepoint，或者作业会自己结束，数据会在那时可见。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job): Seen[] => {
      const { checkpointing, checkpoints, batch } = job;
      const isOff = checkpointing !== null && checkpointing.interval === null;
      if (batch || !isOff || checkpoints?.history.length !== 0 || !isSettled(job)) return [];
      return job.vertices.flatMap((vertex) => {
        const operator = writer.exec(vertex.name)?.[0];
        const writes = vertex.inputs.length === 0 || recordsBetween(vertex) > 0;
        if (operator === undefined || !writes) return [];
        return found('output-waits-for-checkpoints', {
          severity: 'warning',
          shows: 'cause',
          facts: { operator },
          seen: [
            answer(pathOf('/jobs/:job/checkpoints/config', { job: job.id }), job.name, {
              // As Flink writes it: Long.MAX_VALUE.
              interval: '9223372036854775807',
            }),
          ],
          count: 1,
          firstAt: null,
          lastAt: cluster.at,
          about: { job: job.id, vertex: vertex.id },
        });
      });
    }),
});

/** As the file system and Hive tables of SQL, Iceberg's FlinkSink and Paimon name what writes. Any sink may have a committer, also one that waits for nothing. */
const writer = /\bStreamingFileWriter\b|\bIcebergStreamWriter\b|\bGlobal Committer : [\w.$-]{1,200}/;

import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job } from '../../cluster/cluster.ts';
import { attributionOf } from '../measured/attribution.ts';
import {
  ageOf,
  heldBy,
  historyPath,
  isLong,
  partPath,
  periodic,
  stuck,
  waitsAt,
} from '../measured/checkpoints.ts';
import { duration, name } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

type Pending = {
  checkpoint: number;
  /** Milliseconds since it was triggered. */
  age: number;
  vertex: string;
  /** The first of those that have not acknowledged. */
  subtask: number;
  pending: number;
  parallelism: number;
  by: string;
};

const whoEn = ({ pending, subtask, parallelism }: Pending) =>
  pending === 1 ? `subtask ${subtask} of ${parallelism}` : `${pending} of ${parallelism} subtasks`;
const whoZh = ({ pending, subtask, parallelism }: Pending) =>
  pending === 1
    ? `第 ${subtask} 个 subtask（共 ${parallelism} 个）`
    : `${parallelism} 个 subtask 中的 ${pending} 个`;

/** A checkpoint that is not done: the subtasks that it waits for are known while it waits. */
export const pendingCheckpoint = rule({
  id: 'cluster-pending-checkpoint',
  needs: 'cluster',
  finds: {
    'checkpoint-waits-for-subtasks': sentence<Pending>({
      en: (facts) =>
        text`Look at ${name(facts.by || facts.vertex)}: checkpoint ${facts.checkpoint} has waited ${duration(facts.age)} for ${whoEn(facts)} of ${name(facts.vertex)}, though all that feeds it has acknowledged.`,
      zh: (facts) =>
        text`看 ${name(facts.by || facts.vertex)}：checkpoint ${facts.checkpoint} 已经等了 ${duration(facts.age)}，在等 ${name(facts.vertex)} 的 ${whoZh(facts)}，它的上游都已确认。`,
    }),
    /** `since`: milliseconds since the last subtask acknowledged. */
    'checkpoint-not-finalized': sentence<{ checkpoint: number; subtasks: number; since: number }>({
      en: (facts) =>
        text`Check the JobManager and where it writes: all ${facts.subtasks} subtasks acknowledged checkpoint ${facts.checkpoint} ${duration(facts.since)} ago, and it is not complete. Its metadata is being written, or the high-availability store does not answer.`,
      zh: (facts) =>
        text`检查 JobManager 和它写的存储：checkpoint ${facts.checkpoint} 的 ${facts.subtasks} 个 subtask 在 ${duration(facts.since)} 前就都确认了，却还没完成。可能元数据还没写完，或者高可用存储没有响应。`,
    }),
  },
  unless: {
    'checkpoint-not-finalized': {
      en: 'Not so, if the checkpoint completes soon, and the next ones take no time after the last acknowledgement.',
      zh: '如果这次很快完成、之后的 checkpoint 在最后一个确认后马上完成，就不是。',
    },
    'checkpoint-waits-for-subtasks': {
      en: 'Not so, if the checkpoint completes soon, and the next ones are fast: then it was one burst.',
      zh: '如果这次很快完成、后面几次都快，就只是一阵突发。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const acknowledged = notFinalized(job, cluster);
      if (acknowledged) return [found('checkpoint-not-finalized', acknowledged)];
      const checkpoint = stuck(job, cluster.at);
      const part = checkpoint && waitsAt(job, checkpoint);
      if (!part) return [];
      const { culprits = [] } = attributionOf(job, cluster) ?? {};
      const facts: Pending = {
        checkpoint: checkpoint.id,
        age: ageOf(checkpoint, cluster.at)!,
        vertex: part.of.name,
        subtask: part.pending[0]! + 1,
        pending: part.pending.length,
        parallelism: part.of.parallelism,
        by: heldBy(part.of, culprits)?.vertex.name ?? '',
      };
      return [
        found('checkpoint-waits-for-subtasks', {
          severity: 'warning',
          shows: 'symptom',
          facts,
          seen: [
            answer(partPath(job, checkpoint, part.of), `checkpoint ${checkpoint.id}, ${part.of.name}`, {
              acknowledged: `${part.stages.length}/${part.of.parallelism}`,
              pending: part.pending
                .map((index) => index + 1)
                .slice(0, 5)
                .join(' '),
            }),
          ],
          count: part.pending.length,
          firstAt: checkpoint.triggeredAt,
          lastAt: cluster.at,
          about: { job: job.id, vertex: part.of.id },
        }),
      ];
    }),
});

/** The checkpoint that all subtasks have acknowledged for longer than one may take: only the JobManager is left to end it (CheckpointCoordinator.completePendingCheckpoint). */
function notFinalized(job: Job, { at }: Cluster) {
  for (const checkpoint of periodic(job)) {
    const { id, acknowledged, subtasks, duration: took } = checkpoint;
    const age = ageOf(checkpoint, at);
    if (age === null || took === null || !subtasks || acknowledged !== subtasks) continue;
    const since = age - took;
    if (!isLong(since, job)) continue;
    return {
      severity: 'warning' as const,
      shows: 'cause' as const,
      facts: { checkpoint: id, subtasks, since },
      seen: [
        answer(historyPath(job), `checkpoint ${id}`, {
          status: 'IN_PROGRESS',
          acknowledged: `${acknowledged}/${subtasks}`,
          end_to_end_duration: took,
          age,
        }),
      ],
      count: 1,
      firstAt: checkpoint.triggeredAt,
      lastAt: at,
      about: { job: job.id },
    };
  }
  return null;
}

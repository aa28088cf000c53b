import { text } from '../../blocks/blocks.ts';
import type { Checkpoint } from '../../cluster/checkpoints.ts';
import type { Cluster, Job } from '../../cluster/cluster.ts';
import { attributionOf } from '../measured/attribution.ts';
import { heldBy, historyPath, periodic, waitsAt } from '../measured/checkpoints.ts';
import { duration, name } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, type Sight, sentence } from '../rule.ts';

/** How many of the last checkpoints failed for one reason. */
type Failed = { failed: number; last: number };

const en = ({ failed, last }: Failed) =>
  `${failed === last ? 'all' : failed} of the last ${last} checkpoints`;
const zh = ({ failed, last }: Failed) =>
  `最近 ${last} 次 checkpoint ${failed === last ? '全部' : `有 ${failed} 次`}`;

const recovered = {
  en: 'Not so, if the newest checkpoints complete again: then it has passed.',
  zh: '如果最新的 checkpoint 又都完成了，就已经恢复。',
};

/** Checkpoints that failed, by the reason that Flink gives. */
export const failedCheckpoints = rule({
  id: 'cluster-failed-checkpoints',
  needs: 'cluster',
  finds: {
    'checkpoints-expired': sentence<
      Failed & { timeout: number; vertex: string; pending: number; parallelism: number; by: string }
    >({
      en: (facts) =>
        text`${facts.by === '' ? 'Find what barriers wait for' : text`Relieve ${name(facts.by)}`}: ${en(facts)} expired${facts.timeout === 0 ? '' : ` after ${duration(facts.timeout)}`}${facts.vertex === '' ? '' : text`, waiting for ${facts.pending} of ${facts.parallelism} subtasks of ${name(facts.vertex)}`}.`,
      zh: (facts) =>
        text`${facts.by === '' ? '先查 barrier 在等谁' : text`先解决 ${name(facts.by)} 的反压`}：${zh(facts)}超时${facts.timeout === 0 ? '' : `（${duration(facts.timeout)}）`}${facts.vertex === '' ? '' : text`，在等 ${name(facts.vertex)} 的 ${facts.parallelism} 个 subtask 中的 ${facts.pending} 个`}。`,
    }),
    'checkpoints-declined': sentence<Failed>({
      en: (facts) =>
        text`Read why a task refused: ${en(facts)} were declined; the log of the JobManager has the cause.`,
      zh: (facts) => text`查 task 为什么拒绝：${zh(facts)}被拒绝，原因在 JobManager 日志里。`,
    }),
    'checkpoints-failed-in-asynchronous-part': sentence<Failed>({
      en: (facts) =>
        text`Read the log of the TaskManager: ${en(facts)} failed in the asynchronous part, where state is written; the cause stands there alone.`,
      zh: (facts) => text`查 TaskManager 日志：${zh(facts)}在异步阶段（写状态时）失败，原因只在日志里。`,
    }),
    'checkpoints-failed-at-storage': sentence<Failed>({
      en: (facts) => text`Check the checkpoint storage: ${en(facts)} could not be begun or completed there.`,
      zh: (facts) => text`检查 checkpoint 存储：${zh(facts)}没能在上面开始或完成。`,
    }),
  },
  sameAs: { 'checkpoints-expired': 'checkpoints-expire', 'checkpoints-declined': 'checkpoints-decline' },
  unless: {
    'checkpoints-expired': recovered,
    'checkpoints-declined': recovered,
    'checkpoints-failed-in-asynchronous-part': recovered,
    'checkpoints-failed-at-storage': recovered,
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const ended = periodic(job).filter(({ state }) => state !== 'IN_PROGRESS');
      return [...byReason(ended)].flatMap(([reason, failed]) => {
        if (failed.length < series || hasPassed(ended)) return [];
        const facts: Failed = { failed: failed.length, last: ended.length };
        const sight = <F extends Failed>(all: F) => shownBy(job, failed, ended, all);
        return reason === 'checkpoints-expired'
          ? [found(reason, sight({ ...facts, ...waiting(job, failed, cluster) }))]
          : [found(reason, sight(facts))];
      });
    }),
});

/** One failed checkpoint is an accident, a series is not; so many without one that completed are all. */
const series = 2;
const all = 3;

type Reason =
  | 'checkpoints-expired'
  | 'checkpoints-declined'
  | 'checkpoints-failed-in-asynchronous-part'
  | 'checkpoints-failed-at-storage';

/**
 * By the messages of CheckpointFailureReason. Not among them: what says that a checkpoint was not begun, and what a
 * restart, a cancellation or a newer checkpoint ends ("Checkpoint Coordinator is suspending.").
 */
const reasons: [Reason, RegExp][] = [
  ['checkpoints-expired', /^Checkpoint expired/],
  ['checkpoints-declined', /^Checkpoint was declined\.|^Task local checkpoint failure/],
  [
    'checkpoints-failed-in-asynchronous-part',
    /^Asynchronous task checkpoint failed|sharing the ChannelState file/,
  ],
  ['checkpoints-failed-at-storage', /^Failure to finalize checkpoint|IO-problem detected/],
];

function byReason(ended: Checkpoint[]): Map<Reason, Checkpoint[]> {
  const failed = ended.filter(({ state }) => state === 'FAILED');
  return new Map(
    reasons.map(([reason, says]) => [reason, failed.filter(({ failure }) => says.test(failure ?? ''))]),
  );
}

/** The three newest completed. */
const hasPassed = (ended: Checkpoint[]) =>
  ended.length >= all && ended.slice(0, all).every(({ state }) => state === 'COMPLETED');

function waiting(job: Job, failed: Checkpoint[], cluster: Cluster) {
  const told = failed.find(({ parts }) => parts.length > 0);
  const part = told && waitsAt(job, told);
  const { culprits = [] } = attributionOf(job, cluster) ?? {};
  return {
    timeout: job.checkpointing?.timeout ?? 0,
    vertex: part?.of.name ?? '',
    pending: part?.pending.length ?? 0,
    parallelism: part?.of.parallelism ?? 0,
    by: (part && heldBy(part.of, culprits)?.vertex.name) ?? '',
  };
}

function shownBy<F extends Failed>(job: Job, failed: Checkpoint[], ended: Checkpoint[], facts: F): Sight<F> {
  const newest = ended.slice(0, all);
  const allFailed = newest.length === all && newest.every(({ state }) => state === 'FAILED');
  return {
    severity: allFailed ? 'critical' : 'warning',
    // Where it is known who keeps the barriers back, it is said.
    shows: 'by' in facts && facts.by !== '' ? 'cause' : 'symptom',
    facts,
    seen: failed.slice(0, 2).map(({ id, failure, duration: took, acknowledged, subtasks }) =>
      answer(historyPath(job), `checkpoint ${id}`, {
        failure_message: failure,
        end_to_end_duration: took,
        acknowledged: acknowledged === null || subtasks === null ? null : `${acknowledged}/${subtasks}`,
      }),
    ),
    count: failed.length,
    firstAt: failed.at(-1)!.triggeredAt,
    lastAt: failed[0]!.triggeredAt,
    about: { job: job.id },
  };
}

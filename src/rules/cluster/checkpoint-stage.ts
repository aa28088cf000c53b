import { text } from '../../blocks/blocks.ts';
import { attributionOf } from '../measured/attribution.ts';
import { heldBy } from '../measured/checkpoints.ts';
import { duration, name, size } from '../measured/phrases.ts';
import {
  lastInput,
  longestAlignment,
  longestStage,
  type SubtaskStages,
  slowCheckpoint,
  slowestPlace,
  stagesAnswer,
} from '../measured/stages.ts';
import { rule, type Seen, type Sight, sentence } from '../rule.ts';

/** Of the slowest subtask of a checkpoint; times in milliseconds. */
type Stage = {
  vertex: string;
  subtask: number;
  parallelism: number;
  took: number;
  of: number;
  /** How many of the last checkpoints were slow. */
  slow: number;
  last: number;
};

const en = {
  where: ({ subtask, parallelism, vertex }: Stage) =>
    text`subtask ${subtask} of ${parallelism} of ${name(vertex)}`,
  took: ({ took, of }: Stage) => `${duration(took)} of the ${duration(of)} of a checkpoint`,
  often: ({ slow, last }: Stage) =>
    last === 1 ? 'the only one so far' : `${slow === last ? 'all' : slow} of the last ${last} were slow`,
};

const zh = {
  where: ({ subtask, parallelism, vertex }: Stage) =>
    text`${name(vertex)} 第 ${subtask} 个 subtask（共 ${parallelism} 个）`,
  took: ({ took, of }: Stage) => `一次 checkpoint ${duration(of)} 里占 ${duration(took)}`,
  often: ({ slow, last }: Stage) =>
    last === 1 ? '目前只完成了这一次' : `最近 ${last} 次${slow === last ? '都' : `有 ${slow} 次`}慢`,
};

/** The stage that the last checkpoints spent their time in, and the subtask that was slowest. */
export const checkpointStage = rule({
  id: 'cluster-checkpoint-stage',
  needs: 'cluster',
  finds: {
    'checkpoint-barriers-late': sentence<Stage & { by: string }>({
      en: (facts) =>
        text`${facts.by === '' ? 'Look for backpressure at' : 'Relieve'} ${name(facts.by || facts.vertex)} to make checkpoints faster: ${en.took(facts)} pass before the barrier reaches ${en.where(facts)} (${en.often(facts)}).`,
      zh: (facts) =>
        text`checkpoint 慢，先解决 ${name(facts.by || facts.vertex)} 的反压：barrier 到达 ${zh.where(facts)}之前的等待，在${zh.took(facts)}（${zh.often(facts)}）。`,
    }),
    'checkpoint-alignment-long': sentence<Stage & { late: string }>({
      en: (facts) =>
        text`Even out the inputs of ${name(facts.vertex)}: aligning barriers takes ${en.took(facts)}, and the last barrier comes from ${name(facts.late)} (${en.often(facts)}).`,
      zh: (facts) =>
        text`${name(facts.vertex)} 的各路输入快慢不一：barrier 对齐在${zh.took(facts)}，最后到的 barrier 来自 ${name(facts.late)}（${zh.often(facts)}）。`,
    }),
    'checkpoint-sync-long': sentence<Stage>({
      en: (facts) =>
        text`Shorten the synchronous part of ${en.where(facts)}: it takes ${en.took(facts)}, and no record is processed meanwhile (${en.often(facts)}).`,
      zh: (facts) =>
        text`缩短 ${zh.where(facts)}的同步阶段：在${zh.took(facts)}，期间不处理数据（${zh.often(facts)}）。`,
    }),
    'checkpoint-upload-slow': sentence<Stage & { bytes: number; perSecond: number }>({
      en: (facts) =>
        text`Check the checkpoint storage: the asynchronous part of ${en.where(facts)} takes ${en.took(facts)} for ${size(facts.bytes)}, ${size(facts.perSecond)}/s (${en.often(facts)}).`,
      zh: (facts) =>
        text`检查 checkpoint 存储：${zh.where(facts)}的异步阶段在${zh.took(facts)}，只写了 ${size(facts.bytes)}，每秒 ${size(facts.perSecond)}（${zh.often(facts)}）。`,
    }),
    'checkpoint-upload-large': sentence<Stage & { bytes: number; perSecond: number }>({
      en: (facts) =>
        text`Write less in a checkpoint: the asynchronous part of ${en.where(facts)} takes ${en.took(facts)} for ${size(facts.bytes)}, ${size(facts.perSecond)}/s (${en.often(facts)}).`,
      zh: (facts) =>
        text`减少 checkpoint 写的数据：${zh.where(facts)}的异步阶段在${zh.took(facts)}，写了 ${size(facts.bytes)}，每秒 ${size(facts.perSecond)}（${zh.often(facts)}）。`,
    }),
  },
  unless: {
    'checkpoint-barriers-late': {
      en: 'Not so, if checkpoints stay slow once nothing is backpressured any more.',
      zh: '如果反压消失之后 checkpoint 还是慢，就不是反压的问题。',
    },
    'checkpoint-alignment-long': {
      en: 'Not so, if the start delay below the same input is short: then the barriers come together.',
      zh: '如果同一路输入下游的 start delay 也短，各路 barrier 其实是一起到的。',
    },
    'checkpoint-sync-long': {
      en: 'Not so, if other subtasks of the host are slow as well: then look at its disk and its garbage collection.',
      zh: '如果同一台机器上别的 subtask 也慢，就看磁盘和 GC。',
    },
    'checkpoint-upload-slow': {
      en: 'Not so, if the asynchronous part holds in-flight data of an unaligned checkpoint: then it waits for barriers.',
      zh: '如果是 unaligned checkpoint，异步阶段里含有等 barrier 和写 in-flight 数据的时间，就不是存储慢。',
    },
    'checkpoint-upload-large': {
      en: 'Not so, if the rate is far below what the storage gives to others: then the storage is slow.',
      zh: '如果速率远低于存储能给别人的，那还是存储慢。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job): Seen[] => {
      const shown = slowCheckpoint(job, cluster);
      if (!shown) return [];
      const { checkpoint, parts } = shown;
      const sight = <F extends Stage>(at: SubtaskStages, facts: F): Sight<F> => ({
        severity: 'warning',
        shows: 'symptom',
        facts,
        seen: [stagesAnswer(job, checkpoint, at)],
        count: facts.slow,
        firstAt: checkpoint.triggeredAt,
        lastAt: checkpoint.triggeredAt,
        about: { job: job.id, vertex: at.of.id },
      });
      const factsOf = ({ of, stages }: SubtaskStages, took: number): Stage => ({
        vertex: of.name,
        subtask: stages.subtask + 1,
        parallelism: of.parallelism,
        took,
        of: checkpoint.duration!,
        slow: shown.slow,
        last: shown.last,
      });
      const place = slowestPlace(parts);
      const stage = place && longestStage(place.stages);
      const late = longestAlignment(parts, checkpoint.duration!);
      const { culprits = [] } = attributionOf(job, cluster) ?? {};
      const seen: Seen[] = [];
      if (late) {
        const facts = { ...factsOf(late, late.stages.alignment!), late: lastInput(late.of, parts) };
        seen.push(found('checkpoint-alignment-long', sight(late, facts)));
      }
      if (!place || !stage) return seen;
      const facts = factsOf(place, stage.took);
      if (stage.name === 'startDelay') {
        const by = heldBy(place.of, culprits)?.vertex.name ?? '';
        seen.push(found('checkpoint-barriers-late', sight(place, { ...facts, by })));
      }
      if (stage.name === 'sync') seen.push(found('checkpoint-sync-long', sight(place, facts)));
      if (stage.name === 'async' && place.stages.written !== null && !job.checkpointing?.unaligned) {
        const bytes = place.stages.written;
        const perSecond = (bytes * 1000) / stage.took;
        const id = perSecond < slowUpload ? 'checkpoint-upload-slow' : 'checkpoint-upload-large';
        seen.push(found(id, sight(place, { ...facts, bytes, perSecond })));
      }
      return seen;
    }),
});

/** Bytes a second: object stores and HDFS give one writer some ten times as much. An engineering rule, not one of Flink. */
const slowUpload = 10 * 1024 * 1024;

import { text } from '../../blocks/blocks.ts';
import type { Job } from '../../cluster/cluster.ts';
import { type Alignment, alignmentsOf, long } from '../measured/alignment.ts';
import { attributionOf } from '../measured/attribution.ts';
import { above } from '../measured/graph.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import type { SourceSubtask } from '../measured/watermarks.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** A source of whose subtasks some are paused; times in milliseconds. */
type Paused = Rounds & { source: string; paused: number; parallelism: number; ahead: number };
type Waits = Paused & { last: string; subtask: number };

const whoEn = ({ paused, parallelism }: Paused) => `${paused} of ${parallelism} subtasks`;
const whoZh = ({ paused, parallelism }: Paused) => `${parallelism} 个 subtask 中的 ${paused} 个`;

/** A source that reads nothing because watermark alignment pauses it: not idle, but too far ahead of the last of its group. */
export const watermarkAlignment = rule({
  id: 'cluster-watermark-alignment',
  needs: 'cluster',
  finds: {
    'alignment-waits-for-slow-source': sentence<Waits & { left: number | null }>({
      en: (facts) =>
        text`${facts.left === null ? text`Speed up ${name(facts.last)} (subtask ${facts.subtask})` : text`Wait for ${name(facts.last)}, which catches up in ${duration(facts.left)}`}: watermark alignment pauses ${whoEn(facts)} of ${name(facts.source)}, whose event time is ${duration(facts.ahead)} further than the group allows (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`${facts.left === null ? text`给 ${name(facts.last)} 提速（第 ${facts.subtask} 个 subtask）` : text`等 ${name(facts.last)} 追上来，还要 ${duration(facts.left)}`}：watermark 对齐让 ${name(facts.source)} 的 ${whoZh(facts)}停下不读，它的事件时间比这个组允许的超前 ${duration(facts.ahead)}（${zh.rounds(facts)}）。`,
    }),
    'alignment-waits-for-silent-source': sentence<Waits & { silent: number }>({
      en: (facts) =>
        text`Set an idle timeout for ${name(facts.last)}, or send it records: its subtask ${facts.subtask} had none for ${duration(facts.silent)}, and watermark alignment pauses ${whoEn(facts)} of ${name(facts.source)} until it has (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`给 ${name(facts.last)} 配置空闲超时，或者让它有数据：它的第 ${facts.subtask} 个 subtask 已经 ${duration(facts.silent)} 没有数据，watermark 对齐让 ${name(facts.source)} 的 ${whoZh(facts)}停下来等它（${zh.rounds(facts)}）。`,
    }),
    'alignment-pauses-source': sentence<Paused>({
      en: (facts) =>
        text`Look for the last source of the alignment group: ${whoEn(facts)} of ${name(facts.source)} are paused, ${duration(facts.ahead)} further than the group allows, and no subtask tells that they wait for it. It is the one with the least currentOutputWatermark (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`找出对齐组里最慢的 source：${name(facts.source)} 的 ${whoZh(facts)}被暂停，超前允许范围 ${duration(facts.ahead)}，但看不出在等谁。currentOutputWatermark 最小的那个就是（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'alignment-waits-for-slow-source': {
      en: 'Not so, if the source that is paused is to wait, as in a backfill: then it goes on by itself when the other one has caught up.',
      zh: '如果本来就要它等（比如回补历史数据），另一个追上来后它会自己继续。',
    },
    'alignment-waits-for-silent-source': {
      en: 'Not so, if the silent subtask gets a record now and then, and the paused source reads on with it.',
      zh: '如果这个 subtask 隔一阵就有数据、被暂停的 source 跟着继续读，就不是这个问题。',
    },
    'alignment-pauses-source': {
      en: 'Not so, if watermarkAlignmentDrift falls below 0 within minutes: then the group has caught up.',
      zh: '如果 watermarkAlignmentDrift 几分钟内降到 0 以下，说明这个组已经追平。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      alignmentsOf(job).map((alignment): Seen => {
        const { paused, last, ahead, left } = alignment;
        const { source } = paused[0]!;
        const rounds = source.rounds.length;
        const { name: of, parallelism } = source;
        const facts: Paused = { rounds, source: of, paused: paused.length, parallelism, ahead };
        const isHeldBack = (attributionOf(job, cluster)?.culprits ?? []).some(
          ({ vertex }) => last && (vertex === last.source || above(vertex).has(last.source)),
        );
        const sight = <F extends Paused>(all: F, severity: 'warning' | 'notice') =>
          seenInAllRounds({
            severity,
            shows: isHeldBack ? 'symptom' : 'cause',
            facts: all,
            seen: witnesses(job, alignment),
            about: { job: job.id, vertex: (last ?? paused[0]!).source.id },
            at: cluster.at,
            rounds,
          });
        if (last === null) return found('alignment-pauses-source', sight(facts, 'notice'));
        const waits: Waits = { ...facts, last: last.source.name, subtask: last.index + 1 };
        return last.records === 0 && last.idle !== null && last.idle >= long
          ? found('alignment-waits-for-silent-source', sight({ ...waits, silent: last.idle }, 'warning'))
          : found(
              'alignment-waits-for-slow-source',
              sight({ ...waits, left }, left === null ? 'warning' : 'notice'),
            );
      }),
    ),
});

const witnesses = (job: Job, { paused, last }: Alignment) =>
  [...paused.slice(0, 1), ...(last ? [last] : [])].map((one) => sourceAnswer(job, one));

const sourceAnswer = (job: Job, { source, index, watermarks, idle, drifts }: SourceSubtask) =>
  answer(vertexPath(job, source, 'metrics'), `${source.name} (${index + 1}/${source.parallelism})`, {
    watermarkAlignmentDrift: drifts?.at(-1) ?? null,
    currentOutputWatermark: new Date(watermarks.at(-1)!).toISOString(),
    sourceIdleTime: idle,
  });

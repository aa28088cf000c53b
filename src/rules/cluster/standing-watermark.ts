import { text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { above, isSource } from '../measured/graph.ts';
import { isSettled } from '../measured/load.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import {
  isEventTime,
  isNone,
  recordsBetween,
  type SourceSubtask,
  sourceSubtasks,
  standingWatermark,
} from '../measured/watermarks.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** Of a source whose subtask keeps the watermark of `waiting` back; `behind` in milliseconds, null where there never was one. */
type Held = Rounds & {
  source: string;
  subtask: number;
  held: number;
  parallelism: number;
  waiting: string;
  behind: number | null;
};

const whoEn = ({ held, subtask, parallelism }: Held) =>
  held === 1 ? `subtask ${subtask} of ${parallelism}` : `${held} of ${parallelism} subtasks`;
const whoZh = ({ held, subtask, parallelism }: Held) =>
  held === 1
    ? `第 ${subtask} 个 subtask（共 ${parallelism} 个）`
    : `${parallelism} 个 subtask 中的 ${held} 个`;
const behindEn = ({ behind }: Held) =>
  behind === null ? 'has never come' : `stands ${duration(behind)} behind the others`;
const behindZh = ({ behind }: Held) =>
  behind === null ? '一直没有出现' : `停住不动，比别的输入落后 ${duration(behind)}`;

/** A window or a join that gets records, and whose watermark stands still because one subtask of a source keeps it back. */
export const watermarkStandsStill = rule({
  id: 'cluster-standing-watermark',
  needs: 'cluster',
  finds: {
    'watermark-held-by-silent-source': sentence<Held & { silent: number }>({
      en: (facts) =>
        text`Set an idle timeout for ${name(facts.source)}, or send it records: ${whoEn(facts)} had none for ${duration(facts.silent)}, and the watermark of ${name(facts.waiting)} ${behindEn(facts)} while records arrive (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`给 ${name(facts.source)} 配置空闲超时，或者让它有数据：${whoZh(facts)}已经 ${duration(facts.silent)} 没有数据，${name(facts.waiting)} 数据照来，watermark 却${behindZh(facts)}（${zh.rounds(facts)}）。`,
    }),
    'watermark-held-by-flowing-source': sentence<Held>({
      en: (facts) =>
        text`Look for a silent partition in ${name(facts.source)}: ${whoEn(facts)} reads records, but its watermark ${behindEn(facts)}, and ${name(facts.waiting)} waits for it (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`检查 ${name(facts.source)} 里有没有空闲分区：${whoZh(facts)}有数据，watermark 却${behindZh(facts)}，${name(facts.waiting)} 在等它（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'watermark-held-by-silent-source': {
      en: 'Not so, if the silent subtask gets a record now and then, and the watermark jumps with it: then the results are late, not missing.',
      zh: '如果这个 subtask 隔一阵就有数据、watermark 跟着跳，结果就只是晚，不会没有。',
    },
    'watermark-held-by-flowing-source': {
      en: 'Not so, if the time in its records stands still as well, as in a column of dates.',
      zh: '如果它的数据里时间本来就不动（比如只有日期），就不是这个问题。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      holdersOf(job).map(({ waiting, held, behind }): Seen => {
        const [first] = held;
        const { source } = first!;
        const rounds = source.rounds.length;
        const facts: Held = {
          rounds,
          source: source.name,
          subtask: first!.index + 1,
          held: held.length,
          parallelism: source.parallelism,
          waiting: waiting.name,
          behind,
        };
        const sight = <F extends Held>(all: F) =>
          seenInAllRounds({
            severity: 'warning',
            shows: 'cause',
            facts: all,
            seen: [sourceAnswer(job, first!), waitingAnswer(job, waiting)],
            about: { job: job.id, vertex: source.id },
            at: cluster.at,
            rounds,
          });
        return isSilent(first!)
          ? found('watermark-held-by-silent-source', sight({ ...facts, silent: silenceOf(first!, behind) }))
          : found('watermark-held-by-flowing-source', sight(facts));
      }),
    ),
});

/** Milliseconds. Measured: milliseconds where records flow, 47 s and 59 s where they do not. */
const long = 30_000;

interface Holder {
  waiting: Vertex;
  /** Subtasks of one source. */
  held: SourceSubtask[];
  behind: number | null;
}

/** Each source with the first vertex that waits for it. */
function holdersOf(job: Job): Holder[] {
  const holders = new Map<Vertex, Holder>();
  if (job.batch || !isSettled(job)) return [];
  for (const waiting of job.vertices.filter(isEventTime)) {
    const standing = standingWatermark(waiting);
    if (standing === null || waiting.rounds.length < 2 || recordsBetween(waiting) <= 0) continue;
    const subtasks = [...above(waiting)].filter(isSource).flatMap(sourceSubtasks);
    const ahead = subtasks.filter(({ watermarks }) => watermarks.at(-1)! > watermarks[0]!);
    // Event time moves elsewhere, and would move here but for these.
    if (ahead.length === 0) continue;
    const behind = isNone(standing)
      ? null
      : Math.max(...ahead.map(({ watermarks }) => watermarks.at(-1)!)) - standing;
    const holds = (subtask: SourceSubtask) =>
      subtask.watermarks.every((watermark) => watermark === standing) &&
      (isSilent(subtask) ? silenceOf(subtask, behind) >= long : flowsInVain(subtask, behind, ahead));
    for (const subtask of subtasks.filter(holds)) {
      const holder = holders.get(subtask.source) ?? { waiting, held: [], behind };
      if (holder.waiting === waiting) holder.held.push(subtask);
      holders.set(subtask.source, holder);
    }
  }
  return [...holders.values()];
}

const isSilent = ({ records }: SourceSubtask) => records === 0;

/** For how long it has had no record: as it says, or as far as its watermark is behind, or since it started. */
const silenceOf = ({ source, index, idle }: SourceSubtask, behind: number | null) =>
  idle ?? behind ?? source.rounds.at(-1)!.subtasks[index]?.running ?? 0;

/** Without any watermark it may be made behind the source, unless another subtask shows that it is not. */
const flowsInVain = ({ source }: SourceSubtask, behind: number | null, ahead: SourceSubtask[]) =>
  behind === null ? ahead.some((other) => other.source === source) : behind >= long;

const sourceAnswer = (job: Job, { source, index, watermarks, idle }: SourceSubtask) =>
  answer(vertexPath(job, source, 'metrics'), `${source.name} (${index + 1}/${source.parallelism})`, {
    currentOutputWatermark: shownWatermark(watermarks.at(-1)!),
    sourceIdleTime: idle,
  });

const waitingAnswer = (job: Job, waiting: Vertex) =>
  answer(vertexPath(job, waiting, 'watermarks'), waiting.name, {
    watermark: shownWatermark(standingWatermark(waiting)!),
    records: recordsBetween(waiting),
  });

/** As Flink writes it: a number cannot hold its last digits. */
const shownWatermark = (watermark: number) => (isNone(watermark) ? '-9223372036854775808' : watermark);

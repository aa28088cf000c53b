// How event time moves, round by round.

import type { Vertex } from '../../cluster/cluster.ts';

/** Flink's Long.MIN_VALUE: no watermark has come yet. */
export const isNone = (watermark: number) => watermark <= -(2 ** 63);

export interface SourceSubtask {
  source: Vertex;
  index: number;
  /** What it gave out, one for each round. */
  watermarks: number[];
  /** Records it gave out between the first round and the last. */
  records: number;
  /** Milliseconds since its last record, as far as it says. */
  idle: number | null;
  /** How far it is ahead of what its alignment group allows, one for each round; null where it is in none. It waits while this is above 0. */
  drifts: number[] | null;
}

const ofWatermark = /^(\d+)\.(Source__.{1,500})\.currentOutputWatermark$/;

/** The subtasks of a source that tell their watermark in all rounds. */
export function sourceSubtasks(source: Vertex): SourceSubtask[] {
  const { rounds } = source;
  return [...(rounds.at(-1)?.ofSubtasks.keys() ?? [])].flatMap((id): SourceSubtask[] => {
    const [, subtask, operator] = ofWatermark.exec(id) ?? [];
    if (subtask === undefined) return [];
    const watermarks = rounds.flatMap(({ ofSubtasks }) => ofSubtasks.get(id) ?? []);
    if (watermarks.length < rounds.length) return [];
    const index = Number(subtask);
    // A task gives out what its last operator does: of a chain the source itself is asked.
    const given = rounds.map(
      ({ ofSubtasks, subtasks }) =>
        ofSubtasks.get(`${subtask}.${operator}.numRecordsOut`) ?? subtasks[index]?.recordsOut ?? 0,
    );
    const idle = rounds.at(-1)!.ofSubtasks.get(`${subtask}.${operator}.sourceIdleTime`) ?? null;
    const drifts = rounds.flatMap(
      ({ ofSubtasks }) => ofSubtasks.get(`${subtask}.${operator}.watermarkAlignmentDrift`) ?? [],
    );
    return [
      {
        source,
        index,
        watermarks,
        records: given.at(-1)! - given[0]!,
        idle,
        drifts: drifts.length < rounds.length ? null : drifts,
      },
    ];
  });
}

/** The input watermark of a vertex if it is the same in all subtasks and all rounds; null where it moves. */
export function standingWatermark({ rounds }: Vertex): number | null {
  const all = rounds.flatMap(({ subtasks }) => subtasks.map(({ watermark }) => watermark));
  const [first] = all;
  return first != null && all.every((watermark) => watermark === first) ? first : null;
}

/** Operators that wait for event time register the records that come too late for them; these do not, and wait all the same. */
const waitsForEventTime = /IntervalJoin|TemporalJoin|EventTime/;

/** Whether a vertex waits for event time: by what it counts, or by its name. */
export const isEventTime = ({ name, rounds }: Vertex) =>
  !/ProcessingTime|PROCTIME/i.test(name) &&
  (waitsForEventTime.test(name) ||
    [...(rounds.at(-1)?.metrics.keys() ?? [])].some((id) => /NumLateRecordsDropped$/i.test(id)));

/** Records that a vertex took in between the first round and the last. */
export function recordsBetween({ rounds }: Vertex): number {
  const taken = (round: Vertex['rounds'][number] | undefined) =>
    (round?.subtasks ?? []).reduce((total, { recordsIn }) => total + (recordsIn ?? 0), 0);
  return taken(rounds.at(-1)) - taken(rounds[0]);
}

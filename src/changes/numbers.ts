import type { Job, Vertex } from '../cluster/cluster.ts';
import { lastCompleted, periodic } from '../rules/measured/checkpoints.ts';
import { isSource, sums } from '../rules/measured/graph.ts';
import { isSettled, median } from '../rules/measured/load.ts';
import type { Measure, NumberChange, VertexPair } from './look.ts';
import {
  backpressureMatters,
  busyMatters,
  durationMatters,
  failuresMatter,
  middle,
  pendingMatters,
  type Range,
  rangeOf,
  rateMatters,
  sizeMatters,
} from './matters.ts';

/** The numbers of a job that differ by more than healthy ones do; load and rates only where both ran for long enough. */
export function numbersOf(before: Job, after: Job, vertices: VertexPair[]): NumberChange[] {
  const settled = isSettled(before) && isSettled(after);
  return [
    ...(settled ? vertices.flatMap(loadsOf) : []),
    ...(settled ? vertices.flatMap(pendingOf) : []),
    ...checkpointsOf(before, after),
  ];
}

function loadsOf({ before, after }: VertexPair): NumberChange[] {
  const vertex = after.name;
  const of = (
    measure: Measure,
    value: (vertex: Vertex) => Range | null,
    matters: (a: Range, b: Range) => boolean,
  ) => {
    const [from, to] = [value(before), value(after)];
    if (!from || !to || !matters(from, to)) return [];
    const numbers = { before: middle(from), after: middle(to) };
    return [{ measure, vertex, ...numbers, gets: getsOf(measure, numbers) }];
  };
  return [
    ...of('backpressured', (one) => highest(one, 'backpressured'), backpressureMatters),
    ...of('busy', (one) => highest(one, 'busy'), busyMatters),
    ...of('rate', rateOf, rateMatters),
  ];
}

/** Busy or less busy, faster or slower: more or less input does that too. */
const neither: Measure[] = ['rate', 'busy', 'state-size', 'checkpoint-written'];

const getsOf = (
  measure: Measure,
  { before, after }: { before: number; after: number },
): NumberChange['gets'] => (neither.includes(measure) ? 'other' : after > before ? 'worse' : 'better');

/** The share of the subtask that has most of it, over the rounds. */
const highest = ({ rounds }: Vertex, share: 'busy' | 'backpressured') =>
  rangeOf(
    rounds.flatMap(({ subtasks }) => {
      const shares = subtasks.flatMap((subtask) => subtask[share] ?? []);
      return shares.length === 0 ? [] : shares.reduce((a, b) => Math.max(a, b));
    }),
  );

/** Records a second over all subtasks, by Flink's meters: means of a minute. What a source gives out, what others take in. */
function rateOf(vertex: Vertex): Range | null {
  const metric = isSource(vertex) ? 'numRecordsOutPerSecond' : 'numRecordsInPerSecond';
  return rangeOf(
    vertex.rounds.flatMap(({ metrics, subtasks }) => {
      const mean = metrics.get(metric)?.mean ?? null;
      return mean === null ? [] : mean * subtasks.length;
    }),
  );
}

function pendingOf({ before, after }: VertexPair): NumberChange[] {
  if (!isSource(after)) return [];
  const [from, to] = [sums(before, 'pendingRecords')?.at(-1), sums(after, 'pendingRecords')?.at(-1)];
  const [slow, fast] = [rateOf(before), rateOf(after)];
  if (from === undefined || to === undefined || !slow || !fast) return [];
  const perSecond = Math.max(middle(slow), middle(fast));
  if (perSecond === 0 || !pendingMatters(from, to, perSecond)) return [];
  const numbers = { before: from, after: to };
  return [{ measure: 'pending', vertex: after.name, ...numbers, gets: getsOf('pending', numbers) }];
}

function checkpointsOf(before: Job, after: Job): NumberChange[] {
  const of = (
    measure: Measure,
    value: (job: Job) => number | null,
    matters: (a: number, b: number) => boolean,
  ) => {
    const [from, to] = [value(before), value(after)];
    if (from === null || to === null || !matters(from, to)) return [];
    const numbers = { before: from, after: to };
    return [{ measure, vertex: null, ...numbers, gets: getsOf(measure, numbers) }];
  };
  return [
    ...of('checkpoints-failed', failed, failuresMatter),
    ...of('checkpoint-duration', (job) => usual(job, 'duration'), durationMatters),
    ...of('state-size', (job) => usual(job, 'stateSize'), sizeMatters),
    ...of('checkpoint-written', (job) => usual(job, 'written'), sizeMatters),
  ];
}

/** Of the checkpoints that are told: Flink keeps the ten newest (web.checkpoints.history). */
const told = 10;

function usual(job: Job, what: 'duration' | 'written' | 'stateSize'): number | null {
  const numbers = lastCompleted(job, told).flatMap((checkpoint) => checkpoint[what] ?? []);
  return numbers.length === 0 ? null : median(numbers);
}

/** How many of the last checkpoints failed; null where none has ended. */
function failed(job: Job): number | null {
  const ended = periodic(job).filter(({ state }) => state !== 'IN_PROGRESS');
  return ended.length === 0 ? null : ended.filter(({ state }) => state === 'FAILED').length;
}

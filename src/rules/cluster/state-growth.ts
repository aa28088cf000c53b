import { text } from '../../blocks/blocks.ts';
import type { Checkpoint } from '../../cluster/checkpoints.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { historyPath, lastCompleted, partsOf } from '../measured/checkpoints.ts';
import { duration, name, size } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** Sizes in bytes, `within` in milliseconds. */
type Grown = { first: number; last: number; checkpoints: number; within: number };

const en = (facts: Grown) =>
  `from ${size(facts.first)} to ${size(facts.last)} in ${facts.checkpoints} checkpoints, ${duration(facts.within)}, never less`;
const zh = (facts: Grown) =>
  `${facts.checkpoints} 次 checkpoint（${duration(facts.within)}）里从 ${size(facts.first)} 涨到 ${size(facts.last)}，没有降过`;

const refuted = {
  en: 'Not so, if it levels off once each key has been seen, or a window or a TTL has passed.',
  zh: '如果所有 key 都出现过，或者过了一个窗口、一个 TTL 之后不再涨，就是正常的。',
};

/** State that grows from checkpoint to checkpoint, and the vertex that holds it. */
export const stateGrowth = rule({
  id: 'cluster-state-growth',
  needs: 'cluster',
  finds: {
    'join-state-grows': sentence<Grown & { vertex: string }>({
      en: (facts) =>
        text`Limit the state of the join ${name(facts.vertex)}, which holds most of it: it grew ${en(facts)}.`,
      zh: (facts) => text`限制 join ${name(facts.vertex)} 的状态，大部分状态在它那里：${zh(facts)}。`,
    }),
    'state-grows': sentence<Grown & { vertex: string }>({
      en: (facts) =>
        text`State grew ${en(facts)}${facts.vertex === '' ? '' : text`; ${name(facts.vertex)} holds most of it`}.`,
      zh: (facts) =>
        text`状态在${zh(facts)}${facts.vertex === '' ? '' : text`，大部分在 ${name(facts.vertex)}`}。`,
    }),
  },
  unless: { 'join-state-grows': refuted, 'state-grows': refuted },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job): Seen[] => {
      const completed = lastCompleted(job, most).reverse();
      const facts = grownIn(completed);
      if (!facts) return [];
      const vertex = holderOf(job, completed);
      const isJoin = vertex !== null && keepsForever.test(vertex.name);
      const sight = {
        severity: isJoin ? ('warning' as const) : ('notice' as const),
        shows: 'cause' as const,
        facts: { ...facts, vertex: vertex?.name ?? '' },
        seen: [
          answer(historyPath(job), `checkpoints ${completed[0]!.id} to ${completed.at(-1)!.id}`, {
            state_size: completed.map(({ stateSize }) => stateSize).join(' -> '),
          }),
        ],
        count: completed.length,
        firstAt: completed[0]!.triggeredAt,
        lastAt: completed.at(-1)!.triggeredAt,
        about: { job: job.id, ...(vertex ? { vertex: vertex.id } : {}) },
      };
      return [isJoin ? found('join-state-grows', sight) : found('state-grows', sight)];
    }),
});

/** So many of the last ones are looked at, and so many make a trend. */
const most = 10;
const least = 5;
/** Bytes, and a share of the first: growth below these is noise. Measured: 6 MB of 17 MB in a join that kept all, 0.5 MB in windows that filled. */
const volume = 4 * 1024 * 1024;
const share = 0.1;
/** While keys are still new a state grows less and less: one that levels off is left alone. */
const steadily = 0.5;

/** A regular join keeps both of its inputs; the others name what clears their state. A name in SQL is `Join[5]`, or `Join(joinType=...`. */
const keepsForever = /(?:^|-> |\])\s*Join[[(]/;

function grownIn(completed: Checkpoint[]): Grown | null {
  const sizes = completed.flatMap(({ stateSize }) => stateSize ?? []);
  if (sizes.length < least || sizes.length < completed.length) return null;
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const steps = sizes.slice(1).map((now, at) => now - sizes[at]!);
  const usual = (last - first) / steps.length;
  const latest = (last - sizes.at(-3)!) / 2;
  if (steps.some((step) => step <= 0) || latest < steadily * usual) return null;
  if (last - first < Math.max(volume, share * first)) return null;
  const within = (completed.at(-1)!.triggeredAt ?? 0) - (completed[0]!.triggeredAt ?? 0);
  return { first, last, checkpoints: sizes.length, within };
}

/** The vertex with more than half of the state; null where none has, or nobody was asked. */
function holderOf(job: Job, completed: Checkpoint[]): Vertex | null {
  const told = completed.findLast(({ parts }) => parts.length > 0);
  const held =
    told && partsOf(job, told).find(({ stateSize }) => (stateSize ?? 0) * 2 > (told.stateSize ?? 0));
  return held?.of ?? null;
}

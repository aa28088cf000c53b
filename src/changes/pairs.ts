import type { Job, Vertex } from '../cluster/cluster.ts';
import type { GraphChange, Pair, VertexPair } from './look.ts';

/** The same things on both sides by a key, in their order where a key comes more than once, and what is left over. */
export function pairBy<Item>(
  before: Item[],
  after: Item[],
  keyOf: (item: Item) => string,
): { pairs: { before: Item; after: Item }[]; before: Item[]; after: Item[] } {
  const left = [...after];
  const pairs = before.flatMap((item) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(item));
    return at === -1 ? [] : [{ before: item, after: left.splice(at, 1)[0]! }];
  });
  const paired = new Set(pairs.map((pair) => pair.before));
  return { pairs, before: before.filter((item) => !paired.has(item)), after: left };
}

const hasEnded = ({ state }: Job) => state === 'FINISHED' || state === 'CANCELED';

/** The newest first, those that run before those that ended: a job keeps its name when it is submitted anew. */
const newestFirst = (jobs: Job[]) =>
  [...jobs].sort(
    (a, b) => Number(hasEnded(a)) - Number(hasEnded(b)) || (b.startedAt ?? 0) - (a.startedAt ?? 0),
  );

/** Jobs by id, then by name; one that is alone on each side is the same, whatever it is called. Those that had ended on both sides are left out. */
export function pairJobs(before: Job[], after: Job[]): Pair<Job>[] {
  const byId = pairBy(before, after, ({ id }) => id);
  const byName = pairBy(newestFirst(byId.before), newestFirst(byId.after), ({ name }) => name);
  const [gone, come] = [byName.before, byName.after].map((jobs) => jobs.filter((job) => !hasEnded(job)));
  const pairs: Pair<Job>[] = [...byId.pairs, ...byName.pairs];
  const alone = pairs.length === 0 && gone!.length === 1 && come!.length === 1;
  const rest: Pair<Job>[] = alone
    ? [{ before: gone![0]!, after: come![0]! }]
    : [
        ...gone!.map((job) => ({ before: job, after: null })),
        ...come!.map((job) => ({ before: null, after: job })),
      ];
  return [...pairs, ...rest].filter((pair) => [pair.before, pair.after].some((job) => job && !hasEnded(job)));
}

export interface PairedGraph {
  pairs: VertexPair[];
  changes: GraphChange[];
}

/** Vertices by name, then by the operators in them: a chain that was split or joined keeps those. */
export function pairVertices(before: Vertex[], after: Vertex[]): PairedGraph {
  const byName = pairBy(before, after, ({ name }) => name);
  const pairs = [...byName.pairs];
  const changes: GraphChange[] = [];
  for (const group of groupsOf(byName.before, byName.after)) {
    const [from, to] = [group.before.map(({ name }) => name), group.after.map(({ name }) => name)];
    if (to.length === 0) changes.push({ kind: 'removed', vertices: from });
    else if (from.length === 0) changes.push({ kind: 'added', vertices: to });
    else {
      const same = sorted(group.before).join() === sorted(group.after).join();
      changes.push({ kind: same ? 'regrouped' : 'replaced', before: from, after: to });
    }
    if (from.length === 1 && to.length === 1)
      pairs.push({ before: group.before[0]!, after: group.after[0]! });
  }
  return { pairs, changes };
}

/** The operators of a chain, as Flink names it: `Source: orders -> enrich`. */
const operatorsOf = ({ name }: Vertex) =>
  name.split(' -> ').map((operator) => operator.replace(/^\(|\)$/g, ''));

const sorted = (vertices: Vertex[]) => vertices.flatMap(operatorsOf).sort();

interface Group {
  before: Vertex[];
  after: Vertex[];
}

/** Vertices that share an operator, or the id, over both sides. */
function groupsOf(before: Vertex[], after: Vertex[]): Group[] {
  const groups: (Group & { keys: Set<string> })[] = [];
  const add = (vertex: Vertex, side: keyof Group) => {
    const keys = new Set([vertex.id, ...operatorsOf(vertex)]);
    const touched = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const merged = {
      before: touched.flatMap((group) => group.before),
      after: touched.flatMap((group) => group.after),
      keys: new Set([...keys, ...touched.flatMap((group) => [...group.keys])]),
    };
    merged[side].push(vertex);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  };
  for (const vertex of before) add(vertex, 'before');
  for (const vertex of after) add(vertex, 'after');
  return groups;
}

import type { Cluster, Job } from '../cluster/cluster.ts';
import { findingsOf, type Names } from './findings.ts';
import type { Changed, GraphChange, JobChange, Look, LookComparison, Pair, VertexPair } from './look.ts';
import { numbersOf } from './numbers.ts';
import { pairJobs, pairVertices } from './pairs.ts';
import { checkpointSettings, settingsOf } from './settings.ts';

/** What changed from one look to another; what healthy jobs differ by as well is left out. */
export function compare(before: Look, after: Look): LookComparison {
  const [from, to] = [before.cluster, after.cluster];
  const jobs = from && to ? pairJobs(from.jobs, to.jobs).map(graphed) : [];
  const settings = settingsOf(from, to);
  const overview = (cluster: Cluster | null) => cluster?.overviews.at(-1) ?? null;
  return {
    flink: changed(from?.flink ?? null, to?.flink ?? null),
    findings: findingsOf(before, after, namesOf(jobs)),
    taskManagers: changed(overview(from)?.taskManagers ?? null, overview(to)?.taskManagers ?? null),
    slots: changed(overview(from)?.slots ?? null, overview(to)?.slots ?? null),
    settings,
    jobs: jobs.map((job) => jobChange(job, new Set(settings.map(({ key }) => key)))),
  };
}

/** Null where nothing changed, or a side does not tell. */
function changed<Value>(before: Value | null, after: Value | null): Changed<Value> | null {
  return before === null || after === null || before === after ? null : { before, after };
}

interface Graphed extends Pair<Job> {
  vertices: VertexPair[];
  changes: GraphChange[];
}

function graphed({ before, after }: Pair<Job>): Graphed {
  if (!before || !after || before.vertices.length === 0 || after.vertices.length === 0)
    return { before, after, vertices: [], changes: [] };
  const { pairs, changes } = pairVertices(before.vertices, after.vertices);
  return { before, after, vertices: pairs, changes: [...changes, ...pairs.flatMap(changesOf)] };
}

function changesOf({ before, after }: VertexPair): GraphChange[] {
  const vertex = after.name;
  const inputs = ({ inputs }: VertexPair['before']) =>
    inputs.map(({ from, ship }) => `${from.name} ${ship}`).sort();
  const [from, to] = [inputs(before), inputs(after)];
  const shipping = before.name === after.name && from.join() !== to.join() && sameNames(from, to);
  return [
    ...(before.parallelism === after.parallelism
      ? []
      : [{ kind: 'parallelism' as const, vertex, before: before.parallelism, after: after.parallelism }]),
    ...(before.maxParallelism === after.maxParallelism
      ? []
      : [
          {
            kind: 'max-parallelism' as const,
            vertex,
            before: before.maxParallelism,
            after: after.maxParallelism,
          },
        ]),
    ...(shipping ? [{ kind: 'input' as const, vertex, before: from, after: to }] : []),
  ];
}

/** Only how records are shipped differs: who feeds it is told where vertices come and go. */
const sameNames = (a: string[], b: string[]) => {
  const names = (inputs: string[]) => inputs.map((input) => input.slice(0, input.lastIndexOf(' '))).join();
  return names(a) === names(b);
};

/** `told`: keys whose change is told of the cluster. */
function jobChange({ before, after, vertices, changes }: Graphed, told: Set<string>): JobChange {
  if (!before || !after)
    return { before, after, state: null, restarts: null, failures: [], graph: [], numbers: [], settings: [] };
  return {
    before,
    after,
    state: changed(before.state, after.state),
    restarts: restarts(before, after),
    failures: failures(before, after),
    graph: changes,
    numbers: numbersOf(before, after, vertices),
    settings: checkpointSettings(before, after).filter(({ key }) => !told.has(key)),
  };
}

/** More than before, or any of a job that was submitted since. */
function restarts(before: Job, after: Job): Changed<number> | null {
  const [from, to] = [before, after].map(({ metrics }) => metrics.at(-1)?.get('numRestarts') ?? null);
  return before.id === after.id || (to ?? 0) > 0 || (from ?? 0) > 0 ? changed(from!, to!) : null;
}

function failures(before: Job, after: Job): JobChange['failures'] {
  const known = new Set(before.failures?.entries.map(({ exception }) => exception));
  const since = before.id === after.id ? (before.failures?.entries.at(-1)?.at ?? 0) : 0;
  const told = new Map<string, JobChange['failures'][number]>();
  for (const { at, exception, task, concurrent } of after.failures?.entries ?? [])
    if (!concurrent && exception !== null && !known.has(exception) && (at ?? 0) >= since)
      told.set(exception, { at, exception, task });
  return [...told.values()];
}

/** What jobs and vertices of both sides are called: those that are the same have one name. */
function namesOf(jobs: Graphed[]): { before: Names; after: Names } {
  const names = { before: new Map<string, string>(), after: new Map<string, string>() };
  jobs.forEach(({ before, after, vertices }, at) => {
    if (before) names.before.set(before.id, `${at}`);
    if (after) names.after.set(after.id, `${at}`);
    for (const vertex of vertices) {
      names.before.set(vertex.before.id, `${at} ${vertex.after.name}`);
      names.after.set(vertex.after.id, `${at} ${vertex.after.name}`);
    }
  });
  return { before: (id) => names.before.get(id) ?? id, after: (id) => names.after.get(id) ?? id };
}

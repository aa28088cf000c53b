// Who holds a job back. By the edges of its graph: a task that is backpressured waits for what it feeds, and whoever works
// all the time without being held back itself is the one the others wait for.

import type { Cluster, Job, TaskManager, Vertex } from '../../cluster/cluster.ts';
import { gcShareOf, muchGc } from './gc.ts';
import { above, isSource } from './graph.ts';
import {
  inputRates,
  isBackpressured,
  isHeldAtWork,
  isIdle,
  isSettled,
  median,
  saturated,
  saturatedSubtasks,
} from './load.ts';

export interface Culprit {
  vertex: Vertex;
  /** The vertices that feed it directly and wait for it; empty for a source. */
  holdsBack: Vertex[];
  /** Indexes of its subtasks that work all the time. */
  hot: number[];
  kind: 'all-subtasks' | 'more-records' | 'one-taskmanager' | 'few-subtasks';
  /** Whether the processes of the hot subtasks use their processor, or wait; null where the numbers do not tell. */
  works: 'computes' | 'waits' | null;
  /** How many times as many records the busiest hot subtask gets as the median of the others; null with nothing to compare. */
  skew: number | null;
  /** Of garbage collection, in the process that has most of it: a share of time. */
  gc: number;
}

export interface Attribution {
  culprits: Culprit[];
  /** Backpressured, and yet nothing they feed is busy. */
  unexplained: Vertex[];
}

/** Who holds a job back; null where the tasks have not run for long enough to tell, and for a batch job, which is to be as fast as it can. */
export function attributionOf(
  job: Job,
  cluster: Pick<Cluster, 'taskManagers' | 'times'>,
): Attribution | null {
  if (job.batch || !isSettled(job)) return null;
  const backpressured = new Set(job.vertices.filter(isBackpressured));
  const waits = (vertex: Vertex) =>
    backpressured.has(vertex) ||
    (isHeldAtWork(vertex) &&
      (isSource(vertex) || [...above(vertex)].some((other) => backpressured.has(other))));
  const culprits = job.vertices.flatMap((vertex): Culprit[] => {
    const hot = saturatedSubtasks(vertex);
    if (hot.length === 0) return [];
    const holdsBack = [...new Set(vertex.inputs.map(({ from }) => from))].filter(waits);
    if (holdsBack.length === 0 && !isSource(vertex)) return [];
    return [{ vertex, holdsBack, hot, ...told(vertex, hot, cluster) }];
  });
  const unexplained = [...backpressured].filter(({ outputs }) => outputs.every(({ to }) => isIdle(to)));
  return { culprits, unexplained };
}

/** The culprits of all jobs. */
export const culpritsOf = (cluster: Cluster): { job: Job; culprit: Culprit }[] =>
  cluster.jobs.flatMap((job) =>
    (attributionOf(job, cluster)?.culprits ?? []).map((culprit) => ({ job, culprit })),
  );

/** Others are told apart from the hot ones when most of them have time left. */
const othersBusy = 0.5;
/** A subtask with so many times the records of the others is hot because of them, when there are records at all. */
const skewed = { times: 3, least: 20 };

function told(
  vertex: Vertex,
  hot: number[],
  { taskManagers, times }: Pick<Cluster, 'taskManagers' | 'times'>,
): Pick<Culprit, 'kind' | 'works' | 'skew' | 'gc'> {
  const last = vertex.rounds.at(-1)!.subtasks;
  const others = last.filter(({ index }) => !hot.includes(index));
  const rates = inputRates(vertex);
  const most = Math.max(0, ...hot.map((index) => rates.get(index) ?? 0));
  const usual = median(others.map(({ index }) => rates.get(index) ?? 0));
  const hosts = hostsOf(vertex, hot);
  const few = others.length > 0 && median(others.map(({ busy }) => busy ?? 0)) < othersBusy;
  const elsewhere = others.every(({ taskManager }) => taskManager !== null && !hosts.has(taskManager));
  const byRecords = few && most >= skewed.least && most > skewed.times * usual;
  return {
    kind: !few
      ? 'all-subtasks'
      : byRecords
        ? 'more-records'
        : hosts.size === 1 && elsewhere
          ? 'one-taskmanager'
          : 'few-subtasks',
    works: worksOf(vertex, hot, taskManagers),
    skew: few && usual > 0 ? most / usual : null,
    gc: Math.max(
      0,
      ...taskManagers.filter(({ id }) => hosts.has(id)).map((one) => gcShareOf(one, times) ?? 0),
    ),
  };
}

function hostsOf(vertex: Vertex, hot: number[]): Set<string> {
  const last = vertex.rounds.at(-1)!.subtasks;
  return new Set(
    last.flatMap(({ index, taskManager }) =>
      hot.includes(index) && taskManager !== null ? [taskManager] : [],
    ),
  );
}

/** Of a core for each hot subtask: more is computing, less is waiting, between them nothing is said. Measured: 0.9 and 0.05. */
const coresOf = { computing: 0.5, waiting: 0.15 };

function worksOf(vertex: Vertex, hot: number[], taskManagers: TaskManager[]): Culprit['works'] {
  const last = vertex.rounds.at(-1)!.subtasks;
  const shares = taskManagers.flatMap(({ id, cores, metrics }) => {
    const here = last.filter(({ index, taskManager }) => taskManager === id && hot.includes(index)).length;
    const load = metrics.at(-1)?.get('Status.JVM.CPU.Load');
    return here === 0 || load === undefined || cores === null ? [] : [{ share: (load * cores) / here, load }];
  });
  if (shares.length === 0) return null;
  if (shares.some(({ share, load }) => share >= coresOf.computing || load >= saturated)) return 'computes';
  return shares.every(({ share }) => share <= coresOf.waiting) ? 'waits' : null;
}

/** Whether a culprit is slow because its process collects garbage. */
export const gcMatters = ({ gc }: Pick<Culprit, 'gc'>) => gc >= muchGc;

// What a fault waits for: read over REST, or in the logs.
import type { Cluster } from './cluster.ts';
import type { Condition } from './fault.ts';

export const all =
  (...conditions: Condition[]): Condition =>
  async (cluster) => {
    for (const holds of conditions) if (!(await holds(cluster))) return false;
    return true;
  };

/** Shares of the last seconds, one a subtask. */
interface Load {
  busy: number[];
  backPressured: number[];
  idle: number[];
}

/** The shares of the vertex whose name begins so; undefined as long as there are none. */
async function load(cluster: Cluster, name: string): Promise<Load | undefined> {
  // Asked before all tasks run, the JobManager logs an error.
  if (!(await running(cluster))) return undefined;
  const id = (await vertexOf(cluster, name))?.id;
  const answer = id && (await cluster.rest.get(`/jobs/${cluster.job}/vertices/${id}/backpressure`));
  if (answer?.status !== 'ok') return undefined;
  const shares = (field: string) => answer.subtasks.map((one: Record<string, unknown>) => Number(one[field]));
  return { busy: shares('busyRatio'), backPressured: shares('ratio'), idle: shares('idleRatio') };
}

interface Vertex {
  id: string;
  name: string;
  parallelism: number;
}

/** Sources are called `Source: name`, sinks `name: Writer`. */
async function vertexOf(cluster: Cluster, name: string): Promise<Vertex | undefined> {
  const job = await cluster.rest.get(`/jobs/${cluster.job}`);
  const named = (vertex: Vertex) => vertex.name.replace(/^Source: /, '').startsWith(name);
  return job?.vertices?.find(named);
}

/** Every task runs. */
export const running: Condition = async (cluster) => {
  const job = await cluster.rest.get(`/jobs/${cluster.job}`);
  return (
    job?.state === 'RUNNING' &&
    job.vertices.every((vertex: { status: string }) => vertex.status === 'RUNNING')
  );
};

/** All subtasks, or the one given, are busy at least `share` of the time. */
export const busy =
  (name: string, share = 0.8, subtask?: number): Condition =>
  async (cluster) => {
    const found = await load(cluster, name);
    const shares = subtask === undefined ? found?.busy : found?.busy.slice(subtask, subtask + 1);
    return shares?.every((one) => one >= share) ?? false;
  };

/** A subtask is backpressured at least `share` of the time. */
export const backPressured =
  (name: string, share = 0.5): Condition =>
  async (cluster) =>
    (await load(cluster, name))?.backPressured.some((one) => one >= share) ?? false;

/** All subtasks are idle at least `share` of the time. */
export const idle =
  (name: string, share = 0.5): Condition =>
  async (cluster) =>
    (await load(cluster, name))?.idle.every((one) => one >= share) ?? false;

/** The sum of a metric over the subtasks of a vertex is at least `least`. */
export const metric =
  (name: string, id: string, least: number): Condition =>
  async (cluster) => {
    const vertex = await vertexOf(cluster, name);
    const path = `/jobs/${cluster.job}/vertices/${vertex?.id}/subtasks/metrics?get=${encodeURIComponent(id)}`;
    const [answer] = (await cluster.rest.get(path)) ?? [];
    return answer?.sum >= least;
  };

export const completedCheckpoints =
  (least: number): Condition =>
  async (cluster) =>
    (await cluster.rest.get(`/jobs/${cluster.job}/checkpoints`))?.counts?.completed >= least;

/** So many checkpoints of the history have failed. */
export const failedCheckpoints =
  (least: number): Condition =>
  async (cluster) => {
    const answer = await cluster.rest.get(`/jobs/${cluster.job}/checkpoints`);
    const failed = answer?.history?.filter(({ status }: { status: string }) => status === 'FAILED');
    return (failed?.length ?? 0) >= least;
  };

/** The checkpoint that took longest, or that is still under way, took so many seconds. */
export const slowCheckpoint =
  (least: number): Condition =>
  async (cluster) => {
    const answer = await cluster.rest.get(`/jobs/${cluster.job}/checkpoints`);
    return (
      answer?.history?.some((one: Record<string, number>) => one.end_to_end_duration! >= least * 1000) ??
      false
    );
  };

export const state =
  (...names: string[]): Condition =>
  async (cluster) =>
    names.includes((await cluster.rest.get(`/jobs/${cluster.job}`))?.state);

/** The state of a vertex. */
export const vertexState =
  (name: string, wanted: string): Condition =>
  async (cluster) => {
    const job = await cluster.rest.get(`/jobs/${cluster.job}`);
    return job?.vertices?.find((vertex: Vertex) => vertex.name.startsWith(name))?.status === wanted;
  };

export const logged =
  (pattern: RegExp): Condition =>
  (cluster) =>
    cluster.logged(pattern);

/** One subtask is busy nearly all the time and another one hardly ever. */
export const hotSubtask =
  (name: string): Condition =>
  async (cluster) => {
    const shares = (await load(cluster, name))?.busy ?? [0];
    return Math.max(...shares) >= 0.8 && Math.min(...shares) <= 0.3;
  };

/** The garbage collectors of a TaskManager take at least `share` of the time. */
export const collecting =
  (share: number): Condition =>
  async ({ rest }) => {
    const { taskmanagers = [] } = (await rest.get('/taskmanagers')) ?? {};
    for (const { id } of taskmanagers) {
      const path = `/taskmanagers/${encodeURIComponent(id)}/metrics?get=Status.JVM.GarbageCollector.All.TimeMsPerSecond`;
      const [answer] = (await rest.get(path)) ?? [];
      if (Number(answer?.value) >= share * 1000) return true;
    }
    return false;
  };

export const restarts =
  (least: number): Condition =>
  async ({ rest, job }) => {
    const [answer] = (await rest.get(`/jobs/${job}/metrics?get=numRestarts`)) ?? [];
    return Number(answer?.value) >= least;
  };

export const subtasks =
  (name: string, count: number): Condition =>
  async (cluster) =>
    (await vertexOf(cluster, name))?.parallelism === count;

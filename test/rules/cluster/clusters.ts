// Builds clusters as rules see them: a job with vertices in a row, or with edges of its own, and what its tasks are busy with.

import type {
  Cluster,
  Edge,
  Job,
  Metrics,
  Spread,
  Subtask,
  TaskManager,
  Vertex,
} from '../../../src/cluster/cluster.ts';

/** Shares of time of a subtask, and the records it takes in a second. */
export interface Load {
  busy?: number | null;
  idle?: number | null;
  backpressured?: number | null;
  perSecond?: number;
  taskManager?: string;
}

export const idle: Load = { busy: 0.02, idle: 0.98, backpressured: 0, perSecond: 100 };
export const busy: Load = { busy: 1, idle: 0, backpressured: 0, perSecond: 100 };
export const held: Load = { busy: 0.01, idle: 0, backpressured: 0.99, perSecond: 100 };
export const halfBusy: Load = { busy: 0.5, idle: 0.5, backpressured: 0, perSecond: 100 };

export interface VertexOptions {
  name: string;
  /** One for each subtask. */
  loads: Load[];
  /** The same in each round, or by the round, from 0. */
  metrics?: InRound<Record<string, Spread>>;
  ofSubtasks?: InRound<Record<string, number>>;
  /** The input watermark of all subtasks. */
  watermark?: InRound<number | null>;
  state?: string;
}

/** What is the same in each round, or depends on it. */
export type InRound<T> = T | ((round: number) => T);

const inRound = <T>(value: InRound<T>, round: number): T =>
  typeof value === 'function' ? (value as (round: number) => T)(round) : value;

export interface JobOptions extends Partial<Omit<Job, 'vertices' | 'metrics'>> {
  vertices: VertexOptions[];
  /** Names of vertices; a chain in the order of the vertices where they are left out. */
  edges?: [from: string, to: string][];
  metrics?: Record<string, number>[];
  rounds?: number;
  /** Milliseconds for which the tasks have run, or have been INITIALIZING, in the last round. */
  running?: number;
}

export const jobId = 'a'.repeat(32);

/** When the last round was answered, and how long a round takes. */
export const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const every = 10_000;

/** A cluster of one job. */
export function cluster(job: JobOptions, more: Partial<Cluster> = {}): Cluster {
  const rounds = job.rounds ?? 3;
  return {
    flink: '2.2.1',
    at: now,
    rounds,
    times: Array.from({ length: rounds }, (_, round) => now - (rounds - 1 - round) * every),
    configuration: new Map(),
    overviews: Array.from({ length: rounds }, () => ({ taskManagers: 1, slots: 8, freeSlots: 4 })),
    taskManagers: [taskManager('tm-1')],
    jobManager: [],
    jobs: [jobOf(job, rounds)],
    ...more,
  };
}

export function taskManager(
  id: string,
  metrics: Record<string, number> = {},
  more: Partial<TaskManager> = {},
): TaskManager {
  const round: Metrics = new Map(Object.entries(metrics));
  return {
    id,
    slots: 4,
    cores: 4,
    metaspaceLimit: 256 * 1024 * 1024,
    directMemory: { limit: 256 * 1024 * 1024, network: 64 * 1024 * 1024 },
    registered: [1, 2, 3],
    metrics: [round, round, round],
    ...more,
  };
}

function jobOf(
  { vertices, edges, metrics = [], rounds: _, running = 600_000, ...more }: JobOptions,
  rounds: number,
): Job {
  const built = vertices.map((options, at) => vertexOf(options, at, rounds, running));
  const byName = new Map(built.map((vertex) => [vertex.name, vertex]));
  const pairs = edges ?? built.slice(1).map((to, at) => [built[at]!.name, to.name] as const);
  for (const [fromName, toName] of pairs) {
    const edge: Edge = { from: byName.get(fromName)!, to: byName.get(toName)!, ship: 'HASH' };
    edge.from.outputs.push(edge);
    edge.to.inputs.push(edge);
  }
  return {
    id: jobId,
    name: 'orders',
    state: 'RUNNING',
    ended: null,
    batch: false,
    startedAt: now - running,
    since: now - running,
    checkpoints: null,
    checkpointing: null,
    failures: null,
    restartStrategy: null,
    ...more,
    vertices: built,
    metrics: metrics.map((round) => new Map(Object.entries(round))),
  };
}

function vertexOf(
  { name, loads, metrics = {}, ofSubtasks = {}, watermark = null, state = 'RUNNING' }: VertexOptions,
  at: number,
  rounds: number,
  running: number,
): Vertex {
  return {
    id: `${at}`.padStart(32, 'b'),
    name,
    parallelism: loads.length,
    maxParallelism: 128,
    state,
    inputs: [],
    outputs: [],
    rounds: Array.from({ length: rounds }, (_, round) => {
      const passed = (rounds - 1 - round) * every;
      return {
        at: now - passed,
        subtasks: loads.map((load, index) => ({
          ...subtaskOf(load, index, running - passed, state),
          watermark: inRound(watermark, round),
        })),
        metrics: new Map(Object.entries(inRound(metrics, round))),
        ofSubtasks: new Map(Object.entries(inRound(ofSubtasks, round))),
      };
    }),
  };
}

function subtaskOf(
  { perSecond = 0, taskManager = 'tm-1', busy, idle, backpressured }: Load,
  index: number,
  running: number,
  state: string,
): Subtask {
  const records = (perSecond * running) / 1000;
  return {
    index,
    state,
    taskManager,
    running: state === 'INITIALIZING' ? null : running,
    initializing: state === 'INITIALIZING' ? running : null,
    recordsIn: records,
    recordsOut: records,
    busy: busy ?? null,
    idle: idle ?? null,
    backpressured: backpressured ?? null,
    watermark: null,
  };
}

// What of Flink's REST API is read. `docs/live.md` has the table, and says what is never asked.

/** Whom an answer is about. */
export interface Ids {
  job: string | null;
  vertex: string | null;
  taskManager: string | null;
  checkpoint: string | null;
}

export interface Endpoint {
  path: string;
  /** Once at the beginning, in each round, or once at the end. */
  asked: 'once' | 'round' | 'end';
  /** `metrics` are first asked for their ids, then for the values of those that exist. */
  format: 'json' | 'metrics' | 'text';
  why: string;
}

/** All that is read. Each is a GET that changes nothing and leaves no line in the logs of the cluster. */
export const endpoints = [
  {
    path: '/config',
    asked: 'once',
    format: 'json',
    why: 'whether it is a JobManager, and the version of Flink',
  },
  { path: '/overview', asked: 'round', format: 'json', why: 'TaskManagers and slots' },
  {
    path: '/jobmanager/config',
    asked: 'once',
    format: 'json',
    why: 'the configuration in effect; Flink hides secrets in it',
  },
  {
    path: '/jobmanager/metrics',
    asked: 'round',
    format: 'metrics',
    why: 'memory and garbage collection of the JobManager',
  },
  { path: '/jobmanager/log', asked: 'end', format: 'text', why: 'its log' },
  { path: '/jobs/overview', asked: 'round', format: 'json', why: 'the jobs and their states' },
  { path: '/taskmanagers', asked: 'round', format: 'json', why: 'the TaskManagers, their slots and memory' },
  {
    path: '/taskmanagers/:taskmanager/metrics',
    asked: 'round',
    format: 'metrics',
    why: 'memory, garbage collection, processor, network buffers',
  },
  {
    path: '/taskmanagers/:taskmanager/thread-dump',
    asked: 'round',
    format: 'json',
    why: 'what its threads do',
  },
  { path: '/taskmanagers/:taskmanager/log', asked: 'end', format: 'text', why: 'its log' },
  {
    path: '/jobs/:job',
    asked: 'round',
    format: 'json',
    why: 'vertices, their states, and the edges between them',
  },
  { path: '/jobs/:job/config', asked: 'once', format: 'json', why: 'the restart strategy' },
  { path: '/jobs/:job/metrics', asked: 'round', format: 'metrics', why: 'restarts and checkpoints' },
  {
    path: '/jobs/:job/checkpoints',
    asked: 'round',
    format: 'json',
    why: 'the last checkpoints and those in progress',
  },
  {
    path: '/jobs/:job/checkpoints/config',
    asked: 'once',
    format: 'json',
    why: 'interval, timeout and mode of checkpoints',
  },
  {
    path: '/jobs/:job/checkpoints/details/:checkpoint',
    asked: 'end',
    format: 'json',
    why: 'which vertices it waits for; only of ids the history names',
  },
  {
    path: '/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex',
    asked: 'end',
    format: 'json',
    why: 'start delay, alignment, sync and async time of each subtask',
  },
  { path: '/jobs/:job/exceptions', asked: 'end', format: 'json', why: 'what failed, by attempt' },
  {
    path: '/jobs/:job/vertices/:vertex',
    asked: 'round',
    format: 'json',
    why: 'subtasks, their TaskManagers and records',
  },
  {
    path: '/jobs/:job/vertices/:vertex/backpressure',
    asked: 'round',
    format: 'json',
    why: 'busy, idle and backpressured share of each subtask',
  },
  {
    path: '/jobs/:job/vertices/:vertex/watermarks',
    asked: 'round',
    format: 'json',
    why: 'the watermark of each subtask',
  },
  {
    path: '/jobs/:job/vertices/:vertex/subtasks/metrics',
    asked: 'round',
    format: 'metrics',
    why: 'rates, late records and lag over the subtasks',
  },
  {
    path: '/jobs/:job/vertices/:vertex/metrics',
    asked: 'round',
    format: 'metrics',
    why: 'of a source: watermark, idle time and lag of each subtask',
  },
] as const satisfies Endpoint[];

export type EndpointPath = (typeof endpoints)[number]['path'];

/** What an id looks like: jobs and vertices are 32 hexadecimal digits, a TaskManager is named by its host or container. */
const forms = new Map([
  [':job', '(?<job>[0-9a-f]{32})'],
  [':vertex', '(?<vertex>[0-9a-f]{32})'],
  [':taskmanager', '(?<taskManager>[^/]{1,200})'],
  [':checkpoint', '(?<checkpoint>[0-9]{1,18})'],
]);

const patterns = endpoints.map(({ path }) => ({
  path,
  pattern: new RegExp(`^${path.replace(/:\w+/g, (name) => forms.get(name)!)}$`),
}));

/** The endpoint that a path asks, and whom; query, version prefix and a slash at the end do not matter. Null for one that is not read. */
export function endpointOf(asked: string): ({ endpoint: EndpointPath } & Ids) | null {
  const bare = asked
    .split('?', 1)[0]!
    .replace(/^\/v1\//, '/')
    .replace(/\/$/, '');
  for (const { path, pattern } of patterns) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const { job = null, vertex = null, taskManager = null, checkpoint = null } = found.groups ?? {};
    return { endpoint: path, job, vertex, taskManager, checkpoint };
  }
  return null;
}

/** A path with its ids. */
export function pathOf(endpoint: EndpointPath, ids: Partial<Ids>): string {
  return endpoint
    .replace(':job', ids.job ?? '')
    .replace(':vertex', ids.vertex ?? '')
    .replace(':taskmanager', encodeURIComponent(ids.taskManager ?? '').replaceAll('%3A', ':'))
    .replace(':checkpoint', ids.checkpoint ?? '');
}

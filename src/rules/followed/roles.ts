/** What a thread is there for, as its name tells. */
export type ThreadRole =
  | 'task'
  | 'legacy-source'
  | 'source-fetcher'
  | 'source-coordinator'
  | 'async-operations'
  | 'canceler'
  | 'rpc'
  | 'jobmanager-io'
  | 'common-pool'
  | 'garbage-collector'
  | 'other';

/** Flink's names, from its thread factories; what stands behind `for` is the name of a task. */
const byName: [ThreadRole | 'helper', RegExp][] = [
  ['legacy-source', /^Legacy Source Thread - /],
  ['source-fetcher', /^Source Data Fetcher for /],
  ['source-coordinator', /^SourceCoordinator-/],
  ['async-operations', /^(?:AsyncOperations|Flink-RocksDBStateDataTransfer(?:Helper)?)-thread-\d+$/],
  ['canceler', /^(?:Canceler|Canceler\/Interrupts|Cancellation Watchdog) for /],
  ['rpc', /^flink-(?:pekko|akka)\.actor\.default-dispatcher-\d+$/],
  ['jobmanager-io', /^jobmanager-io-thread-\d+$/],
  ['common-pool', /^ForkJoinPool\.commonPool-worker-\d+$/],
  [
    'garbage-collector',
    /^(?:(?:Par)?GC (?:Thread|task thread)|Gang worker|G1 |Concurrent Mark-Sweep GC Thread|Z(?:Worker|Director|Driver)|Shenandoah |VM Thread$)/,
  ],
  ['helper', /^(?:(?:System )?Time Trigger|OutputFlusher|Channel state writer|BLOB connection)\b/],
];

/** `name (subtask/parallelism)#attempt`; the attempt since 1.12. */
const ofTask = /^(.*) \((\d{1,6})\/(\d{1,6})\)(?:#\d+)?$/;

export function threadRoleOf(name: string): ThreadRole {
  const [role] = byName.find(([, pattern]) => pattern.test(name)) ?? [];
  if (role === 'helper') return 'other';
  return role ?? (ofTask.test(name) ? 'task' : 'other');
}

export interface NamedSubtask {
  task: string;
  subtask: number;
}

/** The subtask a thread works for, where its name says so. */
export function subtaskOf(name: string): NamedSubtask | null {
  const [, task, subtask] = ofTask.exec(taskThreadOf(name)) ?? [];
  return task === undefined ? null : { task, subtask: Number(subtask) };
}

/** The name of the task's own thread. Those that cancel a task name its attempt too: `Canceler for Map (1/2)#0 (5f1e…_0_0).` */
export function taskThreadOf(name: string): string {
  return name
    .replace(/^(?:Legacy Source Thread - |[A-Z][\w/ ]* for )/, '')
    .replace(/ \([0-9a-f_]{32,120}\)\.?$/, '');
}

/** How often the subtask was started before, as the name of its thread tells since Flink 1.12; null where it does not. */
export function attemptOf(name: string): number | null {
  const attempt = /\)#(\d{1,9})$/.exec(taskThreadOf(name))?.[1];
  return attempt === undefined ? null : Number(attempt);
}

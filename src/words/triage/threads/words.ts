/** What a rule saw, as its sentence needs it. */
export type Facts = Record<string, string | number>;

export type ThreadFinding =
  | 'async-queue-full'
  | 'checkpoint-cleanup-crowded'
  | 'checkpoint-lock-contended'
  | 'checkpoint-sync-part-running'
  | 'checkpoint-upload-running'
  | 'direct-memory-awaited'
  | 'explicit-gc-running'
  | 'garbage-collection-using-the-cpu'
  | 'legacy-source-backpressured'
  | 'lookup-retry-sleeping'
  | 'lookup-waiting-for-external-system'
  | 'one-subtask-hot'
  | 'process-shutting-down'
  | 'rocksdb-snapshot-running'
  | 'rpc-main-thread-blocked'
  | 'sink-buffer-full'
  | 'sink-waiting-for-external-system'
  | 'source-enumerator-waiting'
  | 'source-fetcher-queue-full'
  | 'source-fetcher-waiting-for-brokers'
  | 'state-restore-running'
  | 'task-cancellation-running'
  | 'task-thread-busy-in-generated-code'
  | 'task-thread-busy-in-heap-state'
  | 'task-thread-busy-in-regex'
  | 'task-thread-busy-in-rocksdb'
  | 'task-thread-busy-in-serialization'
  | 'task-thread-busy-in-user-code'
  | 'task-thread-in-external-call'
  | 'task-thread-sleeping'
  | 'task-thread-waiting-in-user-code'
  | 'task-threads-backpressured'
  | 'task-threads-blocked-on-lock'
  | 'task-threads-loading-classes'
  | 'task-threads-without-work'
  | 'threads-in-deadlock'
  | 'timers-firing';

/** One sentence for each finding, as Markdown. */
export type ThreadWords = Record<ThreadFinding, (facts: Facts) => string>;

import type { Rule } from './rule.ts';
import { asyncQueue } from './threads-async-queue.ts';
import { backpressured } from './threads-backpressured.ts';
import { busy } from './threads-busy.ts';
import { cancellation } from './threads-cancellation.ts';
import { checkpointCleanup } from './threads-checkpoint-cleanup.ts';
import { checkpointLock } from './threads-checkpoint-lock.ts';
import { checkpointSync } from './threads-checkpoint-sync.ts';
import { checkpointUpload } from './threads-checkpoint-upload.ts';
import { classLoading } from './threads-class-loading.ts';
import { deadlock } from './threads-deadlock.ts';
import { directMemory } from './threads-direct-memory.ts';
import { exit } from './threads-exit.ts';
import { explicitGc } from './threads-explicit-gc.ts';
import { externalCall } from './threads-external-call.ts';
import { gc } from './threads-gc.ts';
import { hotSubtask } from './threads-hot-subtask.ts';
import { legacySource } from './threads-legacy-source.ts';
import { lock } from './threads-lock.ts';
import { lookupRetry } from './threads-lookup-retry.ts';
import { restore } from './threads-restore.ts';
import { rocksdbSnapshot } from './threads-rocksdb-snapshot.ts';
import { rpc } from './threads-rpc.ts';
import { sinkQueue } from './threads-sink-queue.ts';
import { sinkWrite } from './threads-sink-write.ts';
import { sleeping } from './threads-sleeping.ts';
import { sourceEnumerator } from './threads-source-enumerator.ts';
import { sourceFetcher } from './threads-source-fetcher.ts';
import { sourceIdle } from './threads-source-idle.ts';
import { timers } from './threads-timers.ts';
import { userWait } from './threads-user-wait.ts';
import { withoutWork } from './threads-without-work.ts';

/** All rules that look at thread dumps. */
export const threadRules: Rule<'dumps'>[] = [
  asyncQueue,
  backpressured,
  busy,
  cancellation,
  checkpointCleanup,
  checkpointLock,
  checkpointSync,
  checkpointUpload,
  classLoading,
  deadlock,
  directMemory,
  exit,
  explicitGc,
  externalCall,
  gc,
  hotSubtask,
  legacySource,
  lock,
  lookupRetry,
  restore,
  rocksdbSnapshot,
  rpc,
  sinkQueue,
  sinkWrite,
  sleeping,
  sourceEnumerator,
  sourceFetcher,
  sourceIdle,
  timers,
  userWait,
  withoutWork,
];

import type { Rule } from '../rule.ts';
import { asyncQueue } from './async-queue.ts';
import { backpressured } from './backpressured.ts';
import { busy } from './busy.ts';
import { cancellation } from './cancellation.ts';
import { checkpointCleanup } from './checkpoint-cleanup.ts';
import { checkpointLock } from './checkpoint-lock.ts';
import { checkpointSync } from './checkpoint-sync.ts';
import { checkpointUpload } from './checkpoint-upload.ts';
import { classLoading } from './class-loading.ts';
import { deadlock } from './deadlock.ts';
import { directMemory } from './direct-memory.ts';
import { exit } from './exit.ts';
import { explicitGc } from './explicit-gc.ts';
import { externalCall } from './external-call.ts';
import { gc } from './gc.ts';
import { hotSubtask } from './hot-subtask.ts';
import { legacySource } from './legacy-source.ts';
import { lock } from './lock.ts';
import { lookupRetry } from './lookup-retry.ts';
import { restore } from './restore.ts';
import { rocksdbSnapshot } from './rocksdb-snapshot.ts';
import { rpc } from './rpc.ts';
import { sinkQueue } from './sink-queue.ts';
import { sinkWrite } from './sink-write.ts';
import { sleeping } from './sleeping.ts';
import { sourceEnumerator } from './source-enumerator.ts';
import { sourceFetcher } from './source-fetcher.ts';
import { sourceIdle } from './source-idle.ts';
import { timers } from './timers.ts';
import { userWait } from './user-wait.ts';
import { withoutWork } from './without-work.ts';

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

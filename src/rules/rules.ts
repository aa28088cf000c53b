import { received } from './alerts/received.ts';
import { bottleneck } from './cluster/bottleneck.ts';
import { cancelling } from './cluster/cancelling.ts';
import { capacity } from './cluster/capacity.ts';
import { checkpointRhythm } from './cluster/checkpoint-rhythm.ts';
import { checkpointStage } from './cluster/checkpoint-stage.ts';
import { checkpointTimeout } from './cluster/checkpoint-timeout.ts';
import { directMemoryOfTaskManager } from './cluster/direct-memory.ts';
import { ended } from './cluster/ended.ts';
import { failedCheckpoints } from './cluster/failed-checkpoints.ts';
import { gcOfProcess } from './cluster/gc.ts';
import { hotSubtaskOfJob } from './cluster/hot-subtask.ts';
import { initializing } from './cluster/initializing.ts';
import { jobState } from './cluster/job-state.ts';
import { keyGroups } from './cluster/key-groups.ts';
import { lateRecords } from './cluster/late-records.ts';
import { metaspace } from './cluster/metaspace.ts';
import { missingSlots } from './cluster/missing-slots.ts';
import { missingWatermark } from './cluster/missing-watermark.ts';
import { networkMemory } from './cluster/network-memory.ts';
import { offsetCommits } from './cluster/offset-commits.ts';
import { pendingCheckpoint } from './cluster/pending-checkpoint.ts';
import { restartsLeft } from './cluster/restarts-left.ts';
import { slotSpread } from './cluster/slot-spread.ts';
import { sourceLag } from './cluster/source-lag.ts';
import { watermarkStandsStill } from './cluster/standing-watermark.ts';
import { stateGrowth } from './cluster/state-growth.ts';
import { unexplainedBackpressure } from './cluster/unexplained-backpressure.ts';
import { unpublishedOutput } from './cluster/unpublished-output.ts';
import { watermarkAlignment } from './cluster/watermark-alignment.ts';
import { watermarkOffClock } from './cluster/watermark-off-clock.ts';
import { gcPauses } from './gc/pauses.ts';
import { endedContainer } from './kubernetes/ended.ts';
import { evicted } from './kubernetes/evicted.ts';
import { image } from './kubernetes/image.ts';
import { killedForMemory } from './kubernetes/killed-for-memory.ts';
import { node } from './kubernetes/node.ts';
import { nodeCondition } from './kubernetes/node-condition.ts';
import { probe } from './kubernetes/probe.ts';
import { quota } from './kubernetes/quota.ts';
import { failedResource } from './kubernetes/resource.ts';
import { scaling } from './kubernetes/scaling.ts';
import { snapshot } from './kubernetes/snapshot.ts';
import { start } from './kubernetes/start.ts';
import { checkpoints } from './logs/checkpoints.ts';
import { initializingInLogs } from './logs/initializing.ts';
import { leaders } from './logs/leaders.ts';
import { ownEnd } from './logs/own-end.ts';
import { processes } from './logs/processes.ts';
import { restarts } from './logs/restarts.ts';
import { twoJars } from './logs/two-jars.ts';
import type { Rule } from './rule.ts';
import { backpressured } from './threads/backpressured.ts';
import { busy } from './threads/busy.ts';
import { cancellation } from './threads/cancellation.ts';
import { checkpointCleanup } from './threads/checkpoint-cleanup.ts';
import { checkpointLock } from './threads/checkpoint-lock.ts';
import { checkpointUpload } from './threads/checkpoint-upload.ts';
import { classInitialization } from './threads/class-initialization.ts';
import { deadlock } from './threads/deadlock.ts';
import { directMemory } from './threads/direct-memory.ts';
import { exit } from './threads/exit.ts';
import { explicitGc } from './threads/explicit-gc.ts';
import { externalCall } from './threads/external-call.ts';
import { gc } from './threads/gc.ts';
import { hotSubtask } from './threads/hot-subtask.ts';
import { leftOver } from './threads/left-over.ts';
import { lock } from './threads/lock.ts';
import { lookupRetry } from './threads/lookup-retry.ts';
import { open } from './threads/open.ts';
import { rpc } from './threads/rpc.ts';
import { sameActivity } from './threads/same-activity.ts';
import { sinkWrite } from './threads/sink-write.ts';
import { snapshotWait } from './threads/snapshot-wait.ts';
import { sourceEnumerator } from './threads/source-enumerator.ts';
import { sourceFetcher } from './threads/source-fetcher.ts';
import { sourceIdle } from './threads/source-idle.ts';
import { withoutWork } from './threads/without-work.ts';

/** All rules. A rule is a file, and a line here. */
export const rules: Rule[] = [
  restarts,
  initializingInLogs,
  checkpoints,
  leaders,
  ownEnd,
  processes,
  missingSlots,
  initializing,
  cancelling,
  jobState,
  ended,
  restartsLeft,
  offsetCommits,
  gcOfProcess,
  metaspace,
  directMemoryOfTaskManager,
  networkMemory,
  bottleneck,
  hotSubtaskOfJob,
  keyGroups,
  slotSpread,
  capacity,
  unexplainedBackpressure,
  checkpointStage,
  pendingCheckpoint,
  failedCheckpoints,
  checkpointRhythm,
  checkpointTimeout,
  stateGrowth,
  watermarkStandsStill,
  missingWatermark,
  watermarkAlignment,
  watermarkOffClock,
  unpublishedOutput,
  lateRecords,
  sourceLag,
  twoJars,
  gcPauses,
  killedForMemory,
  endedContainer,
  probe,
  evicted,
  image,
  start,
  node,
  nodeCondition,
  quota,
  failedResource,
  snapshot,
  scaling,
  received,
  ...sameActivity,
  backpressured,
  busy,
  cancellation,
  checkpointCleanup,
  checkpointLock,
  checkpointUpload,
  classInitialization,
  deadlock,
  directMemory,
  exit,
  explicitGc,
  externalCall,
  gc,
  hotSubtask,
  leftOver,
  lock,
  lookupRetry,
  open,
  rpc,
  sinkWrite,
  snapshotWait,
  sourceEnumerator,
  sourceFetcher,
  sourceIdle,
  withoutWork,
] as Rule[];

// The metrics that rules read, by their ids: of what exists, only these are asked for.

/** Of a JobManager or a TaskManager: all but what differs by the garbage collector in use. */
export const ofProcess = new Set([
  'Status.JVM.CPU.Load',
  'Status.JVM.Memory.Heap.Used',
  'Status.JVM.Memory.Heap.Max',
  'Status.JVM.Memory.Metaspace.Used',
  'Status.JVM.Memory.Metaspace.Max',
  'Status.JVM.Memory.Direct.MemoryUsed',
  'Status.JVM.Memory.Direct.TotalCapacity',
  'Status.JVM.Threads.Count',
  'Status.JVM.ClassLoader.ClassesLoaded',
  'Status.JVM.ClassLoader.ClassesUnloaded',
  'Status.Shuffle.Netty.AvailableMemorySegments',
  'Status.Shuffle.Netty.TotalMemorySegments',
  'Status.Shuffle.Netty.RequestedMemoryUsage',
  'Status.Flink.Memory.Managed.Used',
  'Status.Flink.Memory.Managed.Total',
  'taskSlotsAvailable',
  'taskSlotsTotal',
  'numRegisteredTaskManagers',
  'numPendingTaskManagers',
  'numRunningJobs',
]);

const collector = /^Status\.JVM\.GarbageCollector\.[^.]+\.(?:Count|Time|TimeMsPerSecond)$/;

export const isOfProcess = (id: string) => ofProcess.has(id) || collector.test(id);

const job = new Set([
  'numRestarts',
  'fullRestarts',
  'uptime',
  'downtime',
  'restartingTime',
  'lastCheckpointDuration',
  'lastCheckpointSize',
  'lastCheckpointFullSize',
  'lastCheckpointCompletedTimestamp',
  'numberOfCompletedCheckpoints',
  'numberOfFailedCheckpoints',
  'numberOfInProgressCheckpoints',
]);

export const isOfJob = (id: string) => job.has(id);

/** Of a task as a whole. */
const task = new Set([
  'busyTimeMsPerSecond',
  'idleTimeMsPerSecond',
  'backPressuredTimeMsPerSecond',
  'numRecordsInPerSecond',
  'numRecordsOutPerSecond',
  'currentInputWatermark',
  'checkpointStartDelayNanos',
  'Shuffle.Netty.Input.Buffers.inPoolUsage',
  'Shuffle.Netty.Output.Buffers.outPoolUsage',
]);

/** Of the operators in it; their names stand before these. */
const operator = new Set([
  'numLateRecordsDropped',
  'leftNumLateRecordsDropped',
  'rightNumLateRecordsDropped',
  'currentOutputWatermark',
  'currentEmitEventTimeLag',
  'sourceIdleTime',
  'pendingRecords',
  'numRecordsInErrors',
  'numRecordsSendErrors',
  'commitsSucceeded',
  'commitsFailed',
  'currentSendTime',
]);

const lastPart = (id: string) => id.slice(id.lastIndexOf('.') + 1);

export const isOfVertex = (id: string) => task.has(id) || operator.has(lastPart(id));

/** Of a source, subtask by subtask: an idle one hides in every mean. `id` begins with the index. */
const ofSource = new Set([
  'currentOutputWatermark',
  'sourceIdleTime',
  'pendingRecords',
  'numRecordsOut',
  'watermarkAlignmentDrift',
  'pausedTimeMsPerSecond',
]);

export const isOfSourceSubtask = (id: string) =>
  ofSource.has(lastPart(id)) && /^\d+\.(?:Source__|numRecordsOut$)/.test(id);

/** Since 2.1 a source tells of each of its splits; there may be thousands. */
export const isOfSplit = (id: string) => lastPart(id) === 'pausedTimeMsPerSecond';

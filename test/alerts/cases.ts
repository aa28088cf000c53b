/** The values of a series, one a minute, in the words of promtool: `0+10x60`. */
type Series = Record<string, string>;

/** For each alert, series that make it fire, and those of an innocent situation that looks alike; `at` is when one looks. */
export const cases: Record<string, { at: string; fires: Series; quiet: Series }> = {
  FlinkJobManagerAbsent: {
    at: '30m',
    fires: { 'flink_jobmanager_numRegisteredTaskManagers{instance="jm"}': '2x10 _x50' },
    quiet: { 'flink_jobmanager_numRegisteredTaskManagers{instance="jm"}': '2x26 _x2 2x30' },
  },
  FlinkJobNotRunning: {
    at: '30m',
    fires: {
      'flink_jobmanager_job_uptime{job_name="a",job_id="1"}': '0+60000x20 0x20',
      'flink_jobmanager_job_runningTime{job_name="a",job_id="1"}': '0+60000x20 0x20',
    },
    quiet: {
      'flink_jobmanager_job_uptime{job_name="a",job_id="1"}': '0+60000x26 0x2 0+60000x20',
      'flink_jobmanager_job_runningTime{job_name="a",job_id="1"}': '0+60000x26 0x2 0+60000x20',
    },
  },
  FlinkJobRestarts: {
    at: '30m',
    fires: { 'flink_jobmanager_job_numRestarts{job_name="a",job_id="1"}': '0x14 0+1x30' },
    quiet: { 'flink_jobmanager_job_numRestarts{job_name="a",job_id="1"}': '900x20 901x30' },
  },
  FlinkCancelStuck: {
    at: '10m',
    fires: { 'flink_jobmanager_job_cancellingTime{job_name="a",job_id="1"}': '0+60000x20' },
    quiet: { 'flink_jobmanager_job_cancellingTime{job_name="a",job_id="1"}': '0x7 0+60000x2 0x20' },
  },
  FlinkJobWithoutTaskManagers: {
    at: '30m',
    fires: {
      'flink_jobmanager_numRegisteredTaskManagers{job="flink",instance="jm"}': '0x60',
      'flink_jobmanager_numRunningJobs{job="flink",instance="jm"}': '1x60',
    },
    // A session cluster without jobs, and a JobManager that stands by.
    quiet: {
      'flink_jobmanager_numRegisteredTaskManagers{job="flink",instance="jm"}': '2x60',
      'flink_jobmanager_numRunningJobs{job="flink",instance="jm"}': '1x60',
      'flink_jobmanager_numRegisteredTaskManagers{job="flink",instance="standby"}': '0x60',
      'flink_jobmanager_numRunningJobs{job="flink",instance="standby"}': '0x60',
    },
  },
  FlinkCheckpointsFail: {
    at: '30m',
    fires: { 'flink_jobmanager_job_numberOfFailedCheckpoints{job_name="a",job_id="1"}': '0x22 1x2 2x2 3x30' },
    quiet: { 'flink_jobmanager_job_numberOfFailedCheckpoints{job_name="a",job_id="1"}': '50x25 51x30' },
  },
  FlinkCheckpointStale: {
    at: '60m',
    fires: { 'flink_jobmanager_job_lastCheckpointCompletedTimestamp{job_name="a",job_id="1"}': '60000x90' },
    quiet: {
      'flink_jobmanager_job_lastCheckpointCompletedTimestamp{job_name="a",job_id="1"}': '0+60000x90',
      'flink_jobmanager_job_lastCheckpointCompletedTimestamp{job_name="none yet",job_id="2"}': '-1x90',
    },
  },
  FlinkNoCheckpointCompleted: {
    at: '80m',
    fires: { 'flink_jobmanager_job_numberOfCompletedCheckpoints{job_name="a",job_id="1"}': '0+1x20 20x90' },
    quiet: {
      'flink_jobmanager_job_numberOfCompletedCheckpoints{job_name="a",job_id="1"}': '0+1x90',
      'flink_jobmanager_job_numberOfCompletedCheckpoints{job_name="without checkpoints",job_id="2"}': '0x90',
    },
  },
  FlinkStateDoubled: {
    at: '27h',
    fires: {
      'flink_jobmanager_job_lastCheckpointFullSize{job_name="a",job_id="1"}':
        '2000000000x1400 5000000000x300',
    },
    quiet: {
      'flink_jobmanager_job_lastCheckpointFullSize{job_name="a",job_id="1"}':
        '2000000000x1400 3000000000x300',
      'flink_jobmanager_job_lastCheckpointFullSize{job_name="small",job_id="2"}': '1000x1400 900000x300',
    },
  },
  FlinkCheckpointStartDelay: {
    at: '30m',
    fires: {
      'flink_taskmanager_job_task_checkpointStartDelayNanos{job_name="a",task_name="t"}': '90000000000x60',
    },
    quiet: {
      'flink_taskmanager_job_task_checkpointStartDelayNanos{job_name="a",task_name="t"}':
        '1000000000x25 90000000000x2 1000000000x30',
    },
  },
  FlinkCheckpointAlignment: {
    at: '30m',
    fires: {
      'flink_taskmanager_job_task_checkpointAlignmentTime{job_name="a",task_name="t"}': '90000000000x60',
    },
    quiet: { 'flink_taskmanager_job_task_checkpointAlignmentTime{job_name="a",task_name="t"}': '90000x60' },
  },
  FlinkBackpressure: {
    at: '30m',
    fires: {
      'flink_taskmanager_job_task_backPressuredTimeMsPerSecond{job_name="a",task_name="t",subtask_index="0"}':
        '0x60',
      'flink_taskmanager_job_task_backPressuredTimeMsPerSecond{job_name="a",task_name="t",subtask_index="1"}':
        '900x60',
    },
    quiet: {
      'flink_taskmanager_job_task_backPressuredTimeMsPerSecond{job_name="a",task_name="t"}':
        '0x25 1000x3 0x30',
    },
  },
  FlinkTaskSaturated: {
    at: '40m',
    fires: {
      'flink_taskmanager_job_task_busyTimeMsPerSecond{job_name="a",task_name="t"}': '1000x60',
      'flink_taskmanager_job_task_backPressuredTimeMsPerSecond{job_name="a",task_name="t"}': '0x60',
    },
    quiet: {
      'flink_taskmanager_job_task_busyTimeMsPerSecond{job_name="a",task_name="t",subtask_index="0"}':
        '1000x60',
      'flink_taskmanager_job_task_backPressuredTimeMsPerSecond{job_name="a",task_name="t",subtask_index="1"}':
        '800x60',
    },
  },
  FlinkDataSkew: {
    at: '40m',
    fires: {
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="0"}': '0+1200000x60',
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="1"}': '0+60000x60',
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="2"}': '0+60000x60',
    },
    // Few records: how they fall says nothing.
    quiet: {
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="0"}': '0+120x60',
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="1"}': '0x60',
      'flink_taskmanager_job_task_numRecordsIn{job_name="a",task_name="t",subtask_index="2"}': '0x60',
    },
  },
  FlinkSourceLagGrows: {
    at: '60m',
    fires: {
      'flink_taskmanager_job_task_operator_pendingRecords{job_name="a",operator_name="s"}': '200000+9000x90',
    },
    // A job that catches up.
    quiet: {
      'flink_taskmanager_job_task_operator_pendingRecords{job_name="a",operator_name="s"}': '2000000-9000x90',
    },
  },
  FlinkWatermarkBehind: {
    at: '60m',
    fires: {
      'flink_taskmanager_job_task_currentInputWatermark{job_name="a",task_name="t"}': '0+60000x20 1200000x60',
    },
    quiet: {
      'flink_taskmanager_job_task_currentInputWatermark{job_name="a",task_name="t"}': '0+60000x90',
      'flink_taskmanager_job_task_currentInputWatermark{job_name="no event time",task_name="t"}':
        '-9223372036854775808x90',
    },
  },
  FlinkLateRecordsDropped: {
    at: '30m',
    fires: {
      'flink_taskmanager_job_task_operator_numLateRecordsDropped{job_name="a",operator_name="w"}':
        '0x20 7x30',
    },
    quiet: {
      'flink_taskmanager_job_task_operator_numLateRecordsDropped{job_name="a",operator_name="w"}': '7x60',
    },
  },
  FlinkTaskManagerHeapFull: {
    at: '40m',
    fires: {
      'flink_taskmanager_Status_JVM_Memory_Heap_Used{tm_id="a"}': '950x60',
      'flink_taskmanager_Status_JVM_Memory_Heap_Max{tm_id="a"}': '1000x60',
    },
    // A heap that fills up and is emptied.
    quiet: {
      'flink_taskmanager_Status_JVM_Memory_Heap_Used{tm_id="a"}':
        '950 950 950 300 950 950 950 300 950x5 300 950x5 300 950x5 300 950x5 300 950x5',
      'flink_taskmanager_Status_JVM_Memory_Heap_Max{tm_id="a"}': '1000x60',
    },
  },
  FlinkGarbageCollection: {
    at: '20m',
    fires: { 'flink_taskmanager_Status_JVM_GarbageCollector_All_TimeMsPerSecond{tm_id="a"}': '600x60' },
    quiet: {
      'flink_taskmanager_Status_JVM_GarbageCollector_All_TimeMsPerSecond{tm_id="a"}': '20x16 600x2 20x30',
    },
  },
  FlinkMetaspaceFull: {
    at: '30m',
    fires: {
      'flink_taskmanager_Status_JVM_Memory_Metaspace_Used{tm_id="a"}': '250x60',
      'flink_taskmanager_Status_JVM_Memory_Metaspace_Max{tm_id="a"}': '256x60',
    },
    // Without a limit the largest is -1.
    quiet: {
      'flink_taskmanager_Status_JVM_Memory_Metaspace_Used{tm_id="a"}': '250x60',
      'flink_taskmanager_Status_JVM_Memory_Metaspace_Max{tm_id="a"}': '-1x60',
    },
  },
  FlinkNetworkMemoryShort: {
    at: '20m',
    fires: { 'flink_taskmanager_Status_Shuffle_Netty_RequestedMemoryUsage{tm_id="a"}': '140x60' },
    quiet: { 'flink_taskmanager_Status_Shuffle_Netty_RequestedMemoryUsage{tm_id="a"}': '100x60' },
  },
  FlinkContainerOomKilled: {
    at: '30m',
    fires: {
      'kube_pod_container_status_restarts_total{namespace="n",pod="p",container="flink-main-container"}':
        '0x20 1x30',
      'kube_pod_container_status_last_terminated_reason{namespace="n",pod="p",container="flink-main-container",reason="OOMKilled"}':
        '_x20 1x30',
    },
    // It was killed long ago, and its last reason still stands there.
    quiet: {
      'kube_pod_container_status_restarts_total{namespace="n",pod="p",container="flink-main-container"}':
        '1x60',
      'kube_pod_container_status_last_terminated_reason{namespace="n",pod="p",container="flink-main-container",reason="OOMKilled"}':
        '1x60',
    },
  },
};

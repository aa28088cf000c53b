import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'value-impossible',
  [
    ['flink_taskmanager_job_task_backPressuredTimeMsPerSecond > 60000'],
    ['max(flink_taskmanager_job_task_busyTimeMsPerSecond) > 1000'],
    ['flink_taskmanager_Status_JVM_CPU_Load > 80'],
    ['flink_taskmanager_job_task_Shuffle_Netty_Output_Buffers_outPoolUsage >= 90'],
  ],
  [
    ['flink_taskmanager_job_task_backPressuredTimeMsPerSecond > 900'],
    ['sum(flink_taskmanager_job_task_busyTimeMsPerSecond) > 4000'],
    ['flink_taskmanager_Status_JVM_CPU_Load * 100 > 80'],
    ['flink_taskmanager_job_task_busyTimeMsPerSecond >= 1000'],
    ['flink_taskmanager_Status_JVM_GarbageCollector_All_TimeMsPerSecond > 1000'],
  ],
);

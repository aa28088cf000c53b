import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'metric-elsewhere',
  [
    ['increase(flink_taskmanager_job_numRestarts[10m]) > 3'],
    ['flink_jobmanager_job_task_busyTimeMsPerSecond > 900'],
    ['flink_jobmanager_currentInputWatermark < 1'],
  ],
  [
    ['increase(flink_jobmanager_job_numRestarts[10m]) > 3'],
    ['flink_taskmanager_job_task_busyTimeMsPerSecond > 900'],
    ['flink_taskmanager_job_task_operator_currentInputWatermark < 1'],
    // A metric of the user's own may have the name of one of a job.
    ['flink_taskmanager_job_task_operator_numRestarts > 3'],
    ['flink_jobmanager_job_operator_coordinator_numRecordsIn > 3'],
    ['flink_jobmanager_numRunningJobs < 1'],
  ],
);

import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'counter-level',
  [
    ['flink_jobmanager_job_numberOfFailedCheckpoints > 3'],
    ['max by (job_name) (flink_jobmanager_job_numRestarts) >= 1'],
  ],
  [
    ['increase(flink_jobmanager_job_numberOfFailedCheckpoints[10m]) > 3'],
    ['flink_jobmanager_job_numRestarts - flink_jobmanager_job_numRestarts offset 10m > 0'],
    [
      'increase(flink_jobmanager_job_numberOfCompletedCheckpoints[30m]) == 0 and on (job_id) flink_jobmanager_job_numberOfCompletedCheckpoints offset 30m > 0',
    ],
    ['flink_jobmanager_job_numberOfCompletedCheckpoints == 0'],
    ['flink_jobmanager_job_numberOfInProgressCheckpoints > 0'],
    ['kafka_numRestarts > 3'],
  ],
);

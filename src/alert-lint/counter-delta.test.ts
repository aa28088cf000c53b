import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'counter-delta',
  [
    ['delta(flink_jobmanager_job_numRestarts[5m]) > 1'],
    ['sum(idelta(flink_jobmanager_job_numberOfFailedCheckpoints[5m])) > 0'],
  ],
  [
    ['increase(flink_jobmanager_job_numRestarts[5m]) > 1'],
    ['delta(flink_jobmanager_numRegisteredTaskManagers[10m]) < 0'],
    ['deriv(flink_taskmanager_Status_JVM_Threads_Count[1h]) > 1'],
  ],
);

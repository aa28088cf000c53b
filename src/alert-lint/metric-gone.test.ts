import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'metric-gone',
  [
    ['increase(flink_jobmanager_job_fullRestarts[5m]) > 0'],
    ['flink_taskmanager_job_task_buffers_inputQueueLength > 100'],
    ['flink_jobmanager_job_latency > 1000'],
  ],
  [
    ['increase(flink_jobmanager_job_numRestarts[5m]) > 0'],
    ['flink_taskmanager_job_task_Shuffle_Netty_Input_Buffers_inputQueueLength > 100'],
    ['team_fullRestarts > 0'],
  ],
);

// In 1.x it is there.
seededAlert('metric-gone', [], [['increase(flink_jobmanager_job_fullRestarts[5m]) > 0']], '1');

import { seededAlert } from '../../test/seeded-alert.ts';

const is = 'flink_taskmanager_job_task_isBackPressured == 1';

seededAlert(
  'momentary',
  [
    [{ expr: is, for: '0m' }],
    [{ expr: 'max by (task_name) (flink_taskmanager_job_task_isBackPressured) > 0', for: '1m' }],
  ],
  [
    [{ expr: is, for: '10m' }],
    [{ expr: 'avg_over_time(flink_taskmanager_job_task_isBackPressured[10m]) > 0.5', for: '0m' }],
    [{ expr: 'flink_taskmanager_job_task_backPressuredTimeMsPerSecond > 500', for: '1m' }],
  ],
);

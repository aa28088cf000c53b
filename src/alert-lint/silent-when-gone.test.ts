import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'silent-when-gone',
  [['flink_jobmanager_numRunningJobs == 0'], ['max(flink_jobmanager_job_uptime) < 1']],
  [
    ['flink_jobmanager_numRunningJobs == 0', 'absent(flink_jobmanager_numRegisteredTaskManagers)'],
    ['flink_jobmanager_numRunningJobs == 0', 'up{job="flink"} == 0'],
    ['flink_jobmanager_numRunningJobs == 0 or absent(flink_jobmanager_numRunningJobs)'],
    ['flink_jobmanager_numRunningJobs < 3'],
    ['flink_jobmanager_job_runningTime > 0'],
  ],
);

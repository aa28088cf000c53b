import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'always-so',
  [['flink_jobmanager_taskSlotsAvailable == 0'], ['min(flink_jobmanager_taskSlotsAvailable) < 1']],
  [
    ['flink_jobmanager_taskSlotsAvailable == 0 and on (job) flink_jobmanager_job_restartingTime > 60000'],
    ['flink_jobmanager_taskSlotsAvailable < 4'],
    ['flink_jobmanager_taskSlotsTotal == 0'],
  ],
);

import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'metric-early',
  [['time() - flink_jobmanager_job_lastCheckpointCompletedTimestamp / 1000 > 1800']],
  [['increase(flink_jobmanager_job_numberOfCompletedCheckpoints[30m]) < 1'], ['team_numRescales > 0']],
  '1',
);

// In 2.x it is there.
seededAlert('metric-early', [], [['increase(flink_jobmanager_job_numRescales[1h]) > 10']]);

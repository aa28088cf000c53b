import { activityRule } from '../watching/activity-rule.ts';

/** No record is processed while the synchronous part of a checkpoint runs. */
export const checkpointSync = activityRule({
  rule: 'threads-checkpoint-sync',
  finds: 'checkpoint-sync-part-running',
  roles: ['task'],
  doing: ['checkpoint-sync'],
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
});

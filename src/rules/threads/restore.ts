import { activityRule } from '../watching/activity-rule.ts';

export const restore = activityRule({
  rule: 'threads-restore',
  finds: 'state-restore-running',
  roles: ['task'],
  doing: ['restoring'],
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
});

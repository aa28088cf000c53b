import { activityRule } from '../watching/activity-rule.ts';

/** Normal while a job starts; later a sign of classes that are looked up for every record. */
export const classLoading = activityRule({
  rule: 'threads-class-loading',
  finds: 'task-threads-loading-classes',
  roles: ['task'],
  doing: ['loading-classes'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 2,
});

import { activityRule } from '../watching/activity-rule.ts';

/** User code waits for a future, a queue or a condition of its own. */
export const userWait = activityRule({
  rule: 'threads-user-wait',
  finds: 'task-thread-waiting-in-user-code',
  roles: ['task'],
  doing: ['user-wait'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});

import { activityRule } from '../watching/activity-rule.ts';

/** User code sleeps in the task thread; records, timers and barriers wait too. */
export const sleeping = activityRule({
  rule: 'threads-sleeping',
  finds: 'task-thread-sleeping',
  roles: ['task'],
  doing: ['sleeping'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});

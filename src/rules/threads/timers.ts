import { activityRule } from '../watching/activity-rule.ts';

/** A watermark fires timers or windows, and nothing else runs meanwhile. */
export const timers = activityRule({
  rule: 'threads-timers',
  finds: 'timers-firing',
  roles: ['task'],
  doing: ['timers'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 2,
});

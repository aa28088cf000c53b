import { activityRule } from '../watching/activity-rule.ts';

/** The buffer of a sink writer has no room for another record. */
export const sinkQueue = activityRule({
  rule: 'threads-sink-queue',
  finds: 'sink-buffer-full',
  roles: ['task'],
  doing: ['sink-queue-full'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});

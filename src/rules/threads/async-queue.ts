import { activityRule } from '../watching/activity-rule.ts';

/** The queue of async I/O has no room: the task thread waits for the external system, and counts as busy. */
export const asyncQueue = activityRule({
  rule: 'threads-async-queue',
  finds: 'async-queue-full',
  roles: ['task'],
  doing: ['async-queue-full'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});

import { activityRule } from '../watching/activity-rule.ts';

/** It holds the checkpoint lock while it waits for buffers: no checkpoint of the task can start. */
export const legacySource = activityRule({
  rule: 'threads-legacy-source',
  finds: 'legacy-source-backpressured',
  roles: ['legacy-source'],
  doing: ['backpressured'],
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
});

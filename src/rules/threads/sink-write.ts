import { activityRule } from '../watching/activity-rule.ts';
import { clientOf } from '../watching/clients.ts';

/** A sink waits inside a write or a flush until the external system answers. */
export const sinkWrite = activityRule({
  rule: 'threads-sink-write',
  finds: 'sink-waiting-for-external-system',
  roles: ['task'],
  doing: ['sink-write'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
  facts: ([first]) => ({ client: clientOf(first!.seen[0]!.thread) ?? '' }),
});

import { activityRule } from '../watching/activity-rule.ts';
import { isCheckpointLock } from '../watching/checkpoint-lock.ts';

/** The thread of a legacy source holds the checkpoint lock against its task thread, or the other way round. */
export const checkpointLock = activityRule({
  rule: 'threads-checkpoint-lock',
  finds: 'checkpoint-lock-contended',
  roles: ['legacy-source', 'task'],
  doing: isCheckpointLock,
  severity: 'warning',
  shows: 'symptom',
  // A moment of waiting is normal.
  inOneDump: 0,
  facts: ([first]) => ({ waits: first!.watched.role === 'task' ? 'task' : 'source' }),
});

import { activityRule } from '../watching/activity-rule.ts';

/** A lookup that found nothing sleeps before it tries again: in the task thread, or (async) in the common pool. */
export const lookupRetry = activityRule({
  rule: 'threads-lookup-retry',
  finds: 'lookup-retry-sleeping',
  roles: ['task', 'common-pool'],
  doing: ['lookup-retry'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
  facts: ([first]) => ({ where: first!.watched.role === 'task' ? 'task' : 'pool' }),
});

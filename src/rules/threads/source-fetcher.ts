import { activityRule } from '../watching/activity-rule.ts';

/** The fetcher has more than the task thread takes: the source is not what is slow. */
export const sourceFetcher = activityRule({
  rule: 'threads-source-fetcher',
  finds: 'source-fetcher-queue-full',
  roles: ['source-fetcher'],
  doing: ({ frames }) =>
    frames.some((frame) => /\.FutureCompletingBlockingQueue\.(?:put|waitOnPut)\(/.test(frame)),
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
});

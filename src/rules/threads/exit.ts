import { activityRule } from '../watching/activity-rule.ts';
import { isOfJdk, methodOf } from '../watching/frames.ts';
import type { Role } from '../watching/roles.ts';

const anyone: Role[] = [
  'task',
  'legacy-source',
  'source-fetcher',
  'source-coordinator',
  'rpc',
  'jobmanager-io',
  'other',
];

/** Something called System.exit, or a signal came: shutdown hooks run. */
export const exit = activityRule({
  rule: 'threads-exit',
  finds: 'process-shutting-down',
  roles: anyone,
  doing: ({ frames }) =>
    frames.some((frame) => /^java\.lang\.(?:Shutdown|System|Runtime)\.exit\(/.test(frame)),
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
  facts: ([first]) => {
    const { name, frames } = first!.seen[0]!.thread;
    return { thread: name, frame: methodOf(frames.find((frame) => !isOfJdk(frame)) ?? '') };
  },
});

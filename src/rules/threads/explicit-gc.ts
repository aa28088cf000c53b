import { activityRule } from '../watching/activity-rule.ts';
import { isOfJdk, methodOf } from '../watching/frames.ts';

/** Code asks for a full collection; direct memory has a rule of its own. */
export const explicitGc = activityRule({
  rule: 'threads-explicit-gc',
  finds: 'explicit-gc-running',
  roles: ['task', 'legacy-source', 'source-fetcher', 'async-operations', 'rpc', 'other'],
  doing: ({ frames }) =>
    frames.slice(0, 4).some((frame) => /^java\.lang\.(?:System|Runtime)\.gc\(/.test(frame)) &&
    !frames.some((frame) => frame.startsWith('java.nio.Bits.')),
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
  facts: ([first]) => {
    const { name, frames } = first!.seen[0]!.thread;
    return { thread: name, frame: methodOf(frames.find((frame) => !isOfJdk(frame)) ?? '') };
  },
});

import { activityRule } from '../watching/activity-rule.ts';

/** Direct memory is used up: the JVM collects garbage and sleeps before it gives up. */
export const directMemory = activityRule({
  rule: 'threads-direct-memory',
  finds: 'direct-memory-awaited',
  roles: ['task', 'legacy-source', 'source-fetcher', 'async-operations', 'other'],
  doing: ({ frames }) => frames.slice(0, 8).some((frame) => frame.startsWith('java.nio.Bits.reserveMemory(')),
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});

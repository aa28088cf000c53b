import type { Rule, Seen } from '../rule.ts';
import { activityOf } from '../watching/classify.ts';
import { cpuPercentOf } from '../watching/cpu.ts';
import { findingOf, namesOf, tasksOf, type Witness } from '../watching/finding.ts';
import { isGenerated, isOfUser, isRunning } from '../watching/frames.ts';
import { groupsOf } from '../watching/groups.ts';
import { hottestMethod, hottestStack } from '../watching/hottest.ts';
import { alwaysSeen, isAlways, watch } from '../watching/watched.ts';
import type { Work } from '../watching/work.ts';

/** Work whose place is worth a finding; running in Flink's own code alone says little. */
const kinds = ['rocksdb', 'heap-state', 'serialization', 'regex', 'generated-code', 'user-code'] as const;

/** A task thread that is always running, and always in the same method. */
export const busy: Rule<'dumps'> = {
  id: 'threads-busy',
  needs: 'dumps',
  finds: kinds.map((kind) => `task-thread-busy-in-${kind}`),
  judge: (dumps) => {
    const witnesses = watch(dumps)
      // One dump of a running thread shows only where it just was.
      .filter(({ role, dumps }) => role === 'task' && dumps > 1)
      .map((watched) => ({
        watched,
        seen: alwaysSeen(watched, (thread) => isRunning(thread) && isWork(activityOf(thread))),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, keyOf)].filter(([key]) => key !== '').map(([, group]) => seenOf(group));
  },
};

const isWork = (activity: string): activity is Work => kinds.some((kind) => kind === activity);

/** Empty when the thread has no method in common with itself. */
function keyOf(witness: Witness): string {
  const method = methodIn(witness);
  return method === null ? '' : [kindOf(witness), witness.watched.subtask?.task, method].join('\n');
}

function methodIn(witness: Witness): string | null {
  return hottestMethod(witness.seen, kindOf(witness) === 'generated-code' ? isGenerated : isOfUser);
}

/** What it is always in; a mixture below the same method is that method's. */
function kindOf({ watched }: Witness): string {
  return kinds.find((kind) => isAlways(watched, kind)) ?? 'user-code';
}

function seenOf(group: Witness[]): Seen {
  const frame = methodIn(group[0]!)!;
  const { thread } = group[0]!.seen[0]!;
  const cpu = cpuPercentOf(group[0]!.seen);
  const facts = {
    tasks: tasksOf(group),
    frame,
    stack: hottestStack(group[0]!.seen),
    subtasks: namesOf(group.map(({ watched }) => String(watched.subtask?.subtask))),
    kryo: thread.frames.some((frame) => /[Kk]ryo/.test(frame)) ? 1 : 0,
    // A running thread that uses no processor waits in native code, for a disk perhaps.
    ...(cpu !== null && { cpuPercent: cpu }),
  };
  return findingOf(group, {
    id: `task-thread-busy-in-${kindOf(group[0]!)}`,
    severity: 'warning',
    shows: 'cause',
    facts,
  });
}

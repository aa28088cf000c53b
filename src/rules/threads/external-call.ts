import type { Rule } from '../rule.ts';
import { activityOf } from '../watching/classify.ts';
import { clientOf } from '../watching/clients.ts';
import { findingOf, tasksOf, type Witness } from '../watching/finding.ts';
import { tellingFrameOf } from '../watching/frames.ts';
import { groupsOf } from '../watching/groups.ts';
import { hottestMethod } from '../watching/hottest.ts';
import { alwaysSeen, watch } from '../watching/watched.ts';

/** Task threads wait for an answer of an external system, one finding for each client. */
export const externalCall: Rule<'dumps'> = {
  id: 'threads-external-call',
  needs: 'dumps',
  finds: ['lookup-waiting-for-external-system', 'task-thread-in-external-call'],
  judge: (dumps) => {
    const witnesses = watch(dumps)
      .filter(({ role }) => role === 'task')
      .map((watched) => ({
        watched,
        seen: alwaysSeen(watched, (thread) => activityOf(thread) === 'external-call'),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, (witness) => `${idOf(witness)} ${clientNameOf(witness)}`).values()].map(
      (group) => {
        const sightings = group.flatMap(({ seen }) => seen);
        const frame = hottestMethod(sightings) ?? tellingFrameOf(sightings[0]!.thread);
        const tasks = new Set(group.map(({ watched }) => watched.subtask?.task)).size;
        const facts = { tasks: tasksOf(group), taskCount: tasks, client: clientNameOf(group[0]!), frame };
        return findingOf(group, { id: idOf(group[0]!), severity: 'warning', shows: 'cause', facts });
      },
    );
  },
};

const lookup = /Lookup\w*(?:\$\w+)*\.|\.lookup\(/;

function idOf({ seen }: Witness): string {
  const isLookup = seen[0]!.thread.frames.some((frame) => lookup.test(frame));
  return isLookup ? 'lookup-waiting-for-external-system' : 'task-thread-in-external-call';
}

function clientNameOf({ seen }: Witness): string {
  return clientOf(seen[0]!.thread) ?? '';
}

import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import type { Rule, Seen } from '../rule.ts';
import { type Activity, activityOf } from './classify.ts';
import { findingOf, tasksOf, type Witness } from './finding.ts';
import { tellingFrameOf } from './frames.ts';
import { groupsOf } from './groups.ts';
import { hottestMethod } from './hottest.ts';
import type { Role } from './roles.ts';
import { alwaysSeen, watch } from './watched.ts';

interface Asked {
  /** The file of the rule. */
  rule: string;
  finds: string;
  roles: Role[];
  doing: Activity[] | ((thread: Thread) => boolean);
  severity: Seen['severity'];
  shows: Seen['shows'];
  /** How many threads it takes in a single dump; 0 where one dump shows nothing. */
  inOneDump: number;
  facts?: (witnesses: Witness[]) => Seen['facts'];
}

/** A rule that sees threads which are always in the same place, one finding for each task. */
export function activityRule(asked: Asked): Rule<'dumps'> {
  return { id: asked.rule, needs: 'dumps', finds: [asked.finds], judge: (dumps) => judge(asked, dumps) };
}

function judge(
  { roles, doing, inOneDump, finds, severity, shows, facts }: Asked,
  dumps: ThreadDump[],
): Seen[] {
  const test = Array.isArray(doing) ? (thread: Thread) => doing.includes(activityOf(thread)) : doing;
  const witnesses = watch(dumps)
    .filter(({ role }) => roles.includes(role))
    .map((watched) => ({ watched, seen: alwaysSeen(watched, test) }))
    .filter(({ seen }) => seen.length > 0);
  return [...byTask(witnesses).values()]
    .filter((group) => isEnough(group, inOneDump))
    .map((group) => {
      const sightings = group.flatMap(({ seen }) => seen);
      const frame = hottestMethod(sightings) ?? tellingFrameOf(sightings[0]!.thread);
      return findingOf(group, {
        id: finds,
        severity,
        shows,
        facts: { tasks: tasksOf(group), frame, ...facts?.(group) },
      });
    });
}

export function byTask(witnesses: Witness[]): Map<string, Witness[]> {
  return groupsOf(witnesses, ({ watched }) => watched.subtask?.task ?? '');
}

/** Several dumps are enough; one dump is when it shows as many threads. */
export function isEnough(group: Witness[], inOneDump: number): boolean {
  return group.some(({ watched }) => watched.dumps > 1) || (inOneDump > 0 && group.length >= inOneDump);
}

import type { Rule } from '../rule.ts';
import { deadlockedIn } from '../watching/deadlocked.ts';
import { findingOf, namesOf, type Witness } from '../watching/finding.ts';
import { tellingFrameOf } from '../watching/frames.ts';
import { groupsOf } from '../watching/groups.ts';
import { watch } from '../watching/watched.ts';

/** Threads that wait for each other, as the JVM says or as their locks show. */
export const deadlock: Rule<'dumps'> = {
  id: 'threads-deadlock',
  needs: 'dumps',
  finds: ['threads-in-deadlock'],
  judge: (dumps) => {
    const names = new Map(dumps.map((dump) => [dump, deadlockedIn(dump)]));
    const witnesses: Witness[] = watch(dumps)
      .map((watched) => ({
        watched,
        seen: watched.sightings.filter(({ dump }) => names.get(dump)?.has(watched.name)),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ watched }) => String(watched.process)).values()].map((group) => {
      const isOfFlink = group.some(({ watched }) => watched.role !== 'other');
      const facts = {
        names: namesOf(group.map(({ watched }) => watched.name)),
        frame: tellingFrameOf(group[0]!.seen[0]!.thread),
      };
      // A deadlock does not pass: one dump is enough to say so.
      const severity = isOfFlink ? 'critical' : 'warning';
      return {
        ...findingOf(group, { id: 'threads-in-deadlock', severity, shows: 'cause', facts }),
        severity,
      };
    });
  },
};

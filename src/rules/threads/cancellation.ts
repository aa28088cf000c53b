import type { Rule } from '../rule.ts';
import { findingOf } from '../watching/finding.ts';
import { groupsOf } from '../watching/groups.ts';
import { hottestMethod } from '../watching/hottest.ts';
import { threadNamed } from '../watching/look-up.ts';
import { taskThreadOf } from '../watching/roles.ts';
import { alwaysSeen, watch } from '../watching/watched.ts';

/** Threads that exist only while a task is being cancelled. */
export const cancellation: Rule<'dumps'> = {
  id: 'threads-cancellation',
  needs: 'dumps',
  finds: ['task-cancellation-running'],
  judge: (dumps) => {
    const witnesses = watch(dumps)
      .filter(({ role }) => role === 'canceler')
      .map((watched) => ({ watched, seen: alwaysSeen(watched, () => true) }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ watched }) => taskThreadOf(watched.name))].map(([task, group]) => {
      const last = group[0]!.seen.at(-1)!;
      const thread = threadNamed(last.dump, task);
      const facts = { task, frame: thread ? (hottestMethod([{ thread, dump: last.dump }]) ?? '') : '' };
      // After task.cancellation.timeout the whole TaskManager is ended.
      const finding = findingOf(group, {
        id: 'task-cancellation-running',
        severity: 'critical',
        shows: 'symptom',
        facts,
      });
      return thread ? { ...finding, seen: [thread.quote, ...finding.seen] } : finding;
    });
  },
};

import type { Rule } from '../rule.ts';
import { activityOf } from '../watching/classify.ts';
import { findingOf, tasksOf } from '../watching/finding.ts';
import { alwaysSeen, watch } from '../watching/watched.ts';

/** All task threads wait in the mailbox loop: for input or for a buffer, which looks the same. */
export const withoutWork: Rule<'dumps'> = {
  id: 'threads-without-work',
  needs: 'dumps',
  finds: ['task-threads-without-work'],
  judge: (dumps) => {
    const tasks = watch(dumps).filter(({ role }) => role === 'task');
    const witnesses = tasks
      .map((watched) => ({
        watched,
        seen: alwaysSeen(watched, (thread) => activityOf(thread) === 'waiting-for-work'),
      }))
      .filter(({ seen }) => seen.length > 0);
    if (witnesses.length === 0 || witnesses.length < tasks.length) return [];
    const facts = { tasks: tasksOf(witnesses) };
    return [
      findingOf(witnesses, { id: 'task-threads-without-work', severity: 'notice', shows: 'benign', facts }),
    ];
  },
};

import type { Rule } from '../rule.ts';
import { type Activity, activityOf } from '../watching/classify.ts';
import { findingOf } from '../watching/finding.ts';
import { tellingFrameOf } from '../watching/frames.ts';
import { groupsOf } from '../watching/groups.ts';
import { hottestMethod } from '../watching/hottest.ts';
import { alwaysSeen, isAlways, type Watched, watch } from '../watching/watched.ts';

const idle: Activity[] = ['waiting-for-work', 'final-checkpoint'];

/** One subtask always works while all others of its task wait for input. */
export const hotSubtask: Rule<'dumps'> = {
  id: 'threads-hot-subtask',
  needs: 'dumps',
  finds: ['one-subtask-hot'],
  judge: (dumps) => {
    const tasks = watch(dumps).filter(({ role, dumps }) => role === 'task' && dumps > 1);
    return [...groupsOf(tasks, ({ subtask }) => subtask!.task).values()].flatMap((subtasks) => {
      const [hot, ...more] = subtasks.filter((watched) => !isAlways(watched, ...idle));
      if (!hot || more.length > 0 || subtasks.length < 3) return [];
      const seen = workOf(hot);
      if (seen.length === 0) return [];
      const facts = {
        task: hot.subtask!.task,
        subtask: hot.subtask!.subtask,
        idle: subtasks.length - 1,
        frame: hottestMethod(seen) ?? tellingFrameOf(seen[0]!.thread),
      };
      return [
        findingOf([{ watched: hot, seen }], {
          id: 'one-subtask-hot',
          severity: 'warning',
          shows: 'cause',
          facts,
        }),
      ];
    });
  },
};

/** Its own work: neither idle nor held up by what is downstream or by its start. */
function workOf(watched: Watched) {
  const others: Activity[] = [...idle, 'backpressured', 'restoring', 'waiting'];
  return alwaysSeen(watched, (thread) => !others.includes(activityOf(thread)));
}

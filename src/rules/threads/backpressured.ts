import type { Rule } from '../rule.ts';
import { type Activity, activityOf } from '../watching/classify.ts';
import { findingOf, namesOf, tasksOf } from '../watching/finding.ts';
import { alwaysSeen, isAlways, type Watched, watch } from '../watching/watched.ts';

/** Task threads wait for a free buffer in the middle of a record: tasks downstream are too slow. */
export const backpressured: Rule<'dumps'> = {
  id: 'threads-backpressured',
  needs: 'dumps',
  finds: ['task-threads-backpressured'],
  judge: (dumps) => {
    const tasks = watch(dumps).filter(({ role }) => role === 'task');
    const witnesses = tasks
      .map((watched) => ({
        watched,
        seen: alwaysSeen(watched, (thread) => activityOf(thread) === 'backpressured'),
      }))
      .filter(({ seen }) => seen.length > 0);
    if (witnesses.length === 0) return [];
    const facts = {
      tasks: tasksOf(witnesses),
      behind: behind(tasks, new Set(witnesses.map(({ watched }) => watched.subtask!.task))),
    };
    return [
      findingOf(witnesses, {
        id: 'task-threads-backpressured',
        severity: 'warning',
        shows: 'symptom',
        facts,
      }),
    ];
  },
};

const idle: Activity[] = ['waiting-for-work', 'final-checkpoint', 'backpressured'];

/** Tasks at work that are not sources, nor backpressured themselves: those the others may wait for. */
function behind(tasks: Watched[], blocked: Set<string>): string {
  const candidates = tasks.filter(
    ({ subtask }) => !blocked.has(subtask!.task) && !subtask!.task.startsWith('Source:'),
  );
  const atWork = candidates.filter(
    (watched) => alwaysSeen(watched, (thread) => !idle.includes(activityOf(thread))).length > 0,
  );
  return namesOf(
    atWork.filter((watched) => !isAlways(watched, 'flink-code')).map(({ subtask }) => subtask!.task),
  );
}

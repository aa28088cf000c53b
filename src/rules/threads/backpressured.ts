import { text } from '../../blocks/blocks.ts';
import type { Activity } from '../followed/activity.ts';
import { alwaysSeen, type FollowedThread, isAlways } from '../followed/follow.ts';
import { type Counted, en, name, zh } from '../followed/phrases.ts';
import { namesOf, shownBy, tasksOf, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** Task threads wait for a free buffer in the middle of a record: tasks downstream are too slow. */
export const backpressured = rule({
  id: 'threads-backpressured',
  needs: 'threads',
  finds: {
    /** `behind`: tasks at work that the others may wait for; empty when there are none. */
    'task-threads-backpressured': sentence<Counted & { tasks: string; behind: string }>({
      en: (facts) =>
        facts.behind === ''
          ? text`Look downstream of ${name(facts.tasks)}: ${en.threads(facts)} ${en.they(facts, 'wait')} for buffers${en.dumps(facts)}, and no task at work stands in these dumps.`
          : text`Look at ${name(facts.behind)}: ${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for buffers behind what works there${en.dumps(facts)}.`,
      zh: (facts) =>
        facts.behind === ''
          ? text`往 ${name(facts.tasks)} 的下游看：${zh.threads(facts)}在等 buffer${zh.dumps(facts)}，这些 dump 里没有正在干活的下游 task。`
          : text`看 ${name(facts.behind)}：${zh.threadsOfTasks(facts)}在等 buffer，堵在它后面${zh.dumps(facts)}。`,
    }),
  },
  judge: (threads, found) => {
    const witnesses = witnessesIn(threads, ['task'], ({ activity }) => activity === 'backpressured');
    if (witnesses.length === 0) return [];
    const blocked = new Set(witnesses.map(({ followed }) => followed.subtask!.task));
    const facts = { tasks: tasksOf(witnesses), behind: behind(threads, blocked) };
    return [
      found(
        'task-threads-backpressured',
        shownBy(witnesses, { severity: 'warning', shows: 'symptom', facts }),
      ),
    ];
  },
});

const idle: Activity[] = ['waiting-for-work', 'final-checkpoint', 'backpressured'];

/** Tasks at work that are not sources, nor backpressured themselves. */
function behind(threads: FollowedThread[], blocked: Set<string>): string {
  const atWork = threads.filter(
    (followed) =>
      followed.role === 'task' &&
      !blocked.has(followed.subtask!.task) &&
      !followed.subtask!.task.startsWith('Source:') &&
      alwaysSeen(followed, ({ activity }) => !idle.includes(activity)).length > 0 &&
      !isAlways(followed, 'flink-code'),
  );
  return namesOf(atWork.map(({ subtask }) => subtask!.task));
}

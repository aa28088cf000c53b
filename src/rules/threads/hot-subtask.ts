import { text } from '../../blocks/blocks.ts';
import type { Activity } from '../followed/activity.ts';
import { alwaysSeen, isAlways } from '../followed/follow.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { hottestMethod, tellingFrameOf } from '../followed/stack.ts';
import { groupsOf, shownBy } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

const idle: Activity[] = ['waiting-for-work', 'final-checkpoint'];
/** Not its own work: held up by what is downstream, or by its start. */
const heldUp: Activity[] = [...idle, 'backpressured', 'restoring', 'waiting'];

/** One subtask always works while all others of its task wait for input. */
export const hotSubtask = rule({
  id: 'threads-hot-subtask',
  needs: 'threads',
  finds: {
    'one-subtask-hot': sentence<Counted & { task: string; subtask: number; idle: number; frame: string }>({
      en: (facts) =>
        text`Subtask ${facts.subtask} of ${name(facts.task)} works in ${method(facts.frame)} while the other ${facts.idle} wait for input${en.dumps(facts)}: keys or partitions are skewed.`,
      zh: (facts) =>
        text`${name(facts.task)} 只有 subtask ${facts.subtask} 在干活（${method(facts.frame)}），其余 ${facts.idle} 个都在等输入${zh.dumps(facts)}：key 或分区倾斜。`,
    }),
  },
  judge: (threads, found) => {
    const tasks = threads.filter(({ role, dumps }) => role === 'task' && dumps > 1);
    return [...groupsOf(tasks, ({ subtask }) => subtask!.task).values()].flatMap((subtasks) => {
      const [hot, ...more] = subtasks.filter((followed) => !isAlways(followed, ...idle));
      if (!hot || more.length > 0 || subtasks.length < 3) return [];
      const seen = alwaysSeen(hot, ({ activity }) => !heldUp.includes(activity));
      if (seen.length === 0) return [];
      const facts = {
        ...hot.subtask!,
        idle: subtasks.length - 1,
        frame: hottestMethod(seen) ?? tellingFrameOf(seen[0]!.thread),
      };
      const witnesses = [{ followed: hot, seen }];
      return [found('one-subtask-hot', shownBy(witnesses, { severity: 'warning', shows: 'cause', facts }))];
    });
  },
});

import { code, text } from '../../blocks/blocks.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { taskThreadOf } from '../followed/roles.ts';
import { hottestMethod } from '../followed/stack.ts';
import { groupsOf, shownBy, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

const timeout = code('task.cancellation.timeout');

/** Threads that exist only while a task is being cancelled. */
export const cancellation = rule({
  id: 'threads-cancellation',
  needs: 'threads',
  finds: {
    /** `frame`: where the threads of the tasks stand, if they are there still. */
    'task-cancellation-running': sentence<Counted & { task: string; tasks: number; frame: string | null }>({
      en: (facts) =>
        text`${name(facts.task)}${facts.tasks > 1 ? ` and ${facts.tasks - 1} more are` : ' is'} being cancelled${facts.frame === null ? '' : text` and ${facts.tasks > 1 ? 'stand' : 'stands'} in ${method(facts.frame)}`}${en.dumps(facts)}. After ${timeout} the TaskManager is ended.`,
      zh: (facts) =>
        text`${name(facts.task)}${facts.tasks > 1 ? ` 等 ${facts.tasks} 个 task ` : ' '}正在 cancel${facts.frame === null ? '' : text`，task 线程停在 ${method(facts.frame)}`}${zh.dumps(facts)}。超过 ${timeout} TaskManager 会自己退出。`,
    }),
  },
  judge: (threads, found) => {
    const witnesses = witnessesIn(threads, ['canceler'], () => true).map((witness) => {
      const task = taskThreadOf(witness.followed.name);
      const thread = witness.seen.at(-1)!.dump.threads.find(({ name }) => name === task);
      return { ...witness, task, thread, frame: thread ? hottestMethod([{ thread }]) : null };
    });
    const places = groupsOf(witnesses, ({ followed, frame }) => `${followed.subtask?.task} ${frame}`);
    return [...places.values()].map((group) => {
      const [{ task, thread, frame }] = group as [(typeof group)[0]];
      const tasks = new Set(group.map((one) => one.task)).size;
      // In one dump it may be a moment of any restart. After task.cancellation.timeout the whole TaskManager is ended.
      const severity = group[0]!.followed.dumps > 1 ? 'critical' : 'notice';
      const sight = shownBy(group, { severity, shows: 'symptom', facts: { task, tasks, frame } });
      return found('task-cancellation-running', {
        ...sight,
        seen: [...(thread ? [thread.quote] : []), ...sight.seen],
      });
    });
  },
});

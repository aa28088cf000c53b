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
    /** `frame`: where the thread of the task stands, if it is there still. */
    'task-cancellation-running': sentence<Counted & { task: string; frame: string | null }>({
      en: (facts) =>
        text`${name(facts.task)} is being cancelled${facts.frame === null ? '' : text` and stands in ${method(facts.frame)}`}${en.dumps(facts)}. After ${timeout} the TaskManager is ended.`,
      zh: (facts) =>
        text`${name(facts.task)} 正在 cancel${facts.frame === null ? '' : text`，task 线程停在 ${method(facts.frame)}`}${zh.dumps(facts)}。超过 ${timeout} TaskManager 会自己退出。`,
    }),
  },
  judge: (threads, found) => {
    const witnesses = witnessesIn(threads, ['canceler'], () => true);
    return [...groupsOf(witnesses, ({ followed }) => taskThreadOf(followed.name))].map(([task, group]) => {
      const { dump } = group[0]!.seen.at(-1)!;
      const thread = dump.threads.find(({ name }) => name === task);
      const facts = { task, frame: thread ? hottestMethod([{ thread }]) : null };
      // After task.cancellation.timeout the whole TaskManager is ended.
      const sight = shownBy(group, { severity: 'critical', shows: 'symptom', facts });
      return found('task-cancellation-running', {
        ...sight,
        seen: [...(thread ? [thread.quote] : []), ...sight.seen],
      });
    });
  },
});

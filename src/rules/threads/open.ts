import { code, text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, zh } from '../followed/phrases.ts';

/** Tasks that do not run yet: an operator of theirs is still in `open()`. */
export const open = inOnePlace({
  id: 'threads-open',
  finds: 'task-thread-in-open',
  doing: ({ activity }) => activity === 'opening',
  facts: tasksAndFrame,
  shows: 'symptom',
  says: {
    en: (facts) =>
      text`${en.threadsOfTasks(facts)} ${en.they(facts, 'stay')} in ${code('open()')}, in ${method(facts.frame)}${en.dumps(facts)}: the task does not run yet.`,
    zh: (facts) =>
      text`${zh.threadsOfTasks(facts)}还在 ${code('open()')} 里，停在 ${method(facts.frame)}${zh.dumps(facts)}，task 还没开始跑。`,
  },
});

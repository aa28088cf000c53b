import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, zh } from '../followed/phrases.ts';
import { clientOf } from '../followed/stack.ts';

/** A sink waits inside a write or a flush until the external system answers. */
export const sinkWrite = inOnePlace({
  id: 'threads-sink-write',
  finds: 'sink-waiting-for-external-system',
  doing: ({ activity }) => activity === 'sink-write',
  shows: 'cause',
  facts: (witnesses) => ({ ...tasksAndFrame(witnesses), client: clientOf(witnesses[0]!.seen[0]!.thread) }),
  says: {
    en: (facts) =>
      text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for ${en.system(facts.client)} while writing, in ${method(facts.frame)}${en.dumps(facts)}.`,
    zh: (facts) =>
      text`${zh.threadsOfTasks(facts)}写的时候在等${zh.system(facts.client)}返回，停在 ${method(facts.frame)}${zh.dumps(facts)}。`,
  },
});

import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, zh } from '../followed/phrases.ts';

/** Direct memory is used up: the JVM collects garbage and sleeps before it gives up. */
export const directMemory = inOnePlace({
  id: 'threads-direct-memory',
  finds: 'direct-memory-awaited',
  roles: ['task', 'legacy-source', 'source-fetcher', 'async-operations', 'other'],
  doing: ({ thread }) =>
    thread.frames.slice(0, 8).some((frame) => frame.startsWith('java.nio.Bits.reserveMemory(')),
  shows: 'cause',
  facts: tasksAndFrame,
  says: {
    en: (facts) =>
      text`Raise the off-heap memory or find who uses it: ${en.threads(facts)} ${en.they(facts, 'wait')} for direct memory, in ${method(facts.frame)}${en.dumps(facts)}.`,
    zh: (facts) =>
      text`调大堆外内存，或者找出谁在用：${zh.threads(facts)}在等 direct memory，停在 ${method(facts.frame)}${zh.dumps(facts)}。`,
  },
});

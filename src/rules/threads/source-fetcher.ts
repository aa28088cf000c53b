import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, name, zh } from '../followed/phrases.ts';

/** The fetcher has more than the task thread takes: the source is not what is slow. */
export const sourceFetcher = inOnePlace({
  id: 'threads-source-fetcher',
  finds: 'source-fetcher-queue-full',
  roles: ['source-fetcher'],
  doing: ({ thread }) =>
    thread.frames.some((frame) => /\.FutureCompletingBlockingQueue\.(?:put|waitOnPut)\(/.test(frame)),
  shows: 'symptom',
  facts: tasksAndFrame,
  says: {
    en: (facts) =>
      text`The fetcher of ${name(facts.tasks)} waits because its queue is full${en.dumps(facts)}: the task is the limit, not the source.`,
    zh: (facts) =>
      text`${name(facts.tasks)} 的 fetcher 队列满了，在等 task 取走${zh.dumps(facts)}：慢的是 task，不是 source。`,
  },
});

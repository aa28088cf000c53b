import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, zh } from '../followed/phrases.ts';

/** A lookup that found nothing sleeps before it tries again: in the task thread, or (async) in the common pool. */
export const lookupRetry = inOnePlace({
  id: 'threads-lookup-retry',
  finds: 'lookup-retry-sleeping',
  roles: ['task', 'common-pool'],
  doing: ({ activity }) => activity === 'lookup-retry',
  shows: 'cause',
  facts: (witnesses) => ({ ...tasksAndFrame(witnesses), inPool: witnesses[0]!.followed.role !== 'task' }),
  says: {
    en: (facts) =>
      facts.inPool
        ? text`Lower the lookup retry: ${en.threads(facts)} of the common pool ${en.they(facts, 'sleep')} before trying again${en.dumps(facts)}. The pool has few threads.`
        : text`Lower the lookup retry or make it async: ${en.threadsOfTasks(facts)} ${en.they(facts, 'sleep')} before trying again${en.dumps(facts)}. Barriers wait too.`,
    zh: (facts) =>
      facts.inPool
        ? text`减少 lookup 重试：common pool 有 ${zh.threads(facts)}在 sleep 等重试${zh.dumps(facts)}。这个池子线程很少。`
        : text`减少 lookup 重试，或改成异步：${zh.threadsOfTasks(facts)}在 sleep 等重试${zh.dumps(facts)}。barrier 也跟着等。`,
  },
});

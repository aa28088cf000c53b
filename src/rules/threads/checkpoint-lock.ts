import { text } from '../../blocks/blocks.ts';
import { isCheckpointLock } from '../followed/activity.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, name, zh } from '../followed/phrases.ts';

/** The thread of a legacy source holds the checkpoint lock against its task thread, or the other way round. */
export const checkpointLock = inOnePlace({
  id: 'threads-checkpoint-lock',
  finds: 'checkpoint-lock-contended',
  roles: ['legacy-source', 'task'],
  doing: ({ thread }) => isCheckpointLock(thread),
  shows: 'symptom',
  // A moment of waiting is normal.
  inOneDump: 0,
  facts: (witnesses) => ({ ...tasksAndFrame(witnesses), taskWaits: witnesses[0]!.followed.role === 'task' }),
  says: {
    en: (facts) =>
      facts.taskWaits
        ? text`The task thread of ${name(facts.tasks)} waits for the checkpoint lock that the legacy source holds${en.dumps(facts)}: barriers wait too.`
        : text`The legacy source of ${name(facts.tasks)} waits for the checkpoint lock in ${method(facts.frame)}${en.dumps(facts)}: its task thread holds it.`,
    zh: (facts) =>
      facts.taskWaits
        ? text`${name(facts.tasks)} 的 task 线程在等 checkpoint 锁，锁在旧版 source 手里${zh.dumps(facts)}：barrier 也跟着等。`
        : text`${name(facts.tasks)} 的旧版 source 在 ${method(facts.frame)} 等 checkpoint 锁${zh.dumps(facts)}：锁在 task 线程手里。`,
  },
});

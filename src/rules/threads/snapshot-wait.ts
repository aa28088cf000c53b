import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, zh } from '../followed/phrases.ts';
import { clientOf } from '../followed/stack.ts';
import type { ThreadWitness } from '../followed/witness.ts';

const clientIn = ([first]: ThreadWitness[]) => clientOf(first!.seen[0]!.thread);

/** A task waits inside `snapshotState` or what is called before it: the checkpoint cannot complete before that returns. */
export const snapshotWait = inOnePlace({
  id: 'threads-snapshot-wait',
  finds: 'checkpoint-sync-part-waiting',
  doing: ({ activity }) => activity === 'snapshot-wait',
  // What it waits for outside is the reason.
  shows: (witnesses) => (clientIn(witnesses) === null ? 'cause' : 'symptom'),
  // A moment of waiting is normal.
  inOneDump: 0,
  facts: (witnesses) => ({ ...tasksAndFrame(witnesses), client: clientIn(witnesses) }),
  says: {
    en: (facts) =>
      text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')}${facts.client === null ? '' : ` for ${facts.client}`} inside a checkpoint, in ${method(facts.frame)}${en.dumps(facts)}: until it returns the checkpoint cannot complete, and no record is processed.`,
    zh: (facts) =>
      text`${zh.threadsOfTasks(facts)}在 checkpoint 里等${facts.client === null ? '' : ` ${facts.client} 返回`}，停在 ${method(facts.frame)}${zh.dumps(facts)}：它返回之前 checkpoint 完成不了，也不处理数据。`,
  },
});

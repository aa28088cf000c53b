import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, name, zh } from '../followed/phrases.ts';
import { clientOf } from '../followed/stack.ts';

/** The coordinator of a source waits for the external system; checkpoints of the source wait with it. */
export const sourceEnumerator = inOnePlace({
  id: 'threads-source-enumerator',
  finds: 'source-enumerator-waiting',
  roles: ['source-coordinator'],
  doing: ({ activity, thread }) =>
    activity === 'external-call' ||
    thread.frames.some((frame) => /\.KafkaFuture(?:Impl)?\.get\(|\.clients\.admin\./.test(frame)),
  shows: 'cause',
  facts: (witnesses) => ({
    frame: tasksAndFrame(witnesses).frame,
    source: witnesses[0]!.followed.name.replace(/^SourceCoordinator-|-worker-thread-\d+$/g, ''),
    client: clientOf(witnesses[0]!.seen[0]!.thread),
  }),
  says: {
    en: (facts) =>
      text`The enumerator of ${name(facts.source)} waits for ${en.system(facts.client)} in ${method(facts.frame)}${en.dumps(facts)}: checkpoints of the source wait too.`,
    zh: (facts) =>
      text`${name(facts.source)} 的 enumerator 在等${zh.system(facts.client)}返回，停在 ${method(facts.frame)}${zh.dumps(facts)}：这个 source 的 checkpoint 也跟着等。`,
  },
});

import { text } from '../../blocks/blocks.ts';
import { inOnePlace } from '../followed/in-one-place.ts';
import { en, method, name, zh } from '../followed/phrases.ts';
import { tellingFrameOf } from '../followed/stack.ts';

/** Code asks for a full collection; direct memory has a rule of its own. */
export const explicitGc = inOnePlace({
  id: 'threads-explicit-gc',
  finds: 'explicit-gc-running',
  roles: ['task', 'legacy-source', 'source-fetcher', 'async-operations', 'rpc', 'other'],
  doing: ({ thread: { frames } }) =>
    frames.slice(0, 4).some((frame) => /^java\.lang\.(?:System|Runtime)\.gc\(/.test(frame)) &&
    !frames.some((frame) => frame.startsWith('java.nio.Bits.')),
  shows: 'cause',
  facts: ([first]) => {
    const { thread } = first!.seen[0]!;
    return { thread: thread.name, caller: tellingFrameOf(thread) };
  },
  says: {
    en: (facts) =>
      text`Remove the call of System.gc(): ${name(facts.thread)} asks for a full collection in ${method(facts.caller)}${en.dumps(facts)}.`,
    zh: (facts) =>
      text`去掉 System.gc()：${name(facts.thread)} 在 ${method(facts.caller)} 里触发 full GC${zh.dumps(facts)}。`,
  },
});

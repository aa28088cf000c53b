import { text } from '../../blocks/blocks.ts';
import { inOnePlace } from '../followed/in-one-place.ts';
import { en, method, name, zh } from '../followed/phrases.ts';
import { isOfJdk, methodOf } from '../followed/stack.ts';

/** Something called System.exit, or a signal came: shutdown hooks run. */
export const exit = inOnePlace({
  id: 'threads-exit',
  finds: 'process-shutting-down',
  roles: ['task', 'legacy-source', 'source-fetcher', 'source-coordinator', 'rpc', 'jobmanager-io', 'other'],
  doing: ({ thread }) =>
    thread.frames.some((frame) => /^java\.lang\.(?:Shutdown|System|Runtime)\.exit\(/.test(frame)),
  shows: 'symptom',
  facts: ([first]) => {
    const { name, frames } = first!.seen[0]!.thread;
    const caller = frames.find((frame) => !isOfJdk(frame));
    return { thread: name, caller: caller === undefined ? null : methodOf(caller) };
  },
  says: {
    en: (facts) =>
      text`The process is shutting down: ${name(facts.thread)} called System.exit${facts.caller === null ? '' : text` in ${method(facts.caller)}`}${en.dumps(facts)}.`,
    zh: (facts) =>
      text`进程正在退出：${name(facts.thread)} 调了 System.exit${facts.caller === null ? '' : text`，在 ${method(facts.caller)} 里`}${zh.dumps(facts)}。`,
  },
});

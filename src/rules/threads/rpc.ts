import { text } from '../../blocks/blocks.ts';
import type { FollowedThread, Sighting } from '../followed/follow.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { isAsleep, isInNetwork, tellingFrameOf } from '../followed/stack.ts';
import { shownBy, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

type Blocked = Counted & { process: 'JobManager' | 'TaskManager'; thread: string; frame: string };

/** A main thread of RPC waits or reads files: meanwhile it answers no heartbeat and no request. */
export const rpc = rule({
  id: 'threads-rpc',
  needs: 'threads',
  finds: {
    'rpc-main-thread-blocked': sentence<Blocked>({
      en: (facts) =>
        text`Free the RPC thread: ${name(facts.thread)} of the ${facts.process} is blocked in ${method(facts.frame)}${en.dumps(facts)}. Heartbeats and requests time out.`,
      zh: (facts) =>
        text`让 RPC 线程空出来：${facts.process} 的 ${name(facts.thread)} 卡在 ${method(facts.frame)}${zh.dumps(facts)}。心跳和请求都会超时。`,
    }),
  },
  judge: (threads, found) => {
    const managers = new Set(threads.filter(isOfJobManager).map(({ process }) => process));
    return witnessesIn(threads, ['rpc'], isBlocked).map((witness) => {
      const { followed, seen } = witness;
      const facts = {
        process: managers.has(followed.process) ? ('JobManager' as const) : ('TaskManager' as const),
        thread: followed.name,
        frame: tellingFrameOf(seen[0]!.thread),
      };
      return found(
        'rpc-main-thread-blocked',
        shownBy([witness], { severity: 'warning', shows: 'cause', facts }),
      );
    });
  },
});

const files =
  /^(?:java\.io\.(?:FileInputStream|FileOutputStream|RandomAccessFile|UnixFileSystem)|sun\.nio\.fs\.|sun\.nio\.ch\.FileDispatcherImpl)\b/;

/** Inside a message, and in none of the places where a message is worked on quickly. */
function isBlocked({ thread, activity }: Sighting): boolean {
  if (!thread.frames.some((frame) => /\.(?:Pekko|Akka|FencedPekko|FencedAkka)RpcActor\.handle/.test(frame)))
    return false;
  return (
    isAsleep(thread) ||
    isInNetwork(thread) ||
    ['lock', 'user-code'].includes(activity) ||
    thread.frames.slice(0, 6).some((frame) => files.test(frame))
  );
}

function isOfJobManager({ role, name }: FollowedThread): boolean {
  return (
    role === 'jobmanager-io' ||
    role === 'source-coordinator' ||
    /^(?:Checkpoint Timer$|jobmanager-future-thread-|flink-rest-server-)/.test(name)
  );
}

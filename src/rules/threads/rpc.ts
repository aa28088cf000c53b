import type { Thread } from '../../evidence/evidence.ts';
import type { Rule } from '../rule.ts';
import { activityOf } from '../watching/classify.ts';
import { isInNetwork } from '../watching/clients.ts';
import { findingOf } from '../watching/finding.ts';
import { isAsleep, tellingFrameOf } from '../watching/frames.ts';
import { alwaysSeen, type Watched, watch } from '../watching/watched.ts';

/** A main thread of RPC waits or reads files: meanwhile it answers no heartbeat and no request. */
export const rpc: Rule<'dumps'> = {
  id: 'threads-rpc',
  needs: 'dumps',
  finds: ['rpc-main-thread-blocked'],
  judge: (dumps) => {
    const threads = watch(dumps);
    const managers = new Set(threads.filter(isOfJobManager).map(({ process }) => process));
    return threads
      .filter(({ role }) => role === 'rpc')
      .map((watched) => ({ watched, seen: alwaysSeen(watched, isBlocked) }))
      .filter(({ seen }) => seen.length > 0)
      .map((witness) => {
        const facts = {
          process: managers.has(witness.watched.process) ? 'JobManager' : 'TaskManager',
          frame: tellingFrameOf(witness.seen[0]!.thread),
          thread: witness.watched.name,
        };
        return findingOf([witness], {
          id: 'rpc-main-thread-blocked',
          severity: 'warning',
          shows: 'cause',
          facts,
        });
      });
  },
};

const files =
  /^(?:java\.io\.(?:FileInputStream|FileOutputStream|RandomAccessFile|UnixFileSystem)|sun\.nio\.fs\.|sun\.nio\.ch\.FileDispatcherImpl)\b/;

/** Inside a message, and in none of the places where a message is worked on quickly. */
function isBlocked(thread: Thread): boolean {
  if (!thread.frames.some((frame) => /\.(?:Pekko|Akka|FencedPekko|FencedAkka)RpcActor\.handle/.test(frame)))
    return false;
  return (
    isAsleep(thread) ||
    isInNetwork(thread) ||
    ['lock', 'user-code'].includes(activityOf(thread)) ||
    thread.frames.slice(0, 6).some((frame) => files.test(frame))
  );
}

function isOfJobManager({ role, name }: Watched): boolean {
  return (
    role === 'jobmanager-io' ||
    role === 'source-coordinator' ||
    /^(?:Checkpoint Timer$|jobmanager-future-thread-|flink-rest-server-)/.test(name)
  );
}

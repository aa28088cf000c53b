import { activityRule } from '../watching/activity-rule.ts';
import { activityOf } from '../watching/classify.ts';
import { clientOf } from '../watching/clients.ts';

/** The coordinator of a source waits for the external system; checkpoints of the source wait with it. */
export const sourceEnumerator = activityRule({
  rule: 'threads-source-enumerator',
  finds: 'source-enumerator-waiting',
  roles: ['source-coordinator'],
  doing: (thread) =>
    activityOf(thread) === 'external-call' ||
    thread.frames.some((frame) => /\.KafkaFuture(?:Impl)?\.get\(|\.clients\.admin\./.test(frame)),
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
  facts: ([first]) => ({
    source: first!.watched.name.replace(/^SourceCoordinator-|-worker-thread-\d+$/g, ''),
    client: clientOf(first!.seen[0]!.thread) ?? '',
  }),
});

import type { Thread } from '../../evidence/evidence.ts';
import { clientOf, isAsleep, isInNetwork, isOfUser, isRunning } from './stack.ts';
import { type Work, workOf } from './work.ts';

/** What a thread does, as its stack tells. */
export type Activity = Wait | Work | Ending;

/** Its task is being cancelled: where it stands keeps it from ending, whatever it was there for. */
type Ending = 'cancelled';

type Wait =
  | 'backpressured'
  | 'async-queue-full'
  | 'sink-queue-full'
  | 'opening'
  | 'restoring'
  | 'final-checkpoint'
  | 'waiting-for-work'
  | 'lookup-retry'
  | 'loading-classes'
  | 'rocksdb-snapshot'
  | 'lock'
  | 'snapshot-wait'
  | 'sink-write'
  | 'external-call'
  | 'source-wait'
  | 'sleeping'
  | 'user-wait'
  | 'checkpoint-sync'
  | 'timers'
  | 'waiting';

type Test = (thread: Thread) => boolean;

/** Whether any frame matches. */
const has =
  (...patterns: RegExp[]): Test =>
  ({ frames }) =>
    patterns.every((pattern) => frames.some((frame) => pattern.test(frame)));

/** Work for a checkpoint in the task thread: `prepareSnapshotPreBarrier`, where sinks flush, and `snapshotState` of all operators. */
const snapshot = /\.SubtaskCheckpointCoordinatorImpl\.(?:takeSnapshotSync|checkpointState)\(/;
const inMailbox = /\.TaskMailboxImpl\.take\(/;
const isSink =
  /(?:SinkWriter|Committer)Operator\.|AsyncSinkWriter\.|^(?!java\.|sun\.)[\w.$]*\.\w*(?:Sink\w*|Writer)\.(?:flush|write|invoke)\(|OutputFormat\.(?:flush|attemptFlush|writeRecord)\(|KafkaProducer\.(?:flush|send|doSend)\(/;
const locks =
  /\.(?:ReentrantLock|ReentrantReadWriteLock|StampedLock)(?:\$\w+)?\.(?:lock|initialTryLock|writeLock|readLock)\(/;
const loaders =
  /^(?:java\.lang\.(?:ClassLoader\.loadClass|Class\.forName)|java\.net\.URLClassLoader\.findClass|jdk\.internal\.loader\.)|ClassLoader\.(?:loadClass|loadClassWithoutExceptionHandling)\(/;

/** Whether it waits for the answer of an external system. */
export const isBlockedCall: Test = (thread) =>
  isInNetwork(thread) || (!isRunning(thread) && clientOf(thread) !== null);

/** The first that fits. Waits can only stand at the top of a stack; the others colour whatever runs above them. */
const places: [Wait, Test][] = [
  ['backpressured', has(/\.LocalBufferPool\.request(?:MemorySegment|BufferBuilder)Blocking\(/)],
  ['async-queue-full', has(inMailbox, /\.MailboxExecutorImpl\.yield\(/, /AsyncWaitOperator\./)],
  [
    'sink-queue-full',
    has(inMailbox, /\.MailboxExecutorImpl\.yield\(/, /AsyncSinkWriter\.|SinkWriterOperator\./),
  ],
  // Operators are opened where state is restored, and after it.
  ['opening', has(/\.AbstractUdfStreamOperator\.open\(/)],
  [
    'restoring',
    has(
      /\.StreamTask\.restore(?:Internal|StateAndGates|Gates)?\(|\.BackendRestorerProcedure\.|RestoreOperation\.|\.RocksDBStateDownloader\./,
    ),
  ],
  ['final-checkpoint', has(inMailbox, /\.StreamTask\.afterInvoke\(/)],
  ['waiting-for-work', waitsInTheLoop],
  ['lookup-retry', has(/^java\.lang\.Thread\.sleep/, /\.Retryable(?:Async)?LookupFunctionDelegator/)],
  [
    'loading-classes',
    (thread) =>
      thread.waitsFor?.startsWith('class ') === true ||
      thread.frames.slice(0, 25).some((frame) => loaders.test(frame)),
  ],
  [
    'rocksdb-snapshot',
    has(
      /\.Rocks(?:DB)?\w*Snapshot\w*\.|^org\.rocksdb\.Checkpoint\./,
      /\.(?:snapshotState|takeSnapshotSync|checkpointState)\(/,
    ),
  ],
  [
    'lock',
    (thread) =>
      thread.state === 'BLOCKED' ||
      (isAsleep(thread) && thread.frames.slice(0, 10).some((frame) => locks.test(frame))),
  ],
  ['snapshot-wait', (thread) => (isInNetwork(thread) || !isRunning(thread)) && has(snapshot)(thread)],
  ['sink-write', (thread) => (isInNetwork(thread) || !isRunning(thread)) && has(isSink)(thread)],
  ['external-call', isBlockedCall],
  ['source-wait', (thread) => isAsleep(thread) && thread.frames.some(isOfUser) && waitsInSource(thread)],
  ['sleeping', (thread) => has(/^java\.lang\.Thread\.sleep/)(thread) && thread.frames.some(isOfUser)],
  ['user-wait', (thread) => isAsleep(thread) && thread.frames.some(isOfUser)],
  ['checkpoint-sync', has(snapshot)],
  [
    'timers',
    (thread) =>
      isRunning(thread) &&
      has(/\.InternalTimerService(?:Async)?Impl\.(?:tryAdvanceWatermark|advanceWatermark)\(/)(thread),
  ],
];

/** The first match from the top of the stack. */
export function activityOf(thread: Thread): Activity {
  const place = places.find(([, test]) => test(thread));
  if (place) return place[0];
  return isRunning(thread) ? workOf(thread.frames) : 'waiting';
}

/** In the code of the source, and not of an operator that is chained to it. */
function waitsInSource({ frames }: Thread): boolean {
  const source = frames.findIndex((frame) => /\.SourceOperator\.emitNext\(/.test(frame));
  return source !== -1 && !frames.slice(0, source).some((frame) => /\.processElement\(/.test(frame));
}

/** `take` called by the loop itself, not by an operator that yields. */
function waitsInTheLoop({ frames }: Thread): boolean {
  const take = frames.findIndex((frame) => inMailbox.test(frame));
  return take !== -1 && /\.MailboxProcessor\./.test(frames[take + 1] ?? '');
}

/** The lock that the thread of a legacy source and its task thread share. */
const checkpointLock =
  /\.StreamTaskActionExecutor\$SynchronizedStreamTaskActionExecutor\.|\.StreamSourceContexts\$|\.AbstractFetcher\.emitRecord/;

/** Whether it waits for that lock: its frame stands right below the top. */
export function isCheckpointLock({ state, frames }: Thread): boolean {
  return state === 'BLOCKED' && frames.slice(0, 2).some((frame) => checkpointLock.test(frame));
}

import { code, codeOfFrame } from './code.ts';
import type { Facts, ThreadWords } from './words.ts';

const of = (count: string | number | undefined, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const threads = (facts: Facts) => of(facts.threads, 'thread');
const tasks = (facts: Facts) => code(facts.tasks);
const frame = (facts: Facts) => codeOfFrame(facts.frame);
/** What the threads do: `wait`, or `waits` for a single one. */
const they = (facts: Facts, verb: string) => (facts.threads === 1 ? `${verb}s` : verb);
const dumps = (facts: Facts) => (facts.dumps === 1 ? ' (one dump only)' : ` (${facts.dumps} dumps)`);
const system = (facts: Facts) => (facts.client ? String(facts.client) : 'an external system');
const busy = (facts: Facts) =>
  `${threads(facts)} of ${tasks(facts)}${dumps(facts)}${typeof facts.cpuPercent === 'number' ? `, ${facts.cpuPercent} % of a CPU` : ''}`;

export const en: ThreadWords = {
  'async-queue-full': (facts) =>
    `Speed up the external calls or raise the capacity: the async queue is full in ${threads(facts)} of ${tasks(facts)}${dumps(facts)}. It counts as busy.`,
  'checkpoint-cleanup-crowded': (facts) =>
    `${threads(facts)} of the JobManager delete old checkpoints at once, in ${frame(facts)}${dumps(facts)}: the storage deletes slowly, and new checkpoints may wait.`,
  'checkpoint-lock-contended': (facts) =>
    facts.waits === 'task'
      ? `The task thread of ${tasks(facts)} waits for the checkpoint lock that the legacy source holds${dumps(facts)}: barriers wait too.`
      : `The legacy source of ${tasks(facts)} waits for the checkpoint lock in ${frame(facts)}${dumps(facts)}: its task thread holds it.`,
  'checkpoint-sync-part-running': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'run')} the synchronous part of a checkpoint, in ${frame(facts)}${dumps(facts)}: no record is processed meanwhile.`,
  'checkpoint-upload-running': (facts) =>
    `Checkpoints are being written to the storage by ${threads(facts)}, in ${frame(facts)}${dumps(facts)}. The same in all dumps means slow storage.`,
  'direct-memory-awaited': (facts) =>
    `Raise the off-heap memory or find who uses it: ${threads(facts)} ${they(facts, 'wait')} for direct memory, in ${frame(facts)}${dumps(facts)}.`,
  'explicit-gc-running': (facts) =>
    `Remove the call of System.gc(): ${code(facts.thread)} asks for a full collection in ${frame(facts)}${dumps(facts)}.`,
  'garbage-collection-using-the-cpu': (facts) =>
    `Garbage collection took ${facts.percent} % of the CPU time of the process${facts.dumps === 1 ? ' since its start' : ' between the dumps'}.`,
  'legacy-source-backpressured': (facts) =>
    `The legacy source of ${tasks(facts)} is backpressured and may hold the checkpoint lock${dumps(facts)}: its checkpoints cannot start.`,
  'lookup-retry-sleeping': (facts) =>
    facts.where === 'task'
      ? `Lower the lookup retry or make it async: ${threads(facts)} of ${tasks(facts)} ${they(facts, 'sleep')} before trying again${dumps(facts)}. Barriers wait too.`
      : `Lower the lookup retry: ${threads(facts)} of the common pool ${they(facts, 'sleep')} before trying again${dumps(facts)}. The pool has few threads.`,
  'lookup-waiting-for-external-system': (facts) =>
    `Make the lookup async or cache it: ${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for ${system(facts)} in ${frame(facts)}${dumps(facts)}.`,
  'one-subtask-hot': (facts) =>
    `Subtask ${facts.subtask} of ${code(facts.task)} works in ${frame(facts)} while the other ${facts.idle} wait for input${dumps(facts)}: keys or partitions are skewed.`,
  'process-shutting-down': (facts) =>
    `The process is shutting down: ${code(facts.thread)} called System.exit${facts.frame ? ` in ${frame(facts)}` : ''}${dumps(facts)}.`,
  'rocksdb-snapshot-running': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for RocksDB to write its memtables for a checkpoint${dumps(facts)}: the local disk is slow, or there are many states.`,
  'rpc-main-thread-blocked': (facts) =>
    `Free the RPC thread: ${code(facts.thread)} of the ${facts.process} is blocked in ${frame(facts)}${dumps(facts)}. Heartbeats and requests time out.`,
  'sink-buffer-full': (facts) =>
    `The buffer of the sink is full in ${threads(facts)} of ${tasks(facts)}${dumps(facts)}: the external system takes less than the job writes.`,
  'sink-waiting-for-external-system': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for ${system(facts)} while writing, in ${frame(facts)}${dumps(facts)}.`,
  'source-enumerator-waiting': (facts) =>
    `The enumerator of ${code(facts.source)} waits for ${system(facts)} in ${frame(facts)}${dumps(facts)}: checkpoints of the source wait too.`,
  'source-fetcher-queue-full': (facts) =>
    `The fetcher of ${tasks(facts)} waits because its queue is full${dumps(facts)}: the task is the limit, not the source.`,
  'source-fetcher-waiting-for-brokers': (facts) =>
    `The fetcher of ${tasks(facts)} waits for records of the brokers${dumps(facts)}. Normal without lag; with lag look at the brokers and the fetch settings.`,
  'state-restore-running': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'restore')} state, in ${frame(facts)}${dumps(facts)}.`,
  'task-cancellation-running': (facts) =>
    `${code(facts.task)} is being cancelled${facts.frame ? ` and stands in ${frame(facts)}` : ''}${dumps(facts)}. After \`task.cancellation.timeout\` the TaskManager is ended.`,
  'task-thread-busy-in-generated-code': (facts) =>
    `Generated SQL code ${frame(facts)} uses the time of ${busy(facts)}.`,
  'task-thread-busy-in-heap-state': (facts) =>
    `Access to heap state below ${frame(facts)} uses the time of ${busy(facts)}.`,
  'task-thread-busy-in-regex': (facts) =>
    `Simplify the regular expression in ${frame(facts)}: it uses the time of ${busy(facts)}.`,
  'task-thread-busy-in-rocksdb': (facts) =>
    `RocksDB state access below ${frame(facts)} uses the time of ${busy(facts)}.`,
  'task-thread-busy-in-serialization': (facts) =>
    facts.kryo === 1
      ? `Give the type a POJO or its own serializer: Kryo in ${frame(facts)} uses the time of ${busy(facts)}.`
      : `Serialization in ${frame(facts)} uses the time of ${busy(facts)}.`,
  'task-thread-busy-in-user-code': (facts) => `Look at ${frame(facts)}: it uses the time of ${busy(facts)}.`,
  'task-thread-in-external-call': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for ${system(facts)} in ${frame(facts)}${dumps(facts)}${Number(facts.taskCount) > 1 ? ': the tasks share that system' : ''}.`,
  'task-thread-sleeping': (facts) =>
    `Remove the sleep in ${frame(facts)}: ${threads(facts)} of ${tasks(facts)} ${they(facts, 'sleep')}${dumps(facts)}. Barriers wait too.`,
  'task-thread-waiting-in-user-code': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} inside user code, in ${frame(facts)}${dumps(facts)}. Barriers wait too.`,
  'task-threads-backpressured': (facts) =>
    facts.behind
      ? `Look at ${code(facts.behind)}: ${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for buffers behind what works there${dumps(facts)}.`
      : `Look downstream of ${tasks(facts)}: ${threads(facts)} ${they(facts, 'wait')} for buffers${dumps(facts)}, and no task at work stands in these dumps.`,
  'task-threads-blocked-on-lock': (facts) =>
    `Remove the shared lock in ${frame(facts)}: ${threads(facts)} of ${tasks(facts)} ${they(facts, 'wait')} for it${facts.owner ? `, ${code(facts.owner)} holds it in ${codeOfFrame(facts.ownerFrame)}` : ''}${dumps(facts)}.`,
  'task-threads-loading-classes': (facts) =>
    `${threads(facts)} of ${tasks(facts)} ${they(facts, 'load')} classes, below ${frame(facts)}${dumps(facts)}. Normal only at the start of a job.`,
  'task-threads-without-work': (facts) =>
    `All threads of ${tasks(facts)} are idle or softly backpressured${dumps(facts)}: the stacks are the same. \`softBackPressuredTimeMsPerSecond\` and \`idleTimeMsPerSecond\` tell which.`,
  'threads-in-deadlock': (facts) =>
    `${threads(facts)} wait for each other for ever: ${code(facts.names)}, in ${frame(facts)}${dumps(facts)}. Restart the process, then mend the order of the locks.`,
  'timers-firing': (facts) =>
    `Timers or windows fire in ${threads(facts)} of ${tasks(facts)}, in ${frame(facts)}${dumps(facts)}: many are due at one watermark.`,
};

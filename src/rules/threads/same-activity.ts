import type { Words } from '../../blocks/blocks.ts';
import { text } from '../../blocks/blocks.ts';
import type { InEachLanguage } from '../../language.ts';
import type { Severity } from '../../report.ts';
import type { Activity } from '../followed/activity.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import type { ThreadRole } from '../followed/roles.ts';
import type { Rule, Sight } from '../rule.ts';

/** Threads of one task that always do the same: rules that differ in what it is, and what it means. */
const table: {
  id: string;
  finds: string;
  roles?: ThreadRole[];
  doing: Activity;
  shows: Sight['shows'];
  severity?: Severity;
  inOneDump?: number;
  says: InEachLanguage<(facts: Counted & { tasks: string; frame: string }) => Words>;
}[] = [
  // The queue of async I/O has no room: the task thread waits for the external system, and counts as busy.
  {
    id: 'threads-async-queue',
    finds: 'async-queue-full',
    doing: 'async-queue-full',
    shows: 'cause',
    says: {
      en: (facts) =>
        text`Speed up the external calls or raise the capacity: the async queue is full in ${en.threadsOfTasks(facts)}${en.dumps(facts)}. It counts as busy.`,
      zh: (facts) =>
        text`让外部调用快一点，或者调大 capacity：${zh.threadsOfTasks(facts)}的异步队列满了${zh.dumps(facts)}。指标上它算 busy。`,
    },
  },
  // No record is processed while the task thread works for a checkpoint.
  {
    id: 'threads-checkpoint-sync',
    finds: 'checkpoint-sync-part-running',
    doing: 'checkpoint-sync',
    shows: 'symptom',
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'work')} for a checkpoint, in ${method(facts.frame)}${en.dumps(facts)}: no record is processed meanwhile.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在为 checkpoint 做快照或 flush，停在 ${method(facts.frame)}${zh.dumps(facts)}：这段时间不处理数据。`,
    },
  },
  // Normal while a job starts; later a sign of classes that are looked up for every record.
  {
    id: 'threads-class-loading',
    finds: 'task-threads-loading-classes',
    doing: 'loading-classes',
    shows: 'cause',
    inOneDump: 2,
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'load')} classes, below ${method(facts.frame)}${en.dumps(facts)}. Normal only at the start of a job.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在加载类，在 ${method(facts.frame)} 之上${zh.dumps(facts)}。只有作业刚启动时才正常。`,
    },
  },
  // It holds the checkpoint lock while it waits for buffers: no checkpoint of the task can start.
  {
    id: 'threads-legacy-source',
    finds: 'legacy-source-backpressured',
    roles: ['legacy-source'],
    doing: 'backpressured',
    shows: 'symptom',
    says: {
      en: (facts) =>
        text`The legacy source of ${name(facts.tasks)} is backpressured and may hold the checkpoint lock${en.dumps(facts)}: its checkpoints cannot start.`,
      zh: (facts) =>
        text`${name(facts.tasks)} 的旧版 source 被反压，可能还拿着 checkpoint 锁${zh.dumps(facts)}：它的 checkpoint 没法开始。`,
    },
  },
  {
    id: 'threads-restore',
    finds: 'state-restore-running',
    doing: 'restoring',
    shows: 'symptom',
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'restore')} state, in ${method(facts.frame)}${en.dumps(facts)}.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在恢复 state，停在 ${method(facts.frame)}${zh.dumps(facts)}。`,
    },
  },
  // RocksDB writes its memtables to disk in the synchronous part of a checkpoint.
  {
    id: 'threads-rocksdb-snapshot',
    finds: 'rocksdb-snapshot-running',
    doing: 'rocksdb-snapshot',
    shows: 'cause',
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for RocksDB to write its memtables for a checkpoint${en.dumps(facts)}: the local disk is slow, or there are many states.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在等 RocksDB 为 checkpoint 刷 memtable${zh.dumps(facts)}：本地盘慢，或者 state 太多。`,
    },
  },
  // The buffer of a sink writer has no room for another record.
  {
    id: 'threads-sink-queue',
    finds: 'sink-buffer-full',
    doing: 'sink-queue-full',
    shows: 'cause',
    says: {
      en: (facts) =>
        text`The buffer of the sink is full in ${en.threadsOfTasks(facts)}${en.dumps(facts)}: the external system takes less than the job writes.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}的 sink 缓冲满了${zh.dumps(facts)}：外部系统收得没有作业写得快。`,
    },
  },
  // User code sleeps in the task thread; records, timers and barriers wait too.
  {
    id: 'threads-sleeping',
    finds: 'task-thread-sleeping',
    doing: 'sleeping',
    shows: 'cause',
    says: {
      en: (facts) =>
        text`Remove the sleep in ${method(facts.frame)}: ${en.threadsOfTasks(facts)} ${en.they(facts, 'sleep')}${en.dumps(facts)}. Barriers wait too.`,
      zh: (facts) =>
        text`去掉 ${method(facts.frame)} 里的 sleep：${zh.threadsOfTasks(facts)}在睡${zh.dumps(facts)}。barrier 也跟着等。`,
    },
  },
  // What has nothing to read may sleep as well.
  {
    id: 'threads-source-wait',
    finds: 'source-thread-waiting',
    doing: 'source-wait',
    shows: 'symptom',
    severity: 'notice',
    inOneDump: 0,
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} inside the source, in ${method(facts.frame)}${en.dumps(facts)}: it has nothing to read, or does not read faster.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在 source 里等，停在 ${method(facts.frame)}${zh.dumps(facts)}：要么没有数据可读，要么它读不快。`,
    },
  },
  // A watermark fires timers or windows, and nothing else runs meanwhile.
  {
    id: 'threads-timers',
    finds: 'timers-firing',
    doing: 'timers',
    shows: 'cause',
    inOneDump: 2,
    says: {
      en: (facts) =>
        text`Timers or windows fire in ${en.threadsOfTasks(facts)}, in ${method(facts.frame)}${en.dumps(facts)}: many are due at one watermark.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在触发定时器或窗口，停在 ${method(facts.frame)}${zh.dumps(facts)}：一个 watermark 同时到期的太多。`,
    },
  },
  // User code waits for a future, a queue or a condition of its own.
  {
    id: 'threads-user-wait',
    finds: 'task-thread-waiting-in-user-code',
    doing: 'user-wait',
    shows: 'cause',
    says: {
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} inside user code, in ${method(facts.frame)}${en.dumps(facts)}. Barriers wait too.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在用户代码里等，停在 ${method(facts.frame)}${zh.dumps(facts)}。barrier 也跟着等。`,
    },
  },
];

export const sameActivity: Rule<'threads'>[] = table.map(({ doing, ...row }) =>
  inOnePlace({ ...row, doing: ({ activity }) => activity === doing, facts: tasksAndFrame }),
);

import { expect, it } from 'vitest';
import { type ThreadCase, threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, map, source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import type { Thread } from '../../evidence/evidence.ts';
import { follow } from '../followed/follow.ts';
import { sameActivity } from './same-activity.ts';

const cases: Record<string, ThreadCase> = {
  'async-queue-full': {
    shows: times(2, map(1, stacks.asyncQueueFull)),
    looksLike: times(2, map(1, stacks.yielding)),
  },
  'checkpoint-sync-part-running': {
    shows: times(2, map(1, stacks.checkpointSync)),
    looksLike: times(2, map(1, stacks.heapGet), map(2, stacks.rocksdbSnapshot)),
  },
  'task-threads-loading-classes': {
    shows: times(
      1,
      map(1, stacks.classLoading),
      map(2, stacks.inMap(''), { waitsFor: 'class shop.orders.Rates' }),
    ),
    looksLike: times(1, map(1, stacks.classLoading), map(2, stacks.userCode)),
    unwritten: true,
  },
  'legacy-source-backpressured': {
    shows: times(2, thread(`Legacy Source Thread - ${source}`, stacks.legacyBackpressured)),
    looksLike: times(
      2,
      thread(`Legacy Source Thread - ${source}`, stacks.legacyCollect),
      thread(source, stacks.backpressured),
    ),
  },
  'state-restore-running': {
    shows: times(2, map(1, stacks.restoring)),
    // restoreAndInvoke stands below every task of 1.14 and later.
    looksLike: times(2, map(1, stacks.userCode), map(2, stacks.opening)),
  },
  'rocksdb-snapshot-running': {
    shows: times(2, map(1, stacks.rocksdbSnapshot)),
    looksLike: times(2, map(1, stacks.rocksdbGet), map(2, stacks.checkpointSync)),
  },
  'sink-buffer-full': {
    shows: times(2, map(1, stacks.sinkBufferFull)),
    looksLike: times(2, map(1, stacks.asyncQueueFull)),
  },
  'task-thread-sleeping': {
    shows: times(2, map(1, stacks.sleeping)),
    looksLike: times(2, thread('Join (1/2)#0', stacks.lookupRetry), thread('shop-pool', stacks.sleeping)),
  },
  'source-thread-waiting': {
    shows: times(2, thread(source, stacks.sourceSleeping)),
    looksLike: times(2, thread(source, stacks.sleepingBehindSource)),
  },
  'timers-firing': {
    shows: times(3, map(1, stacks.timers)),
    looksLike: [dump([map(1, stacks.timers)]), dump([map(1, stacks.idle)]), dump([map(1, stacks.idle)])],
  },
  'task-thread-waiting-in-user-code': {
    shows: times(2, map(1, stacks.userWait)),
    looksLike: times(2, map(1, stacks.sleeping), map(2, stacks.asyncQueueFull), map(3, stacks.idle)),
  },
};

for (const rule of sameActivity) threadCases(rule, cases);

it('each finding of the table has a case', () => {
  expect(Object.keys(cases).sort()).toEqual(sameActivity.flatMap(({ finds }) => Object.keys(finds)).sort());
});

it('what other subtasks of the task do not do is no cause', () => {
  const shows = (...threads: Thread[]) =>
    sameActivity.flatMap((rule) => rule.judge(follow(times(2, ...threads)))).map((seen) => seen.shows);
  expect(shows(map(1, stacks.sleeping), map(2, stacks.sleeping))).toEqual(['cause']);
  expect(shows(map(1, stacks.sleeping), map(2, stacks.idle))).toEqual(['symptom']);
  expect(shows(map(1, stacks.sleeping), thread('Join (1/2)#0', stacks.idle))).toEqual(['cause']);
});

it('a task that is being cancelled is not judged by where it stands', () => {
  const canceler = thread('Canceler for Map -> Filter (1/4)#0', 'java.lang.Thread.join');
  const seen = sameActivity.flatMap((rule) =>
    rule.judge(follow(times(2, map(1, stacks.sleeping), canceler))),
  );
  expect(seen).toEqual([]);
});

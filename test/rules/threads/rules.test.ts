import { describe, expect, it } from 'vitest';
import { threadRules } from '../../../src/rules/threads/threads.ts';
import { cases } from './cases.ts';
import { thread, times } from './dumps.ts';
import * as stacks from './stacks.ts';

const judged = (dumps: Parameters<(typeof threadRules)[0]['judge']>[0]) =>
  threadRules.flatMap((rule) => rule.judge(dumps));
const idsOf = (dumps: Parameters<typeof judged>[0]) => judged(dumps).map(({ id }) => id);

it('each finding of each rule has a case and a look-alike, and one rule', () => {
  const finds = threadRules.flatMap((rule) => rule.finds);
  expect(Object.keys(cases).sort()).toEqual([...finds].sort());
  expect(new Set(finds).size).toBe(finds.length);
  expect(new Set(threadRules.map(({ id }) => id)).size).toBe(threadRules.length);
  for (const id of finds) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

describe.each(Object.entries(cases))('%s', (id, { seen, silent }) => {
  it('is found', () => {
    expect(idsOf(seen)).toContain(id);
  });

  it('is not seen in what looks like it', () => {
    expect(idsOf(silent)).not.toContain(id);
  });

  it('comes with what a report needs', () => {
    for (const finding of judged(seen).filter((finding) => finding.id === id)) {
      expect(finding.seen.length).toBeGreaterThan(0);
      expect(finding.count).toBeGreaterThan(0);
      expect(finding.facts).toMatchObject({ dumps: seen.length });
      expect(finding.firstAt).not.toBeNull();
      expect(Object.values(finding.facts)).not.toContain(undefined);
    }
  });

  it('is no more than a warning in a single dump', () => {
    for (const finding of judged(seen.slice(0, 1))) {
      expect(finding.facts).toMatchObject({ dumps: 1 });
      expect(['notice', 'warning']).toContain(finding.severity);
    }
  });

  it('is not seen in dumps of other moments', () => {
    const once = seen.slice(0, 1);
    const names = once[0]!.threads.map(({ name }) => thread(name, stacks.idle));
    const found = idsOf([...once, ...times(4, ...names)]);
    // The process ends, and threads that wait for each other do so for ever.
    if (!['threads-in-deadlock', 'task-threads-without-work', 'task-cancellation-running'].includes(id))
      expect(found).not.toContain(id);
  });
});

it('nothing is wrong with a process at rest', () => {
  const quiet = [
    thread('main', 'java.lang.Object.wait'),
    thread('flink-pekko.actor.default-dispatcher-4', stacks.rpcIdle),
    thread('jobmanager-io-thread-1', stacks.poolIdle),
    thread('AsyncOperations-thread-1', stacks.poolIdle),
    thread('Flink Netty Server (0) Thread 0', 'io.netty.channel.epoll.Native.epollWait'),
    thread('Reduce (1/1)#0', stacks.finished),
  ];
  expect(idsOf(times(3, ...quiet))).toEqual([]);
  expect(idsOf([])).toEqual([]);
});

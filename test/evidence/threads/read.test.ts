import { describe, expect, it } from 'vitest';

import { looksLikeThreadDump, readThreadDumps } from '../../../src/evidence/threads/read.ts';
import { jsonDumpFile, jstack, plainDumpFile, rest, threadInfo, worker } from './formats.ts';

const read = (text: string) => readThreadDumps(text, 'dump.txt');

const frames = [
  'shop.orders.Prices.of(Prices.java:31)',
  'shop.orders.Enrich.map(Enrich.java:12)',
  'org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)',
  'java.lang.Thread.run(Thread.java:840)',
];
const other = { ...worker, name: 'Source: orders (1/4)#1', state: 'RUNNABLE' as const, waits: 0, holds: 1 };

const forms: [string, string][] = [
  ['jstack of JDK 8', jstack(8, [worker, other])],
  ['jstack of JDK 11', jstack(11, [worker, other])],
  ['jstack -l of JDK 17', jstack(17, [worker, other], { long: true })],
  ['jcmd Thread.print of JDK 21', `12345:\n${jstack(21, [worker, other])}`],
  ['REST', rest([worker, other])],
  ['the text of ThreadInfos', threadInfo(worker, 1) + threadInfo(other, 2)],
  ['Thread.dump_to_file', plainDumpFile([worker, other])],
  ['Thread.dump_to_file as JSON', jsonDumpFile([worker, other])],
  ['Thread.dump_to_file as JSON of JDK 25', jsonDumpFile([worker, other], true)],
];

describe.each(forms)('%s', (form, text) => {
  it('gives the threads with their frames', () => {
    const [dump, ...more] = read(text);
    expect(more).toEqual([]);
    const threads = dump!.threads.filter(({ name }) => name !== 'VM Thread');
    expect(threads.map(({ name }) => name)).toEqual([worker.name, other.name]);
    expect(threads.map((thread) => thread.frames)).toEqual([frames, frames]);
  });

  it.skipIf(/^Thread\.dump_to_file(?! as JSON of)/.test(form))('gives states and locks', () => {
    const [blocked, running] = read(text)[0]!.threads;
    expect([blocked!.state, running!.state]).toEqual(['BLOCKED', 'RUNNABLE']);
    expect(blocked!.waitsFor).toMatch(/^0x00000007152a0010$|^java\.lang\.Object@5e919931$/);
    expect(running!.waitsFor).toBeNull();
    expect(running!.holds).toEqual([blocked!.waitsFor]);
    expect(blocked!.holds).toHaveLength(1);
    expect(blocked!.holds).not.toContain(blocked!.waitsFor);
  });

  it('is known by its beginning, and quoted by the line the thread begins with', () => {
    expect(looksLikeThreadDump(text.slice(0, 65_536))).toBe(true);
    const { quote } = read(text)[0]!.threads[0]!;
    expect(quote.file).toBe('dump.txt');
    if (form === 'REST')
      expect(quote.text).toMatch(/^"Window\(Tumbling\) -> Map \(2\/4\)#1" Id=1 BLOCKED on /);
    else
      expect(
        text
          .split('\n')
          .slice(quote.line - 1, quote.line + 2)
          .join('\n'),
      ).toContain('Window(Tumbling) -> Map');
  });

  it('is read with the line ends of Windows', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(read(crlf).map(({ threads }) => threads)).toEqual(read(text).map(({ threads }) => threads));
  });

  it('is read twice when it stands there twice', () => {
    const [first, second, ...more] = read(`${text}\n${text}`);
    expect(more).toEqual([]);
    expect(second!.threads.map(({ frames }) => frames)).toEqual(first!.threads.map(({ frames }) => frames));
  });
});

it('the time of a dump is read as UTC, the processor time in milliseconds', () => {
  const at = Date.UTC(2026, 2, 4, 10, 20, 30);
  expect(read(jstack(17, [worker]))[0]).toMatchObject({ at, line: 2 });
  expect(read(plainDumpFile([worker]))[0]!.at).toBe(at + 123);
  expect(read(jsonDumpFile([worker]))[0]!.at).toBe(at + 123);
  expect(read(rest([worker]))[0]!.at).toBeNull();
  expect(read(jstack(17, [worker, other]))[0]!.threads.map(({ cpu }) => cpu)).toEqual([150.25, 250.25, null]);
  expect(read(jstack(11, [worker]).replace('150.25ms', '150,25ms'))[0]!.threads[0]!.cpu).toBe(150.25);
  expect(read(jstack(8, [worker]))[0]!.threads[0]!.cpu).toBeNull();
});

it('a dump inside the output of a process is told from what stands around it', () => {
  const around = 'INFO ready\njava.lang.IllegalStateException: x\n\tat shop.Other.call(Other.java:1)\n';
  const [dump, ...more] = read(
    `${around}${jstack(11, [worker])}Heap\n garbage-first heap   total 1024K\n${around}`,
  );
  expect(more).toEqual([]);
  expect(dump!.threads.map(({ frames }) => frames.length)).toEqual([4, 0]);
  expect(looksLikeThreadDump(around)).toBe(false);
});

it('the frames of an exception printed into a dump are not those of the thread before', () => {
  const text = jstack(11, [worker]).replace(
    '\tat shop.orders.Enrich',
    'java.io.IOException: x\n\tat shop.Other.call(Other.java:1)\n\tat shop.orders.Enrich',
  );
  expect(read(text)[0]!.threads[0]!.frames).toEqual(frames.slice(0, 1));
});

it('a deadlock that the JVM found is told by the names of its threads', () => {
  const section = `Found one Java-level deadlock:
=============================
"worker \\"a\\"":
  waiting to lock monitor 0x00007f3a4c0062c8 (object 0x00000007152a0010, a java.lang.Object),
  which is held by "worker b"
"worker b":
  waiting to lock monitor 0x00007f3a4c0062d8 (object 0x00000007152a0020, a java.lang.Object),
  which is held by "worker \\"a\\""

Java stack information for the threads listed above:
===================================================
"worker \\"a\\"":
\tat shop.orders.Prices.of(Prices.java:31)
"worker b":
\tat shop.orders.Prices.of(Prices.java:31)

Found 1 deadlock.

`;
  const [first, second] = read(`${jstack(17, [worker])}${section}${jstack(17, [worker])}`);
  expect(first!.deadlocked).toEqual(['worker \\"a\\"', 'worker b']);
  expect(first!.threads).toHaveLength(2);
  expect(second!.deadlocked).toEqual([]);
});

it('the owner that a ThreadInfo names holds the lock, even when its own frames are cut', () => {
  const waiting = { ...worker, owner: 'Source: orders (1/4)#1' };
  const owner = { ...other, holds: 0 };
  const [dump] = read(rest([waiting, owner], 1));
  expect(dump!.threads.map(({ frames }) => frames.length)).toEqual([1, 1]);
  expect(dump!.threads[1]!.holds).toEqual(['java.lang.Object@5e919931']);
});

it('a monitor that a thread waits on is not held by it', () => {
  const text = `"pool" #9 prio=5 tid=0x1 nid=0x2 in Object.wait() [0x3]
   java.lang.Thread.State: WAITING (on object monitor)
\tat java.lang.Object.wait(java.base@11.0.20/Native Method)
\t- waiting on <0x0000000715aa> (a java.lang.Object)
\tat shop.Pool.take(Pool.java:5)
\t- locked <0x0000000715aa> (a java.lang.Object)

   Locked ownable synchronizers:
\t- <0x0000000715bb> (a java.util.concurrent.locks.ReentrantLock$NonfairSync)
`;
  expect(read(text)[0]!.threads[0]).toMatchObject({
    waitsFor: '0x0000000715aa',
    holds: ['0x0000000715bb'],
    frames: ['java.lang.Object.wait(Native Method)', 'shop.Pool.take(Pool.java:5)'],
  });
});

it('a thread that waits for a class to be initialized says for which', () => {
  const text = `"a" #9 prio=5 tid=0x1 nid=0x2 in Object.wait() [0x3]
   java.lang.Thread.State: RUNNABLE
\tat shop.Prices.of(Prices.java:5)
\t- waiting on the Class initialization monitor for shop.Rates
`;
  expect(read(text)[0]!.threads[0]!.waitsFor).toBe('class shop.Rates');
});

it('frames lose loaders and modules, but not what looks like them', () => {
  const frame = (text: string) =>
    read(`"a" #1 prio=5 tid=0x1 nid=0x2 runnable\n\tat ${text}\n`)[0]!.threads[0]!.frames[0];
  expect(frame('java.base@17.0.8/java.lang.Thread.run(Thread.java:840)')).toBe(
    'java.lang.Thread.run(Thread.java:840)',
  );
  expect(frame('app//shop.Job.main(Job.java:1)')).toBe('shop.Job.main(Job.java:1)');
  expect(frame('app/shop.module@1.2/shop.Job.main(Job.java:1)')).toBe('shop.Job.main(Job.java:1)');
  expect(frame('java.lang.Thread.run(java.base@21.0.2/Thread.java:1583)')).toBe(
    'java.lang.Thread.run(Thread.java:1583)',
  );
  expect(frame('shop.Job$$Lambda/0x00007f8a01234.apply(Unknown Source)')).toBe(
    'shop.Job$$Lambda/0x00007f8a01234.apply(Unknown Source)',
  );
  expect(frame('shop.Job$$Lambda$12/8541.apply(Unknown Source)')).toBe(
    'shop.Job$$Lambda$12/8541.apply(Unknown Source)',
  );
  expect(frame('StreamExecCalc$17.processElement(Unknown Source)')).toBe(
    'StreamExecCalc$17.processElement(Unknown Source)',
  );
});

it('what is no dump is not taken for one', () => {
  const log =
    '2026-03-04 10:20:30,123 INFO  org.apache.flink.Foo [] - "main" #1 started\n\tat shop.Job.main(Job.java:1)\n';
  expect(looksLikeThreadDump(log)).toBe(false);
  expect(looksLikeThreadDump('')).toBe(false);
  expect(looksLikeThreadDump('{"jobs":[]}')).toBe(false);
  expect(read(log)).toEqual([]);
});

it('a byte order mark is no part of the first thread', () => {
  expect(read(`\uFEFF${threadInfo(worker, 1)}`)[0]!.threads[0]!.name).toBe(worker.name);
});

it('what a thread parks for is what it waits for', () => {
  const parked = { ...worker, state: 'WAITING' as const };
  expect(read(jstack(17, [parked]))[0]!.threads[0]).toMatchObject({
    waitsFor: '0x00000007152a0010',
    state: 'WAITING',
  });
});

it('threads behind a deadlock that was cut off are read', () => {
  const text = `Found one Java-level deadlock:\n=====\n"a":\n${threadInfo(worker, 1)}`;
  expect(read(text)[0]!.threads[0]!.frames).toEqual(frames);
});

it('two documents of REST are two dumps, whatever threads they hold', () => {
  expect(read(rest([worker]) + rest([other])).map(({ threads }) => threads[0]!.name)).toEqual([
    worker.name,
    other.name,
  ]);
});

it('in JSON too a monitor that a thread waits on is not held by it', () => {
  const [dump] = read(jsonDumpFile([{ ...worker, holds: 1 }], true));
  expect(dump!.threads[0]!.holds).toEqual([]);
});

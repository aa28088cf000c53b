import { describe, expect, it } from 'vitest';

import { looksLikeThreadDump, readThreadDumps } from '../../../src/evidence/threads/read.ts';
import { cpuClock } from '../../cpu-time.ts';
import { jsonDumpFile, jstack, plainDumpFile, rest, worker } from './formats.ts';

const read = (text: string) => readThreadDumps(text, 'dump.txt');
const header = (name: string, id: number) =>
  `"${name}" #${id} prio=5 os_prio=0 tid=0x${id.toString(16)} nid=0x1 runnable\n`;

describe.each([
  ['jstack', jstack(17, [worker, { ...worker, name: 'second' }], { long: true })],
  ['REST', rest([worker, { ...worker, name: 'second' }])],
  ['a plain file', plainDumpFile([worker, { ...worker, name: 'second' }])],
  ['a JSON file', jsonDumpFile([worker, { ...worker, name: 'second' }], true)],
])('%s', (_, text) => {
  it('cut off anywhere gives what stands before the cut', () => {
    for (let end = 0; end < text.length; end += 7) {
      const threads = read(text.slice(0, end)).flatMap((dump) => dump.threads);
      expect(threads.length).toBeLessThanOrEqual(3);
      for (const { frames } of threads) expect(frames.length).toBeLessThanOrEqual(4);
    }
    const [first] = read(text.slice(0, -80))[0]!.threads;
    expect(first!.name).toBe(worker.name);
    expect(first!.frames).toHaveLength(4);
  });

  it('begun anywhere ends', () => {
    for (let start = 0; start < text.length; start += 7) read(text.slice(start));
  });
});

it('a stack without end keeps its top and its bottom', () => {
  const frames = Array.from({ length: 1_000_000 }, (_, depth) => `\tat shop.Tree.walk(Tree.java:${depth})`);
  const [thread] = read(`${header('a', 1)}${frames.join('\n')}\n`)[0]!.threads;
  expect(thread!.frames).toHaveLength(105);
  expect(thread!.frames[99]).toBe('shop.Tree.walk(Tree.java:99)');
  expect(thread!.frames[100]).toBe('shop.Tree.walk(Tree.java:999995)');
  expect(thread!.frames[104]).toBe('shop.Tree.walk(Tree.java:999999)');
});

it('a hundred thousand threads are all read', () => {
  const text = Array.from(
    { length: 100_000 },
    (_, id) => `${header(`pool-${id}`, id)}\tat shop.Pool.run(Pool.java:1)\n`,
  );
  expect(read(text.join('\n'))[0]!.threads).toHaveLength(100_000);
});

it('a line of ten megabytes is cut', () => {
  const long = 'x'.repeat(10_000_000);
  const [dump] = read(
    `${header('a', 1)}\tat ${long}(A.java:1)\n\tat shop.B.b(B.java:1)\n${long}\n"${long}\n`,
  );
  expect(dump!.threads[0]!.frames.map(({ length }) => length)).toEqual([1_000, 'shop.B.b(B.java:1)'.length]);
  expect(read(header(long, 1))).toEqual([]);
  const [named] = read(`{"threadInfos":[{"threadName":"${long}","stringifiedThreadInfo":"${long}"}]}`);
  expect(named!.threads.map(({ name, quote }) => name.length + quote.text.length)).toEqual([20_990]);
});

it.each([
  ['nothing', ''],
  ['zeros', '\0'.repeat(100_000)],
  ['signs of all kinds', Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).join('')],
  ['quotes', '"'.repeat(1_000_000)],
  ['a name without end', `"${'" '.repeat(500_000)}`],
  ['quotes in JSON', `{"threadInfos":${'"'.repeat(1_000_001)}`],
  ['escapes in JSON', `{"threadInfos":["${'\\'.repeat(1_000_000)}`],
  ['brackets in JSON', `{"threadInfos":${'[{"a":'.repeat(300_000)}`],
  ['closing brackets', `{"threadInfos":[${']}'.repeat(300_000)}`],
  ['headers of dumps', 'Full thread dump X\n'.repeat(300_000)],
  ['deadlocks', 'Found one Java-level deadlock:\n"a":\n'.repeat(300_000)],
  [
    'JSON of other types',
    '{"threadInfos":{"a":1},"threadDump":[1,{"threadContainers":3}],"threadContainers":[{"threads":[{"stack":[{}],"name":4}]}]}',
  ],
])('%s is read to the end', (_, text) => {
  expect(
    read(text)
      .flatMap(({ threads }) => threads)
      .filter(({ name }) => name !== ''),
  ).toEqual([]);
  expect(typeof looksLikeThreadDump(text.slice(0, 65_536))).toBe('boolean');
});

it('twice the text takes about twice the time', () => {
  const text = (count: number) =>
    rest(Array.from({ length: count }, (_, id) => ({ ...worker, name: `task ${id}` })));
  const took = (input: string) => {
    const spent = cpuClock();
    read(input);
    return spent();
  };
  const small = text(4_000);
  const large = text(16_000);
  took(small);
  expect(took(large)).toBeLessThan(16 * Math.max(took(small), 5));
});

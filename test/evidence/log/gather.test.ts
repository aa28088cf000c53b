import { describe, expect, it } from 'vitest';
import { join } from '../../../src/evidence/log/groups.ts';
import { readText } from '../read-text.ts';

const at = (second: number) =>
  `2026-11-22 03:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`;
const failure = (second: number, message: string) =>
  `${at(second)} WARN  org.a.B [] - it fails\njava.io.IOException: ${message}\n\tat a.B.c(B.java:1)\n`;
const time = (second: number) => Date.UTC(2026, 10, 22, 3, 0, second);

/** Names that no fingerprint takes for equal. */
const word = (number: number) => Array.from(String(number), (digit) => 'ghijklmnop'[Number(digit)]).join('');

describe('records that say the same', () => {
  it('are one group: the first of them, how often, and the time of the last', async () => {
    const { groups } = await readText(failure(1, 'part 1') + failure(2, 'other') + failure(9, 'part 2'));
    expect(groups.map(({ first, count, lastAt }) => [first.line, count, lastAt])).toEqual([
      [1, 2, time(9)],
      [4, 1, time(2)],
    ]);
  });

  it('without a time leave the last time as it is', async () => {
    const { groups } = await readText(`${failure(1, 'x')}\njava.io.IOException: x\n\tat a.B.c(B.java:1)\n`);
    expect(groups.map(({ count, lastAt }) => [count, lastAt])).toEqual([[2, time(1)]]);
  });
});

describe('what a group is made of', () => {
  it.each([
    ['an error without an exception', 'ERROR org.a.B [] - stuck', 1],
    ['an error of a package that is not of com or org', 'ERROR cn.a.B [] - stuck', 1],
    ['an error in JSON', '{"@timestamp":"2026-11-22T03:15:00Z","level":"ERROR","message":"stuck"}', 1],
    [
      'an error in JSON with blanks',
      '{"@timestamp": "2026-11-22T03:15:00Z", "log.level": "ERROR", "message": "stuck"}',
      1,
    ],
    ['a warning without an exception', 'WARN  org.a.B [] - stuck', 0],
    ['an event alone', 'INFO  org.a.B [] -  Starting TaskManager (Version: 2.2.0)', 0],
  ])('%s', async (_, line, count) => {
    const text = line.startsWith('{') ? line : `${at(1)} ${line}`;
    expect((await readText(`${text}\n`)).groups).toHaveLength(count);
  });
});

describe('bounds', () => {
  it('of groups the first 2000 are kept, and it is told', async () => {
    const all = Array.from({ length: 2005 }, (_, number) => failure(number, word(number)));
    const { groups, crowded } = await readText(all.join(''));
    expect(groups).toHaveLength(2000);
    expect(groups[0]!.first.thrown[0]!.message).toBe(word(0));
    expect(crowded).toBe(true);
    expect((await readText(all.slice(5).join(''))).crowded).toBe(false);
  });

  it('of a long series of events some stand for their neighbors, the newest for themselves, and all are counted', async () => {
    const line = (number: number) =>
      `${at(number % 3600)} INFO  org.a.B [] - Checkpoint ${number} of job 0123456789abcdef0123456789abcdef expired before completing.\n`;
    const { events } = await readText(Array.from({ length: 50_000 }, (_, number) => line(number)).join(''));
    expect(events.length).toBeLessThan(4300);
    expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(50_000);
    expect(Math.max(...events.map(({ count }) => count))).toBe(16);
    expect(events[0]).toMatchObject({ checkpoint: 0, count: 16, quote: { line: 1 } });
    expect(events.slice(-100).map(({ checkpoint, count }) => [checkpoint, count])).toEqual(
      Array.from({ length: 100 }, (_, number) => [49_900 + number, 1]),
    );
  });

  it('of neighbors the slowest checkpoint is kept', async () => {
    const line = (number: number) =>
      `${at(number % 3600)} INFO  org.a.B [] - Completed checkpoint ${number} for job 0123456789abcdef0123456789abcdef (1842 bytes, checkpointDuration=${number === 7777 ? 99_999 : 100 + (number % 800)} ms, finalizationTime=3 ms).\n`;
    const { events } = await readText(Array.from({ length: 20_000 }, (_, number) => line(number)).join(''));
    expect(events.length).toBeLessThan(5000);
    expect(events.find(({ duration }) => duration === 99_999)).toMatchObject({
      checkpoint: 7777,
      size: 1842,
    });
  });
});

describe('logs put together', () => {
  it('have one group of what both say, and the earlier record stands for it, whichever was read first', async () => {
    const early = await readText(failure(1, 'x') + failure(5, 'x'));
    const late = await readText(failure(3, 'x') + failure(4, 'other'));
    for (const parts of [
      [early, late],
      [late, early],
    ]) {
      const { groups } = join(parts);
      const both = groups.find(({ first }) => first.thrown[0]!.message === 'x')!;
      expect([both.first.at, both.count, both.lastAt]).toEqual([time(1), 3, time(5)]);
    }
  });

  it('leave the groups of each as they were', async () => {
    const one = await readText(failure(1, 'x'));
    join([one, one]);
    expect(one.groups[0]!.count).toBe(1);
  });
});

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

  it('of events the first half and the newest are kept', async () => {
    const line = (number: number) =>
      `${at(number % 3600)} INFO  org.a.B [] - Checkpoint ${number} of job 0123456789abcdef0123456789abcdef expired before completing.\n`;
    const { events, crowded } = await readText(
      Array.from({ length: 50_000 }, (_, number) => line(number)).join(''),
    );
    expect(events.length).toBeLessThanOrEqual(20_000);
    expect(events.slice(0, 10_000).map(({ checkpoint }) => checkpoint)).toEqual(
      Array.from({ length: 10_000 }, (_, number) => number),
    );
    expect(events.at(-1)!.checkpoint).toBe(49_999);
    expect(crowded).toBe(true);
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

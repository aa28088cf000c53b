import { describe, expect, it } from 'vitest';
import { join } from '../../../src/evidence/log/groups.ts';
import { exactNumbers, shapeOf } from '../../../src/evidence/log/shape.ts';
import { randomFrom } from '../random.ts';
import { readText, signature } from '../read-text.ts';

const numbers = exactNumbers(['0', '1', '137']);
const shape = (text: string) => shapeOf(Buffer.from(text), numbers);
const head = '2026-11-22 03:15:00,123 WARN  org.a.B [] - ';

describe('the shape of a record', () => {
  it.each([
    ['its time', '2026-11-22 03:15:00,123 INFO it', '2025-01-02 13:51:09,999 INFO it'],
    ['numbers', 'took 936 ms of 1842', 'took 412 ms of 9999'],
    ['hexadecimal ids', `job ${'0a'.repeat(16)}.`, `job ${'f3'.repeat(16)}.`],
    ['UUIDs', 'id 0a5b1c2d-1234-4abc-8abc-0123456789ab', 'id fa5b1c2d-abcd-4123-9abc-abcdef012345'],
    ['numbers in a name', 'order4711 failed', 'order4712 failed'],
  ])('is the same whatever %s', (_, one, other) => expect(shape(one)).toBe(shape(other)));

  it.each([
    ['a letter', 'it fails', 'it falls'],
    ['the last letter of a word', 'abcdefgh1', 'abcdefgi1'],
    ['how long a number is', 'took 99 ms', 'took 100 ms'],
    ['how long an id is', 'job 0a5b1c2d', 'job 0a5b1c2d3'],
    ['a number that signatures look for', 'exit code 137', 'exit code 138'],
    ['zero', '0 failed', '2 failed'],
    ['the number of a name', 'S3Exception', 'S4Exception'],
    ['the line of a frame', 'x\n\tat a.B.c(B.java:17)', 'x\n\tat a.B.c(B.java:18)'],
    ['an empty line', 'a\nb', 'a\n\nb'],
    ['a sign that is not ASCII', '磁盘已满', '磁盘未满'],
    ['where a word ends', 'ab cd', 'abc d'],
  ])('changes with %s', (_, one, other) => expect(shape(one)).not.toBe(shape(other)));
});

describe('what looks like something that was read before', () => {
  it('is counted as if each record had been read by itself', async () => {
    const next = randomFrom(7);
    const any = <T>(of: T[]) => of[next(of.length)]!;
    const signatures = [
      signature('full', 'disk full'),
      { ...signature('killed', 'exit code'), match: 'exit code (?:137|143)' },
    ];
    const record = (number: number) => {
      const time = new Date(Date.UTC(2026, 10, 22, 3) + number * 1000)
        .toISOString()
        .replace('T', ' ')
        .slice(0, 19);
      const frames = `\tat a.B.c(B.java:${any([17, 17, 17, 18])})\n\tat a.B.d(B.java:1)\n`;
      return `${time},123 ${any(['WARN ', 'ERROR'])} org.a.B [] - ${any(['it fails', 'no way'])} ${next(100)}\n${any(
        [
          '',
          `java.io.IOException: disk full on /data/${next(2000)}\n${frames}`,
          `java.lang.RuntimeException: ended with exit code ${any([1, 137, 138, 143])}\n${frames}`,
          `java.lang.Error: ${any(['a', 'b'])}${next(9)}\n${frames}Caused by: java.net.SocketException: ${next(999)}\n${frames}`,
        ],
      )}`;
    };
    const records = Array.from({ length: 1000 }, (_, number) => record(number));
    const { groups } = await readText(records.join(''), signatures);
    const alone = join(await Promise.all(records.map((text) => readText(text, signatures))));
    const told = (all: typeof groups) =>
      all.map(({ fingerprint, count, lastAt, first }) => [fingerprint, count, lastAt, first.at]);
    expect(told(groups)).toEqual(told(alone.groups));
    expect(groups).toHaveLength(10);
  });

  it('is read when a signature looks at its numbers', async () => {
    const killed = { ...signature('killed', 'exit code'), match: 'exit code (?:137|143)' };
    const line = (code: number) => `${head}container ended with exit code ${code}\n`;
    const { groups } = await readText([...Array(50).fill(line(138)), line(137), line(138)].join(''), [
      killed,
    ]);
    expect(groups.map(({ first, count }) => [first.line, count])).toEqual([[51, 1]]);
  });

  it('is read when a number stands in the literal of a signature', async () => {
    const line = (code: number) => `${head}java.lang.Exception: exitCode=${code}\n`;
    const { groups } = await readText([...Array(50).fill(line(138)), line(137)].join(''), [
      signature('killed', 'exitCode=137'),
    ]);
    expect(groups.map(({ first, count }) => [first.matches.length, count])).toEqual([
      [0, 50],
      [1, 1],
    ]);
  });
});

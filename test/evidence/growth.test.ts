import { expect, it } from 'vitest';
import { formed } from '../../src/evidence/forms/forms.ts';
import { fileKindOf } from '../../src/evidence/kinds/kind.ts';
import { startsRecord } from '../../src/evidence/log/boundary.ts';
import { headOf, withoutTime } from '../../src/evidence/log/head.ts';
import { readLog, searchFor } from '../../src/evidence/log/read-log.ts';
import { plainError } from '../../src/evidence/log/record.ts';
import { thrownIn } from '../../src/evidence/log/thrown.ts';
import { unwrapLine } from '../../src/evidence/log/unwrap.ts';
import { looksLikeThreadDump, readThreadDumps } from '../../src/evidence/threads/read.ts';
import { cpuClock } from '../cpu-time.ts';
import { bytesOf } from './read-text.ts';

// What is nearly what a pattern looks for, and goes on and on: a reader that looks at all of it from each sign of it takes minutes.

const quotes = (text: string) => text.split('\n').map((line) => ({ file: 'a.log', line: 1, text: line }));
const search = searchFor([]);

const readers: [string, (text: string) => unknown][] = [
  ['unwrapLine', unwrapLine],
  ['headOf', headOf],
  ['withoutTime', withoutTime],
  ['startsRecord', (text) => startsRecord(text, () => text)],
  ['thrownIn', (text) => thrownIn(quotes(text))],
  ['plainError', (text) => plainError(quotes(text))],
  ['kindOf', fileKindOf],
  ['formed', formed],
  ['looksLikeThreadDump', looksLikeThreadDump],
  ['readThreadDumps', (text) => readThreadDumps(text, 'a.txt')],
  ['readLog', (text) => readLog('a.log', bytesOf(text), search)],
];

const time = '2026-11-22 03:15:00,123 ';
const beginnings = [
  ...['', '"', '{"message":"', '{"log":"', '{"threadDump":"', '"threadInfos"', '#1 "', '"a" Id=1 on '],
  ...[`${time}[`, `${time}a -> `, 'Caused by: ', 'java.io.IOException: ', '\tat a.B.c(', 'RemoteException('],
  ...['Traceback (most recent call last)\n', '[pod/', 'Aug  1 01:02:03 ', '[2026-11-22 03:15:00] {'],
];
const goingOn = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\\n',
    '"',
    '\\"',
    'a',
    '1',
    '.',
    '(',
    '[',
    '-',
    '\u001b[',
    '\\n\\tat ',
    ' \n',
  ],
  ...['a.', 'a.b(', ' at a.b(c) ', ' at ', '"} ', '{"a":', 'a | ', '" Id=1', ' owned by "', '(1/1)'],
  ...['Caused by: ', 'Suppressed: ', 'java.lang.Error: ', 'at a.B.c(D.java:1)\n', 'File "a", line 1, in b\n'],
];

const ends = ['', '"}', '\n!'];

it.each(readers)('%s takes twice the time for twice the text', async (_, read) => {
  // Each beginning with each unit, and each of these with one of the ends in turn.
  const texts = beginnings.flatMap((beginning, one) =>
    goingOn.map((unit, other) => {
      const end = ends[(one + other) % ends.length];
      return (length: number) => beginning + unit.repeat(length / unit.length) + end;
    }),
  );
  const took = async (text: string) => {
    const spent = cpuClock();
    await read(text);
    return spent();
  };
  const grows = async (text: (length: number) => string) =>
    (await took(text(64 * 1024))) / Math.max(await took(text(16 * 1024)), 4);
  for (const text of texts) {
    // Most take no time at all: only the others are looked at again, for the machine may be busy. A quadratic step takes 16 times as long.
    if ((await took(text(12 * 1024))) < 25) continue;
    const ratio = Math.min(await grows(text), await grows(text), await grows(text));
    expect(ratio, JSON.stringify(text(60))).toBeLessThan(10);
  }
});

it('lines of several pods are taken apart in twice the time for twice as many', () => {
  const took = (lines: number) => {
    const text = Array.from(
      { length: lines },
      (_, at) => `[pod/tm-${at % 3}/flink] ${time}INFO  a.B [] - ${at}`,
    );
    const spent = cpuClock();
    formed(text.join('\n'));
    return spent();
  };
  took(1000);
  expect(Math.min(took(80_000) / took(20_000), took(80_000) / took(20_000))).toBeLessThan(8);
});

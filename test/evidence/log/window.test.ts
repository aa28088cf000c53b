import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../src/evidence/log/anchors.ts';
import { reach } from '../../../src/evidence/log/boundary.ts';
import { scan } from '../../../src/evidence/log/window.ts';
import { bytesOf } from '../read-text.ts';

const whole = { from: 0, to: Number.POSITIVE_INFINITY };
const windowSize = 4 * 1024 * 1024;
const stamp = '2026-11-22 03:15:00,123 INFO  org.example.Job [] -';

/** Records that hold `needle`: their texts and lines. */
async function found(text: string, mine = whole, chunk?: number) {
  const records: { text: string; line: number }[] = [];
  const seen = await scan(bytesOf(text, chunk), new Anchors(['needle', 'a longer needle']), mine, (block) =>
    records.push({ text: block.bytes.toString('utf8'), line: block.line }),
  );
  return { records, ...seen };
}

/** Lines of a healthy log, of just so many bytes. */
function filler(bytes: number): string {
  const line = `${stamp} all is well\n`;
  const count = Math.max(0, Math.floor(bytes / line.length) - 1);
  const rest = bytes - count * line.length;
  return line.repeat(count) + (rest > 0 ? `${'.'.repeat(rest - 1)}\n` : '');
}

const linesBefore = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a record', () => {
  const record = `${stamp} needle\njava.lang.RuntimeException: x\n\tat a.B.c(B.java:1)\n`;

  it('goes from the line with a time to the one before the next time', async () => {
    const { records } = await found(`${stamp} before\n${record}${stamp} behind\n`);
    expect(records).toEqual([{ text: record, line: 2 }]);
  });

  it('is told once, however many literals stand in it', async () => {
    const { records } = await found(`${stamp} needle needle\n\tat a needle\n`);
    expect(records).toHaveLength(1);
  });

  it('is found by what stands in its last line', async () => {
    const text = `${stamp} before\n${stamp} it fails\n\tat a.B.c(B.java:1)\nCaused by: a longer needle\n${stamp} behind\n`;
    expect((await found(text)).records).toEqual([
      { text: `${stamp} it fails\n\tat a.B.c(B.java:1)\nCaused by: a longer needle\n`, line: 2 },
    ]);
  });

  it('may begin the log without a time, and end it without a newline', async () => {
    expect((await found('a needle')).records).toEqual([{ text: 'a needle', line: 1 }]);
  });

  it('ends where a second trace begins behind a blank line', async () => {
    const { records } = await found(
      'org.a.FirstException: needle\n\tat a.B.c(B.java:1)\n\norg.a.SecondException: needle\n\tat a.B.c(B.java:1)\n',
    );
    expect(records.map(({ line }) => line)).toEqual([1, 4]);
  });

  it.each([-40, -7, -1, 0, 1, 40])(
    'is whole at the border of two windows (%i bytes from it)',
    async (off) => {
      // The border is where the search through a window stops, and where the window ends.
      for (const border of [windowSize - reach, windowSize]) {
        const text = filler(border + off - record.indexOf('needle')) + record + filler(2 * reach);
        const { records, lines } = await found(text);
        expect(records).toEqual([{ text: record, line: linesBefore(text, record) }]);
        expect(lines).toBe(text.split('\n').length - 1);
      }
    },
  );

  it('has the right line behind several windows, whatever the size of what is read at once', async () => {
    const text = filler(3 * windowSize) + record + filler(windowSize) + record;
    const expected = [linesBefore(text, record), text.trimEnd().split('\n').length - 2];
    for (const chunk of [4096 + 1, 100_000, undefined])
      expect((await found(text, whole, chunk)).records.map(({ line }) => line)).toEqual(expected);
  });
});

describe('what is longer than the reach', () => {
  it('is read in parts: a line', async () => {
    const { records, longLine, lines } = await found(
      `${'x'.repeat(reach)}needle${'y'.repeat(2 * reach)}needle\n`,
    );
    expect(longLine).toBe(true);
    expect(lines).toBe(1);
    expect(records.map(({ line }) => line)).toEqual([1, 1]);
    for (const { text } of records) expect(text.length).toBeLessThanOrEqual(2 * reach);
  });

  it('is read in parts: a stack trace', async () => {
    const frames = '\tat org.example.Deep.again(Deep.java:1)\n'.repeat(40_000);
    const text = `${stamp} needle\n${frames}Caused by: needle\n${stamp} needle\n`;
    const { records, longLine } = await found(text);
    expect(longLine).toBe(true);
    expect(records[0]!.line).toBe(1);
    expect(records.at(-1)).toEqual({ text: `${stamp} needle\n`, line: 40_003 });
  });
});

describe('a log seen as a whole', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one\n', 1],
    ['one\ntwo', 2],
    ['\n\n\n', 3],
  ])('%j has its lines counted', async (text, lines) => {
    expect((await found(text)).lines).toBe(lines);
  });

  it('gives its end', async () => {
    expect((await found(`${filler(2 * windowSize)}the end`)).end.endsWith('\nthe end')).toBe(true);
  });
});

describe('a part of a log', () => {
  const text = `${stamp} needle 1\n\tat a\n${stamp} needle 2\n\tat b\n${stamp} needle 3\n`;
  const second = text.indexOf(`${stamp} needle 2`);

  it('has the records that begin in it, wherever it is cut', async () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const one = await found(text, { from: 0, to: cut });
      const two = await found(text, { from: cut, to: text.length });
      const joined = [
        ...one.records,
        ...two.records.map(({ text, line }) => ({ text, line: line + one.lines })),
      ];
      expect(
        joined.map(({ line }) => line),
        `cut at ${cut}`,
      ).toEqual([1, 3, 5]);
      expect(one.lines + two.lines, `cut at ${cut}`).toBe(5);
    }
  });

  it('has the last line, without a newline, where it stands', async () => {
    const open = `${text}the last`;
    for (let cut = 0; cut <= open.length; cut++) {
      const one = await found(open, { from: 0, to: cut });
      const two = await found(open, { from: cut, to: open.length });
      // A cut may stand in the middle of the last line, or right before it.
      expect(one.lines + two.lines, `cut at ${cut}`).toBe(6);
    }
  });

  it('has a record whole that goes on behind its end', async () => {
    const { records } = await found(text, { from: second, to: second + 1 });
    expect(records.map((record) => record.text)).toEqual([`${stamp} needle 2\n\tat b\n`]);
  });
});

import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../src/evidence/log/anchors.ts';
import { randomFrom } from '../random.ts';

/** The first literal in a text, with its place. */
function first(literals: string[], text: string): number | null {
  const anchors = new Anchors(literals);
  const bytes = Buffer.from(text);
  return anchors.next(bytes, 0, bytes.length) ? anchors.at : null;
}

/** The lines with a literal in them, when each hit makes the search go on behind its line. */
function linesWith(literals: string[], lines: string[]): string[] {
  const anchors = new Anchors(literals);
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const found: string[] = [];
  for (let from = 0; anchors.next(bytes, from, bytes.length); ) {
    const start = bytes.lastIndexOf('\n', anchors.at) + 1;
    from = bytes.indexOf('\n', anchors.at) + 1;
    found.push(bytes.toString('utf8', start, from - 1));
  }
  return found;
}

describe('next', () => {
  const literals = ['Caused by: ', 'expired before completing', 'java.lang.', 'OutOfMemoryError'];

  it.each(literals)('finds "%s" whatever stands before and behind it', (literal) => {
    for (let before = 0; before < 40; before++)
      expect(first(literals, `${'x'.repeat(before)}${literal}yy`), `behind ${before}`).toBe(before);
  });

  it('finds a literal that is all there is', () => {
    expect(first(literals, 'Caused by: ')).toBe(0);
  });

  it('finds nothing in a literal that lacks its last byte', () => {
    for (const literal of literals) expect(first(literals, literal.slice(0, -1)), literal).toBeNull();
  });

  it('does not look behind the end it is given', () => {
    const bytes = Buffer.from('java.lang.');
    expect(new Anchors(literals).next(bytes, 0, bytes.length - 1)).toBe(false);
  });

  it('knows signs of several bytes', () => {
    expect(first(['反压严重'], '作业反压严重')).toBe(Buffer.byteLength('作业'));
  });

  it('knows literals longer than a jump can be', () => {
    const long = Array.from({ length: 100 }, (_, at) => `word${at} `).join('');
    expect(first([long], `before ${long}after`)).toBe('before '.length);
    expect(first([long], `before ${long.slice(0, -1)}`)).toBeNull();
  });

  it('agrees with a naive search on random texts of few letters', () => {
    const random = randomFrom(11);
    const word = (length: number) => Array.from({ length }, () => 'ab '[random(3)]).join('');
    for (let round = 0; round < 500; round++) {
      const some = Array.from({ length: 1 + random(8) }, () => word(3 + random(9)));
      const lines = Array.from({ length: 20 }, () => word(random(30)));
      expect(linesWith(some, lines), JSON.stringify({ some, lines })).toEqual(
        lines.filter((line) => some.some((literal) => line.includes(literal))),
      );
    }
  });
});

describe('all', () => {
  it('names each literal that stands in the bytes, also inside another one', () => {
    const literals = ['OutOfMemoryError', 'MemoryError', 'Metaspace', 'of Me'];
    const found = new Anchors(literals).all(Buffer.from('java.lang.OutOfMemoryError: Java heap space'));
    expect([...found].sort()).toEqual([0, 1]);
  });

  it('agrees with a naive search on random texts', () => {
    const random = randomFrom(12);
    const word = (length: number) => Array.from({ length }, () => 'abc'[random(3)]).join('');
    for (let round = 0; round < 500; round++) {
      const some = [...new Set(Array.from({ length: 1 + random(8) }, () => word(3 + random(5))))];
      const text = word(random(200));
      const found = [...new Anchors(some).all(Buffer.from(text))].sort((a, b) => a - b);
      expect(found, JSON.stringify({ some, text })).toEqual(
        some.flatMap((literal, at) => (text.includes(literal) ? [at] : [])),
      );
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { screens } from '../../scripts/screens/screens.ts';
import { shown } from '../../scripts/screens/terminal.ts';
import { langs } from '../../src/language.ts';

// The pictures of the READMEs are what the commands print: `npm run screens` draws them anew.

const drawn = await screens(inject('library'));
const folder = 'docs/screens';

it.each([...drawn])('%s is what the command prints', async (name, picture) => {
  await expect(picture).toMatchFileSnapshot(resolve(folder, name));
});

it('each picture stands in the README of its language, with words for who cannot see it', () => {
  const readmes = { en: readFileSync('README.md', 'utf8'), zh: readFileSync('README.zh-CN.md', 'utf8') };
  expect(readdirSync(folder).sort()).toEqual([...drawn.keys()].sort());
  for (const lang of langs)
    expect(
      Array.from(readmes[lang].matchAll(/!\[[^\]]{20,}\]\(docs\/screens\/([\w.-]+)\)/g), ([, name]) => name),
    ).toEqual(['search', 'diagnose', 'triage'].map((name) => `${name}-${lang}.svg`));
});

describe('a terminal shows', () => {
  const text = (written: string, columns = 10) =>
    shown(written, columns).map((row) => row.map(({ sign }) => sign).join(''));

  it.each([
    ['what is written, line by line', 'ab\ncd', ['ab', 'cd']],
    ['a long line in two', '0123456789ab', ['0123456789', 'ab']],
    ['a wide sign that does not fit on the next line', '012345678反', ['012345678', '反']],
    ['what was written over', 'abc\r\u001b[1Cx', ['axc']],
    ['nothing of what was erased', 'ab\ncd\nef\u001b[2A\u001b[1G\u001b[0Jx', ['x']],
    [
      'the text of a link, and no mark over a letter apart',
      '\u001b]8;;https://x\u001b\\a\u0301\u001b]8;;\u001b\\',
      ['a'],
    ],
  ])('%s', (_, written, expected) => {
    expect(text(written)).toEqual(expected);
  });

  it('looks as they are switched on and off', () => {
    const [row] = shown('\u001b[1m\u001b[91ma\u001b[22m\u001b[7mb\u001b[0mc', 10);
    expect(row!.map(({ look }) => [look.bold, look.color, look.inverse])).toEqual([
      [true, 9, false],
      [false, 9, true],
      [false, null, false],
    ]);
  });

  it('a code that it does not know is told', () => {
    expect(() => shown('\u001b[5S', 10)).toThrow('S');
  });
});

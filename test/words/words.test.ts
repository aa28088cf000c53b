import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importWords } from '../../src/commands/import/words/both.ts';
import { newWords } from '../../src/commands/new/words/both.ts';
import { en } from '../../src/commands/shared/words/en.ts';
import { zh } from '../../src/commands/shared/words/zh.ts';
import { errorWords } from '../../src/words/errors/both.ts';
import { helpWords } from '../../src/words/help/both.ts';
import { lintWords } from '../../src/words/lint/both.ts';
import { noticeWords } from '../../src/words/notices.ts';
import { scaffoldWords } from '../../src/words/scaffold/both.ts';

const tables = {
  pages: { en, zh },
  errors: errorWords,
  help: helpWords,
  import: importWords,
  lint: lintWords,
  new: newWords,
  notices: noticeWords,
  scaffold: scaffoldWords,
};

/** Stands for any fact: a list that reads as its only word. */
const fact = ['7'];

/** Every sentence of a table by its place in it, said with facts. */
function sentences(table: unknown, place = ''): [place: string, sentence: string][] {
  if (typeof table === 'string') return table === '' ? [] : [[place, table]];
  if (typeof table === 'function') return sentences(table(...Array(6).fill(fact)), place);
  return Object.entries(table as object).flatMap(([name, part]) => sentences(part, `${place}.${name}`));
}

/** Names that are English in Chinese too. */
const names = [
  '.areas.connectors',
  '.placeholders.$CP',
  '.placeholders.$TM',
  '.placeholders.$VERTEX',
  '.facts.flink',
  '.diagnosis.playbook',
];

describe.each(Object.entries(tables))('the words of %s', (_, { en, zh }) => {
  it('are in Chinese, with Chinese punctuation', () => {
    const said = sentences(zh).filter(([place]) => !names.includes(place));
    expect(said.length).toBeGreaterThan(3);
    for (const [place, sentence] of said) {
      if (/\p{L}/u.test(sentence)) expect.soft(sentence, place).toMatch(/\p{Script=Han}/u);
      expect.soft(sentence, place).not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
    }
  });

  it('are in English', () => {
    for (const [place, sentence] of sentences(en))
      expect.soft(sentence, place).not.toMatch(/\p{Script=Han}/u);
  });
});

it('every error that can be said is thrown somewhere', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');
  const { unknown: _, ...rest } = errorWords.en;
  const places = sentences(rest).map(([place]) => place.replace(/\.[01]$/, ''));
  const unused = [...new Set(places)].filter((place) => !sources.includes(`.${place.split('.').at(-1)}`));
  expect(unused).toEqual([]);
});

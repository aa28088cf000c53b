import { describe, expect, it } from 'vitest';
import { inline, type List, plainText, type Words } from '../../src/blocks/blocks.ts';
import { words as helpWords } from '../../src/commands/help.ts';
import { importWords } from '../../src/commands/import/words/both.ts';
import { newWords } from '../../src/commands/new/words/both.ts';
import { en } from '../../src/commands/shared/words/en.ts';
import { zh } from '../../src/commands/shared/words/zh.ts';
import { lintWords } from '../../src/words/lint/both.ts';
import { noticeWords } from '../../src/words/notices.ts';
import { scaffoldWords } from '../../src/words/scaffold/both.ts';

const tables = {
  pages: { en, zh },
  help: helpWords,
  import: importWords,
  lint: lintWords,
  new: newWords,
  notices: noticeWords,
  scaffold: scaffoldWords,
};

/** Stands for any fact: a list, of pairs too. */
const fact = ['77', '77'];

/** What functions take: facts, or the name of a kind in the first or the second place. */
const given = [
  [fact, fact],
  ['playbook', fact],
  [fact, 'problem'],
];

const isLine = (words: unknown): words is Words =>
  [words].flat().some((piece) => ['text', 'codespan', 'strong', 'em', 'link'].includes(typeOf(piece)));
const isList = (block: unknown): block is List => typeOf(block) === 'list';
const typeOf = (piece: unknown) => String((piece as { type?: string } | null)?.type);

/** Every sentence of a table by its place in it, said with facts. */
function sentences(table: unknown, place = ''): [place: string, sentence: string][] {
  if (typeof table === 'string') return table === '' ? [] : [[place, table]];
  if (isLine(table)) return sentences(plainText(inline(table)), place);
  if (typeOf(table) === 'paragraph') return sentences((table as { tokens: Words }).tokens, place);
  if (isList(table)) return table.items.flatMap((item, at) => sentences(item.tokens, `${place}.${at}`));
  if (typeof table === 'function') {
    for (const first of given)
      try {
        return sentences(table(...first, ...Array(4).fill(fact)), place);
      } catch {
        // It takes a kind.
      }
    throw new Error(`${place} takes something else`);
  }
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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, inline, type List, plainText, type Words } from '../src/blocks/blocks.ts';

// Sentences stand in the unit that says them. The compiler sees that none is missing; here each is read.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** Chinese next to a mark of another script, a space beside a full-width mark, and quotation marks that are not “”. */
const wrongMark =
  /\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}|[，。：；！？、（“《] +\S|\S +[，。：；！？、（）“”《》]|[「」『』]/u;

/** Stands for any fact: a list, of pairs too. */
const fact = ['77', '77'];

/** What functions take: facts, or the name of a kind in the first or the second place. */
const given = [
  [fact, fact],
  ['playbook', fact],
  [fact, 'problem'],
];

const typeOf = (piece: unknown) => String((piece as { type?: string } | null)?.type);
const isLine = (words: unknown): words is Words =>
  [words].flat().some((piece) => ['text', 'codespan', 'strong', 'em', 'link'].includes(typeOf(piece)));
const isList = (block: unknown): block is List => typeOf(block) === 'list';
const isParagraph = (block: unknown): block is Block & { type: 'paragraph' } => typeOf(block) === 'paragraph';

/** Every sentence of a table by its place in it, said with facts. */
function sentences(table: unknown, place = ''): [place: string, sentence: string][] {
  if (typeof table === 'string') return table === '' ? [] : [[place, table]];
  if (isLine(table)) return sentences(plainText(inline(table)), place);
  if (isParagraph(table)) return sentences(table.tokens, place);
  if (isList(table)) return table.items.flatMap((item, at) => sentences(item.tokens, `${place}.${at}`));
  if (table instanceof Map) return sentences(Object.fromEntries(table), place);
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
  '.facts.playbook',
  '.playbook',
];

const declared = /^(export )?const (\w+) = inEachLanguage\b/gm;
const tables = sources.flatMap(({ file, text }) =>
  Array.from(text.matchAll(declared), ([, exported, name]) => ({ file, name: name!, exported })),
);

it('every table of sentences can be read here', () => {
  expect(tables.filter(({ exported }) => !exported)).toEqual([]);
  expect(tables.length).toBeGreaterThan(10);
});

describe.each(tables.filter(({ exported }) => exported))('$name of $file', async ({ file, name }) => {
  const { en, zh } = (await import(/* @vite-ignore */ `../src/${file}`))[name];

  it('is in Chinese, with Chinese punctuation', () => {
    const said = sentences(zh).filter(([place]) => !names.includes(place));
    expect(said.length).toBeGreaterThan(0);
    for (const [place, sentence] of said) {
      if (/\p{L}/u.test(sentence)) expect.soft(sentence, place).toMatch(/\p{Script=Han}/u);
      expect.soft(sentence, place).not.toMatch(wrongMark);
    }
  });

  it('is in English', () => {
    for (const [place, sentence] of sentences(en))
      expect.soft(sentence, place).not.toMatch(/\p{Script=Han}/u);
  });
});

/** Errors stand where they are thrown: `zh: [message, hint]`; flags and arguments have their help: `zh: '...'`. A name of the language is none. */
const said = sources
  .flatMap(({ file, text }) =>
    Array.from(text.matchAll(/\bzh: (?:\[([\s\S]*?)\],?\n|(['`].*?['`]))/g), ([, error, help]) => ({
      file,
      said: error ?? help!,
    })),
  )
  .filter(({ said }) => said !== "'Chinese'");

it('errors and help were found', () => {
  expect(said.length).toBeGreaterThan(60);
});

it.each(said)('$file: $said is Chinese, with Chinese punctuation', ({ said }) => {
  expect(said).toMatch(/\p{Script=Han}/u);
  expect(said).not.toMatch(wrongMark);
});

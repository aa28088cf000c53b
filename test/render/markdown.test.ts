import { isDeepStrictEqual } from 'node:util';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  bullets,
  code,
  heading,
  numbered,
  paragraph,
  strong,
  table,
} from '../../src/blocks/blocks.ts';
import { parseMarkdown } from '../../src/blocks/parse.ts';
import { unwrap } from '../../src/render/inline.ts';
import { markdown } from '../../src/render/markdown.ts';
import { render } from '../../src/render/render.ts';
import { allPages, plain } from './page.ts';

// Read back by a parser that is not the one we draw with.
const parser = new MarkdownIt();

it.each(allPages())(
  'the Markdown of $id reads back with its title, its sections and no loose ends',
  async ({ page }) => {
    const markdown = await render(page, 'markdown', plain);
    const tokens = parser.parse(markdown, {});
    const headings = tokens.flatMap((token, index) =>
      token.type === 'heading_open' ? [`${token.tag} ${tokens[index + 1]!.content}`] : [],
    );
    expect(headings[0]).toBe(`h1 ${page.data.title}`);
    expect(headings).toEqual(expect.arrayContaining(['h2 Do not', 'h2 Why', 'h2 References']));
    for (const token of tokens) {
      if (token.type === 'inline' && token.children)
        expect
          .soft(
            token.children.some((child) => child.type === 'text' && /`|\*\*|\]\(/.test(child.content)),
            token.content,
          )
          .toBe(false);
      expect.soft(token.type).not.toMatch(/^html/);
    }
    expect(markdown.endsWith('\n') && !markdown.endsWith('\n\n')).toBe(true);
  },
);

it.each(allPages())('the blocks of $id are the same when they are written and read again', ({ page }) => {
  expect(parseMarkdown(markdown(page.blocks))).toEqual(page.blocks.map(asParsed));
});

/** Pieces of text side by side are one when they are read, in one line; anchors, tones and colors of code are not written. */
function asParsed(block: Block): Block {
  return JSON.parse(JSON.stringify(block), (key, value) => {
    if (['anchor', 'tone', 'highlighted'].includes(key)) return undefined;
    if (value?.type === 'text' && 'text' in value) return { ...value, text: unwrap(value.text) };
    if (!Array.isArray(value)) return value;
    const all: { type?: string; text?: string }[] = [];
    for (const piece of value) {
      const last = all.at(-1);
      if (piece?.type === 'text' && 'text' in piece && last?.type === 'text' && 'text' in last)
        last.text += piece.text;
      else all.push(piece);
    }
    return all;
  });
}

describe('text stays text, whatever signs it holds', () => {
  const signs =
    '* ** _ ` `` [ ]( (x) ] < <b> > # - 1. + ~~ ~ | \\ \\* & &amp; &lt; ! ![ a word 反压 --- === 0 . : " \' { } $ ^'.split(
      ' ',
    );
  const spaces = [' ', '  ', '\n', '\n\n', '\t', ''];
  const random = generator(7);
  const pick = (all: string[]) => all[random(all.length)]!;
  const texts = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + random(6) }, () => pick(signs) + pick(spaces)).join(''),
  );
  const blocksOf = (text: string): Block[] => [
    paragraph(text),
    paragraph([strong('q'), text]),
    bullets([text]),
    numbered([[text, code('x')]]),
    heading(2, text),
    table(['h'], [[text]]),
  ];

  it.each([0, 1, 2, 3, 4, 5])('in block %i', (at) => {
    for (const text of texts) {
      const block = blocksOf(text)[at]!;
      const written = markdown([block]);
      const read = parseMarkdown(written);
      const told = (blocks: Block[]) => [blocks.map(({ type }) => type), signsOf(blocks), marksOf(blocks)];
      if (!isDeepStrictEqual(told(read), told([block]))) expect(told(read), written).toEqual(told([block]));
    }
  });
});

/** All text, without spaces. */
const signsOf = (blocks: unknown): string =>
  JSON.stringify(blocks, (key, value) => (key === 'type' || key === 'align' ? undefined : value))
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.map((found) => JSON.parse(`{${found}}`).text)
    .join('')
    .replace(/\s+/g, '') ?? '';

/** The marks inside lines. */
const marksOf = (blocks: unknown) =>
  JSON.stringify(blocks).match(/"type":"(?:strong|em|del|codespan|link|br)"/g) ?? [];

/** Numbers below another, the same in every run (mulberry32). */
function generator(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

import { stripVTControlCharacters } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import type { Block, Inline, Table } from '../../src/blocks/blocks.ts';
import { playbookPage } from '../../src/commands/show/page.ts';
import { langs } from '../../src/language.ts';
import { openLibrary } from '../../src/library/open.ts';
import { unwrap } from '../../src/render/inline.ts';
import { terminal } from '../../src/render/terminal/terminal.ts';
import { plain } from './page.ts';

// No word of a page is lost on a terminal, however narrow, and none changes its place. Words are compared sign by sign without the
// spaces, because Chinese breaks anywhere.

const pages = langs.flatMap((lang) => {
  const library = openLibrary(inject('library'), lang);
  return library
    .entries()
    .filter(({ kind }) => kind !== 'tree')
    .map(({ id }) => ({
      name: `${lang}/${id}`,
      blocks: playbookPage(library.playbook(id)!, ['built-in'], [], false, lang).blocks,
    }));
});

describe.each([60, 80, 100, 140])('at %i columns', (width) => {
  const drawn = (block: Block) =>
    signs(stripVTControlCharacters(terminal([block], { ...plain, color: true, width })));

  it.each(pages)('$name', ({ blocks }) => {
    for (const block of withoutTables(blocks)) expect(drawn(block)).toBe(signs(blockText(block)));
  });

  // Cells stand beside each other, line by line, or below each other with a colon behind the header's.
  it.each(pages)('the tables of $name', ({ blocks }) => {
    for (const table of tablesIn(blocks))
      for (const row of table.rows) {
        const words = [...table.header, ...row].map(({ tokens }) => lineText(tokens)).join('');
        expect(sorted(drawn({ ...table, rows: [row] }))).toBe(sorted(words));
      }
  });
});

const signs = (text: string) => text.replace(/[\s│─]/g, '');
const sorted = (text: string) => [...signs(text).replaceAll(/[:：]/g, '')].sort().join('');

const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block] : inside(block).flatMap(tablesIn)));

function inside(block: Block): Block[][] {
  if (block.type === 'list') return block.items.map(({ tokens }) => tokens);
  return block.type === 'blockquote' ? [block.tokens] : [];
}

const withoutTables = (blocks: readonly Block[]): Block[] =>
  blocks
    .filter(({ type }) => type !== 'table')
    .map((block) =>
      block.type === 'list'
        ? { ...block, items: block.items.map((item) => ({ ...item, tokens: withoutTables(item.tokens) })) }
        : block,
    );

function blockText(block: Block): string {
  switch (block.type) {
    case 'code':
      return block.text;
    case 'list':
      return block.items
        .map(({ task, tokens }, index) => {
          const bullet = task ? '☐' : block.ordered ? `${Number(block.start) + index}.` : '•';
          return bullet + tokens.map(blockText).join('');
        })
        .join('');
    case 'blockquote':
    case 'picture':
    case 'folded':
      return block.tokens.map(blockText).join('');
    case 'table':
    case 'hr':
      return '';
    default:
      return lineText(block.tokens);
  }
}

function lineText(tokens: readonly Inline[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '';
      if (token.type === 'link')
        return lineText(token.tokens) + (token.text === token.href ? '' : `(${token.href})`);
      if ('tokens' in token) return lineText(token.tokens);
      return token.tone ? `[${token.text}]` : unwrap(token.text);
    })
    .join('');
}

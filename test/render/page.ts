import { inject } from 'vitest';
import type { Block, Code } from '../../src/blocks/blocks.ts';
import { parseMarkdown } from '../../src/blocks/parse.ts';
import { type PlaybookData, playbookPage } from '../../src/commands/show/page.ts';
import { openLibrary } from '../../src/library/open.ts';
import { type Format, render } from '../../src/render/render.ts';
import type { Page, Screen } from '../../src/types.ts';

export const plain: Screen = { lang: 'en', width: 80, color: false, hyperlinks: false };

export const draw = (markdown: string, format: Format, screen: Partial<Screen> = {}) =>
  render({ data: { schemaVersion: 1 }, blocks: parseMarkdown(markdown) }, format, { ...plain, ...screen });

/** The code of a page, that in lists as well. */
export function codeOf(blocks: Block[]): Code[] {
  return blocks.flatMap((block) => {
    if (block.type === 'code') return [block];
    if (block.type === 'list') return block.items.flatMap(({ tokens }) => codeOf(tokens));
    return block.type === 'blockquote' ? codeOf(block.tokens) : [];
  });
}

/** Every playbook as the page `show` makes of it. */
export function allPages(): { id: string; page: Page<PlaybookData> }[] {
  const library = openLibrary(inject('library'), 'en');
  return library
    .entries()
    .filter((entry) => entry.kind !== 'tree')
    .map(({ id }) => ({ id, page: playbookPage(library.playbook(id)!, ['built-in'], [], false, 'en') }));
}

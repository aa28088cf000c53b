import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
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

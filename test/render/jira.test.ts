import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/render/render.ts';
import { allPages, codeOf, draw, plain } from './page.ts';

// Read back by Atlassian's own parser of wiki markup.
const parser = new WikiMarkupTransformer();

interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Node[];
}

const parse = (wiki: string) => parser.parse(wiki).toJSON() as Node;
const all = (node: Node): Node[] => [node, ...(node.content ?? []).flatMap(all)];
const textOf = (node: Node): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('');
const back = async (markdown: string) => parse(await draw(markdown, 'jira')).content!;

describe('Jira wiki markup reads back as', () => {
  it('headings of their level', async () => {
    expect(await back('# One\n\n## Two')).toMatchObject([
      { type: 'heading', attrs: { level: 1 } },
      { type: 'heading', attrs: { level: 2 } },
    ]);
  });

  it('bold, italic, struck, code and links', async () => {
    const [paragraph] = await back(
      '**bold** *soft* ~~old~~ `a.b_c-d[0]` [docs](https://flink.apache.org/x_y)',
    );
    const marks = paragraph!
      .content!.filter((node) => node.marks?.length)
      .map((node) => [node.text, node.marks![0]!.type]);
    expect(marks).toEqual([
      ['bold', 'strong'],
      ['soft', 'em'],
      ['old', 'strike'],
      ['a.b_c-d[0]', 'code'],
      ['docs', 'link'],
    ]);
  });

  it('numbered steps with code inside, counted through', async () => {
    const [list, ...rest] = await back(
      '1. One\n\n   ```sh\n   curl $JM/x | jq .\n   ```\n\n2. Two\n   - a\n   - b\n',
    );
    expect(rest).toEqual([]);
    expect(list).toMatchObject({ type: 'orderedList' });
    expect(list!.content!.map((item) => item.content!.map((node) => node.type))).toEqual([
      ['paragraph', 'codeBlock'],
      ['paragraph', 'bulletList'],
    ]);
  });

  it('tables', async () => {
    const [table] = await back('| a | b |\n|---|---|\n| 1 | x \\| y |\n');
    expect(table).toMatchObject({ type: 'table' });
    expect(table!.content!.map((row) => row.content!.map(textOf))).toEqual([
      ['a', 'b'],
      ['1', 'x ¦ y'],
    ]);
  });

  it.each([
    '{panel} and {code}',
    'a*b*c _d_ -e- +f+ ^g^ ~h~',
    '[link|x] !image.png!',
    'C:\\\\dir \\d+ \\[',
    '| a | b |',
    'h1. no',
    '{{x}}',
  ])('the text %j as it is', async (text) => {
    const escaped = text.replace(/[\\`*_[\]!|~^]/g, '\\$&');
    expect((await back(`x ${escaped}`)).map(textOf).join('').replaceAll('\u2060', '')).toBe(`x ${text}`);
  });
});

it.each(allPages())('$id reads back with all its sections and code blocks', async ({ page }) => {
  const nodes = all(parse(await render(page, 'jira', plain)));
  const headings = nodes.filter((node) => node.type === 'heading').map(textOf);
  expect(headings[0]).toBe(page.data.title);
  // The card has no heading.
  for (const { heading } of page.data.sections.slice(1)) expect(headings).toContain(heading);
  expect(nodes.filter((node) => node.type === 'codeBlock')).toHaveLength(codeOf(page.blocks).length);
});

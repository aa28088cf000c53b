import { describe, expect, it } from 'vitest';
import { render } from '../../src/render/render.ts';
import { allPages, draw, plain } from './page.ts';

interface Message {
  text: string;
  blocks: { type: string; text?: { type: string; text: string }; elements?: { text: string }[] }[];
}

const message = async (markdown: string) => JSON.parse(await draw(markdown, 'slack')) as Message;
const sections = async (markdown: string) =>
  (await message(markdown)).blocks
    .filter((block) => block.type === 'section')
    .map((block) => block.text!.text);

/** What docs.slack.dev/reference/block-kit/blocks allows. */
function expectWithinLimits({ text, blocks }: Message) {
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(text.length).toBeLessThanOrEqual(40_000);
  for (const block of blocks) {
    if (block.type === 'header') expect(block.text!.text.length).toBeLessThanOrEqual(150);
    if (block.type === 'section') {
      expect(block.text!.text.length).toBeGreaterThan(0);
      expect(block.text!.text.length).toBeLessThanOrEqual(3000);
      expect((block.text!.text.match(/```/g)?.length ?? 0) % 2, 'code is closed in its own section').toBe(0);
    }
  }
}

describe('mrkdwn', () => {
  it('has a header, bold, italic, code and links', async () => {
    const { blocks } = await message(
      '# A & B\n\n**bold** *soft* ~~old~~ `x<y` [docs](https://a.b/?c=1&d=2) <https://e.f>',
    );
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'A & B', emoji: false } },
      {
        type: 'section',
        expand: true,
        text: {
          type: 'mrkdwn',
          text: '*bold* _soft_ ~old~ `x&lt;y` <https://a.b/?c=1&amp;d=2|docs> <https://e.f>',
          verbatim: true,
        },
      },
    ]);
  });

  it('cannot call people or channels, nor fake a link', async () => {
    const [text] = await sections(
      'x <!channel> <@U123> & <http://evil|flink.apache.org>\n\n```text\n<!here>\n```',
    );
    expect(text).not.toMatch(/<[!@]/);
    expect(text).toContain('<http://evil%7Cflink.apache.org>');
    expect(text).toContain('&lt;!channel&gt;');
  });

  it('takes only an address for a link', async () => {
    expect(await sections('[a](!channel) [b](@U123) [c](notes/d.md) [e](mailto:f@g.h)')).toEqual([
      'a (!channel) b (@U123) c (notes/d.md) <mailto:f@g.h|e>',
    ]);
  });

  it('has no code that ends before its end', async () => {
    expect(await sections('`` a`b ``\n\n````text\nc ``` d\n````')).toEqual(['`aˋb`\n```\nc ˋˋˋ d\n```']);
  });

  it('keeps the numbers of steps, the boxes of a checklist, and what is nested', async () => {
    const [text] = await sections('1. One\n   - a\n   - b\n2. Two\n\n- [ ] `safe` Do it.\n');
    expect(text).toBe('1. One\n    • a\n    • b\n2. Two\n☐ `safe` Do it.');
  });

  it('writes a table row by row, its cells named', async () => {
    expect(await sections('| Option | Cost |\n|---|---|\n| **A** | high |\n| B | low |\n')).toEqual([
      '• *A*\n    Cost: high\n• *B*\n    Cost: low',
    ]);
    expect(await sections('| 方案 | 代价 |\n|---|---|\n| A | 高 |\n')).toEqual(['• *A*\n    代价：高']);
  });
});

describe('what is too long', () => {
  it('code is cut at lines and stays code', async () => {
    const code = Array.from({ length: 400 }, (_, line) => `line ${line} ${'x'.repeat(20)}`).join('\n');
    const texts = await sections(`\`\`\`sh\n${code}\n\`\`\``);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((text) => text.slice(4, -4)).join('\n')).toBe(code);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3000);
  });

  it('a line without end is cut between signs', async () => {
    const texts = await sections('👍'.repeat(4000));
    expect(texts.join('')).toBe('👍'.repeat(4000));
  });

  it('a message ends with a word that it is cut', async () => {
    const all = await message(`# T\n\n${`${'word '.repeat(500)}\n\n`.repeat(100)}`);
    expectWithinLimits(all);
    expect(all.blocks.at(-1)).toMatchObject({ type: 'context' });
    expect(all.blocks.at(-1)!.elements![0]!.text).toContain('Cut here');
  });

  it('a title is cut with an ellipsis', async () => {
    const { blocks } = await message(`# ${'long '.repeat(100)}`);
    expect(blocks[0]!.text!.text).toMatch(/^.{149}…$/);
  });
});

it.each(allPages())('$id is a message within the limits', async ({ page }) => {
  const all = JSON.parse(await render(page, 'slack', plain)) as Message;
  expectWithinLimits(all);
  expect(all.blocks.some((block) => block.type === 'context')).toBe(false);
  const text = all.blocks.map((block) => block.text?.text).join('\n');
  // The card has no heading.
  for (const { heading } of page.data.sections.slice(1)) expect(text).toContain(`*${heading}*`);
});

import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { describe, expect, inject, it } from 'vitest';
import { codeBlock } from '../../src/blocks/blocks.ts';
import { parseMarkdown } from '../../src/blocks/parse.ts';
import { withBadges } from '../../src/content/badges.ts';
import { openLibrary } from '../../src/library/open.ts';
import { render } from '../../src/render/render.ts';
import { allPages, codeOf, draw, plain } from './page.ts';

const lines = async (markdown: string, width = 80, screen = {}) =>
  (await draw(markdown, 'terminal', { width, ...screen })).trimEnd().split('\n');

describe('a paragraph', () => {
  it('wraps at words, and its own line ends are spaces', async () => {
    expect(await lines('one two\nthree four five six', 24)).toEqual(['one two three four five', 'six']);
  });

  it('wraps Chinese between signs, counting two columns each', async () => {
    const text = '作业反压时，先看最后一个变黑的算子，再看它的下游是不是最忙的那个。';
    const wrapped = await lines(text, 24);
    expect(wrapped.join('')).toBe(text);
    for (const line of wrapped) {
      expect(stringWidth(line)).toBeLessThanOrEqual(24);
      expect(line).not.toMatch(/^[，。]/);
    }
  });

  it('leaves a word whole that is wider than the terminal', async () => {
    const address = `https://nightlies.apache.org/${'flink/'.repeat(10)}`;
    expect(await lines(`- See ${address} for all`, 40)).toEqual(['• See', `  ${address}`, '  for all']);
  });

  it('keeps a sign of punctuation at the bold word before it', async () => {
    const wrapped = await lines('aaaa bbbb cccc dddd **eeee**, ffff', 24);
    expect(wrapped).toEqual(['aaaa bbbb cccc dddd', 'eeee, ffff']);
  });
});

describe('a list', () => {
  it('hangs its lines, nests, and keeps code under its step', async () => {
    const markdown =
      '1. First step that is long enough to wrap\n\n   ```sh\n   curl x\n   ```\n\n2. Second\n   - a\n   - b\n';
    expect(await lines(markdown, 24)).toEqual([
      '1. First step that is',
      '   long enough to wrap',
      '',
      '       curl x',
      '',
      '2. Second',
      '   • a',
      '   • b',
    ]);
  });

  it('shows marks inside its items', async () => {
    expect((await lines('- **bold** and `code`', 80, { color: true }))[0]).toBe(
      '• \u001b[1mbold\u001b[22m and \u001b[35mcode\u001b[39m',
    );
  });

  it('draws a checklist with one box each', async () => {
    expect(await lines('- [ ] `safe` Do\n- [ ] Look')).toEqual(['☐ `safe` Do', '☐ Look']);
  });
});

describe('a table', () => {
  const table =
    '| Option | Fits |\n|---|---|\n| 快流等慢流 | when the other side is seconds late |\n| B | always |\n';

  it('aligns Chinese cells', async () => {
    expect(await lines(table)).toEqual(
      [
        'Option      Fits',
        '──────────  ──────────────────────────────────',
        '快流等慢流  when the other side is seconds late'.slice(0, 100),
        'B           always',
      ].map((line, index) => (index === 1 ? `──────────  ${'─'.repeat(35)}` : line)),
    );
  });

  it('wraps its cells to the width', async () => {
    for (const line of await lines(table, 30)) expect(stringWidth(line)).toBeLessThanOrEqual(30);
  });

  it('breaks no word, and no command, whatever the width: sooner it becomes a list of rows', async () => {
    const long = 'execution.checkpointing.tolerable-failed-checkpoints';
    const command = '`flinkdoc show checkpoint-not-triggering`';
    const markdown = `| Reason | Where |\n|---|---|\n| \`${long}\` is 0 here | see ${command} |\n`;
    const halves = [long, command].map((text) => text.replaceAll('\u00a0', ' '));
    for (const width of [50, 60, 80, 100, 120]) {
      const drawn = (await lines(markdown, width)).map((line) => line.replaceAll('\u00a0', ' '));
      for (const text of halves)
        expect([width, drawn.some((line) => line.includes(text))]).toEqual([width, true]);
    }
    expect((await lines(markdown, 100))[0]).toMatch(/^Reason {3,}Where$/);
    expect((await lines(markdown, 80))[0]).toMatch(/^Reason: /);
  });

  it('becomes a list of rows where columns would be too narrow', async () => {
    const wide = `| a | b | c | d |\n|---|---|---|---|\n| ${Array(4).fill('several words here').join(' | ')} |\n`;
    const drawn = await lines(wide, 26);
    expect(drawn[0]).toBe('a: several words here');
    expect(drawn[1]).toBe('  b: several words here');
    expect((await lines(wide.replace('| a |', '| 原因 |'), 26))[0]).toBe('原因：several words here');
    const emptied = wide.replace('here | several', 'here |  | several');
    expect(emptied).not.toBe(wide);
    expect((await lines(emptied, 26)).filter((line) => line.includes('b:'))).toEqual([]);
  });
});

describe('a link', () => {
  const markdown = '[docs](https://flink.apache.org) and <https://a.b>';

  it('is clickable where the terminal can', async () => {
    const [line] = await lines(markdown, 80, { color: true, hyperlinks: true });
    expect(line).toContain('\u001b]8;;https://flink.apache.org\u001b\\');
    expect(stripVTControlCharacters(line!)).toBe('docs and https://a.b');
  });

  it('shows its address elsewhere, once', async () => {
    expect(await lines(markdown)).toEqual(['docs (https://flink.apache.org) and https://a.b']);
  });

  it('to anything but the web is never clickable', async () => {
    const [line] = await lines('[x](javascript:alert) [y](file:///etc/passwd)', 80, {
      color: true,
      hyperlinks: true,
    });
    expect(line).not.toContain('\u001b]8');
  });
});

describe.each([60, 80, 140])('at %i columns', (width) => {
  it.each(allPages())('$id fits, but for code and words that no line can hold', async ({ page }) => {
    const code = new Set(
      codeOf(page.blocks).flatMap(({ text }) => text.split('\n').map((line) => line.trim())),
    );
    const drawn = (await render(page, 'terminal', { ...plain, width })).split('\n');
    for (const line of drawn)
      if (!code.has(line.trim()) && !isOneWord(line))
        expect.soft(stringWidth(line), line).toBeLessThanOrEqual(Math.min(width, 100));
  });
});

/** Or one command; a mark of a list may stand before it. */
const isOneWord = (line: string) => /^\s*(?:• )?(?:[\x21-\x7e]+|`[^`]+`\S?)$/.test(line);

it('without color there is no escape code', async () => {
  for (const { page } of allPages()) expect(await render(page, 'terminal', plain)).not.toContain('\u001b');
});

describe('what stands in code', () => {
  it('is told apart: a command, a page, a line of a log, a name', async () => {
    const said =
      '`flinkdoc show x`, `data-skew`, `Checkpoint expired before completing`, `state.backend.type`';
    const [line] = await lines(said, 100, { color: true });
    const looks = line!.split(', ').map((piece) => piece.slice(0, piece.indexOf('m') + 1));
    expect(new Set(looks).size).toBe(4);
  });

  it('keeps its marks where there is no color, and so do badges and quotes', async () => {
    const blocks = withBadges(parseMarkdown('1. `restart` Set `a.b`\n\n> quoted'), 'en');
    const page = { data: { schemaVersion: 1 as const }, blocks };
    const drawn = await render(page, 'terminal', plain);
    expect(drawn).toBe('1. [restart] Set `a.b`\n\n> quoted\n');
    const chinese = { ...page, blocks: withBadges(parseMarkdown('1. `restart` 改'), 'zh') };
    expect(await render(chinese, 'terminal', plain)).toBe('1. [会重启] 改\n');
    expect(await render(chinese, 'markdown', plain)).toBe('1. `会重启` 改\n');
  });

  it('is highlighted in the pages of the package, and the same text', async () => {
    const blocks = openLibrary(inject('library'), 'en')
      .playbook('checkpoint-slow')!
      .sections.flatMap((section) => section.blocks);
    const code = codeOf(blocks).filter(({ lang }) => lang === 'sh');
    expect(code.length).toBeGreaterThan(1);
    for (const { text, highlighted } of code)
      expect(highlighted!.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
    expect(JSON.stringify(code)).toContain('"scope":"string"');
  });

  it('loses its colors where its text is changed: they would bring the old one back', async () => {
    const highlighted = [[{ text: 'a\u001bb', scope: 'string' }]];
    const page = {
      data: { schemaVersion: 1 as const },
      blocks: [{ ...codeBlock('sh', 'a\u001bb'), highlighted }],
    };
    expect(await render(page, 'terminal', { ...plain, color: true })).not.toContain('\u001bb');
  });
});

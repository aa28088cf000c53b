import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { Parser } from 'marked';
import TerminalRenderer from 'marked-terminal';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/blocks/parse.ts';
import { draw } from './page.ts';

// What marked-terminal draws wrong is why src/render/terminal/terminal.ts has renderers of its own. Each case shows both: when a
// release of marked-terminal mends one, its test here turns red, and a renderer of ours can go.

const width = 24;

/** What it draws by itself, told of the width. */
function theirs(markdown: string): string[] {
  const options = { width, reflowText: true, showSectionPrefix: false, tab: 2, emoji: false } as never;
  const drawn = new Parser({ renderer: new TerminalRenderer(options) }).parse(tokensOf(markdown));
  return stripVTControlCharacters(drawn).trimEnd().split('\n');
}

const ours = async (markdown: string) => (await draw(markdown, 'terminal', { width })).trimEnd().split('\n');

const tooWide = (lines: string[]) => lines.some((line) => stringWidth(line) > width);

describe.each([
  ['a paragraph in Chinese', '作业反压时，先看最后一个变黑的算子，再看它的下游是不是最忙的那个。'],
  ['a heading in Chinese', '# 作业反压时，先看最后一个变黑的算子，再看它的下游'],
  ['an item', '- one two three four five six seven'],
  ['a table', '| a | b |\n|---|---|\n| one two three four five six | seven eight nine ten |'],
])('%s', (_, markdown) => {
  it('is too wide there, and fits here', async () => {
    expect(tooWide(theirs(markdown))).toBe(true);
    expect(tooWide(await ours(markdown))).toBe(false);
  });
});

it('marks in an item stay marks there', async () => {
  expect(theirs('- **bold** and `code`')).toEqual(['  * **bold** and `code`']);
  expect(await ours('- **bold** and `code`')).toEqual(['• bold and `code`']);
});

it('steps begin at 1 there, whatever their number', async () => {
  expect(theirs('3. a\n4. b')).toEqual(['  1. a', '  2. b']);
  expect(await ours('3. a\n4. b')).toEqual(['3. a', '4. b']);
});

it('items with paragraphs of their own stand without a blank line there', async () => {
  expect(theirs('- a\n\n  b\n- c')).not.toContain('');
  expect(await ours('- a\n\n  b\n- c')).toEqual(['• a', '', '  b', '', '• c']);
});

it('ranks below the second look alike there, and a rule is a column short', async () => {
  expect(theirs('---')[0]).toHaveLength(width - 1);
  expect(await ours('---')).toEqual(['─'.repeat(width)]);
});

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContentProblem, type Fault } from '../../src/content/fault.ts';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { inEnglish } from './in-english.ts';

const parse = (text: string) => parseFrontMatter('page.md', text);

/** What is wrong with a text that cannot be parsed. */
function faultsOf(text: string): Fault[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ContentProblem) return [error.fault];
  }
  return [];
}

describe('front matter', () => {
  it('is split from the body, and the line the body begins on is known', () => {
    expect(parse('---\ntitle: A\n---\n\n## B\n')).toEqual({
      data: { title: 'A' },
      body: '\n## B\n',
      bodyLine: 4,
    });
  });

  it('may have Windows line ends and a byte order mark', () => {
    expect(parse('\uFEFF---\r\ntitle: A\r\n---\r\nbody').data).toEqual({ title: 'A' });
  });

  it.each([
    ['no front matter', '## B\n', 'page.md', 1, 'first line'],
    ['an unclosed one', '---\ntitle: A\n', 'page.md', 1, 'not closed'],
    ['a list instead of keys', '---\n- a\n---\n', 'page.md', 1, 'key: value'],
    ['a scalar', '---\nhello\n---\n', 'page.md', 1, 'key: value'],
    ['broken YAML, with its line', '---\na: 1\nb: [\n---\n', 'page.md', 4, 'not valid YAML'],
    ['a key written twice', '---\na: 1\na: 2\n---\n', 'page.md', 3, 'not valid YAML'],
  ])('%s is a problem', (_, text, file, line, message) => {
    expect(inEnglish(faultsOf(text))).toMatchObject([
      { file, line, message: expect.stringContaining(message) },
    ]);
  });

  it('broken YAML is a problem the second time too', () => {
    expect(() => parse('---\nb: [\n---\n')).toThrow();
    expect(() => parse('---\nb: [\n---\n')).toThrow();
  });

  it.each(['---js', '---javascript', '--- js', '---json'])('%s is refused and not run', (opening) => {
    const file = `/tmp/flinkdoc-front-matter-${process.pid}`;
    const code = `require('fs').writeFileSync('${file}', '')`;
    expect(inEnglish(faultsOf(`${opening}\n{ "a": ${code} }\n---\n`))[0]?.message).toContain('first line');
    expect(existsSync(file)).toBe(false);
  });

  it('__proto__ as a key does not reach other objects', () => {
    parse('---\n__proto__:\n  polluted: yes\n---\n');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/import/chunk-markdown.ts';
import { readChunks } from '../../src/import/chunks.ts';

/** The chunks of a text, in Markdown. */
const chunks = (text: string) => readChunks(text.split('\n')).map(markdownOf);

describe('steps stay steps', () => {
  it.each([
    ['* 1、a\n* 2、b'],
    ['1) a\n2) b'],
    ['1、a\n\n2、b'],
    ['(1) a\n（2）b'],
    ['① a\n② b'],
    ['1.先看\n2.再看', '1. 先看\n2. 再看'],
    ['3. a\n4. b', '3. a\n4. b'],
    ['第一步：a\n第二步：b', '1. 第一步：a\n2. 第二步：b'],
    ['- a\n- b', '- a\n- b'],
    ['- [ ] a', '- [ ] a'],
  ])('%j', (text, expected = '1. a\n2. b') => {
    expect(chunks(text)).toEqual([expected]);
  });

  it.each([
    ['by spaces', '* 1、a\n    * b\n        * c\n* 2、d', '1. a\n   - b\n     - c\n2. d'],
    ['by a tab', '1. a\n\t- b\n2. c', '1. a\n   - b\n2. c'],
    ['by their numbers alone', '1、a\n(1) b\n(2) c\n2、d', '1. a\n   1. b\n   2. c\n2. d'],
    ['with a text below', '1. a\n   b\n\n   c\n2. d', '1. a\n   b\n\n   c\n2. d'],
    [
      'with code below',
      '1. a\n    ```sh\n    x\n      y\n    ```\n2. b',
      '1. a\n   ```sh\n   x\n     y\n   ```\n2. b',
    ],
    ['that are code', '- ```sh\n  x\n  ```\n- b', '-\n  ```sh\n  x\n  ```\n- b'],
    ['with a diagram', '1. a\n    x --->\n      y', '1. a\n   ```text\n   x --->\n     y\n   ```'],
  ])('nested %s', (_, text, expected) => {
    expect(chunks(text)).toEqual([expected]);
  });

  it('a decimal number is none', () => {
    expect(chunks('1.5 times slower\n2.0 was better')).toEqual(['1.5 times slower\n2.0 was better']);
  });
});

describe('diagrams are kept to the space', () => {
  it.each([
    ['arrows and what is indented below', 'A(p) ---(x)--->\n    # note\n    B --(y)-->\n        # end'],
    ['boxes', '+---+    +---+\n| a |--->| b |\n+---+    +---+'],
    ['signs for boxes', '┌─┐\n│a│\n└─┘'],
    ['over a gap', 'A --->\n\n    B --->\n\n        C'],
    ['indented text', '    a\n      b'],
  ])('%s', (_, text) => {
    expect(chunks(text)).toEqual([`\`\`\`text\n${text}\n\`\`\``]);
  });

  it.each([
    ['a table', '| a | b |\n|---|---|\n| c --> d | e |'],
    ['a comment of HTML', '<!-- a -->\ntext'],
    ['a quote', '> a\n> b'],
  ])('%s is none', (_, text) => {
    expect(chunks(text)).toEqual([text]);
  });
});

describe('code', () => {
  it('names a language, and is closed', () => {
    expect(chunks('```\n# x\n```\n\n~~~java\ny')).toEqual(['```text\n# x\n```', '~~~java\ny\n~~~']);
  });
});

describe('a chunk neither swallows what follows nor begins a section', () => {
  it.each([['<!-- never closed'], ['<pre>\ntext'], ['<script>'], [`${'> '.repeat(5000)}x`]])('%j', (text) => {
    const [markdown] = chunks(text);
    expect(markdown).toBe(`\`\`\`text\n${text}\n\`\`\``);
  });
});

it('a line that ends a sentence, or begins with a label, parts paragraphs', () => {
  expect(chunks('背景:a\nb。\nc\nd\n注意:e')).toEqual(['背景:a\nb。', 'c\nd', '注意:e']);
});

import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/import/notes.ts';
import { languageOfTopic, sortNotes } from '../../src/import/topics.ts';
import { unknown } from './unknown.ts';

const headings = (text: string) =>
  readNotes(text).parts.flatMap(({ heading }) => (heading ? [`${heading.depth} ${heading.text}`] : []));
const titles = (text: string) => sortNotes(readNotes(text), 'name', unknown).topics.map(({ title }) => title);

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: "My notes"\ntags:\n  - a\n  - b\n---\ntext', 'My notes', ['a', 'b']],
    ['TOML', '+++\ntitle = "My notes"\ntags = ["a", "b"]\n+++\ntext', 'My notes', ['a', 'b']],
    ['of Hexo, without the first line', 'title: My notes\ntags: a\n---\ntext', 'My notes', ['a']],
    ['broken', '---\ntitle: [My notes\n  : x\ntags: [a, b\n---\ntext', 'My notes', ['a', 'b']],
    ['without what is asked for', '---\ndate: 2021\n---\ntext', null, []],
  ])('%s', (_, text, title, tags) => {
    const { front, parts } = readNotes(text);
    expect([front?.title?.replace('[', ''), front?.tags]).toEqual([title ?? undefined, tags]);
    expect(parts.flatMap(({ lines }) => lines.map((line) => line.text))).toEqual(['text']);
  });

  it.each([
    ['none', 'text\n\n---\n\nmore'],
    ['a text between two rules', '---\nSome text, as it is.\n---\nmore'],
    ['never closed', '---\ntitle: x\ntext'],
  ])('%s', (_, text) => {
    expect(readNotes(text).front).toBeNull();
  });
});

describe('headings', () => {
  it.each([
    ['marks, with or without some behind', '# A\n### B ###\n#### C#', ['1 A', '3 B', '4 C#']],
    ['Chinese without a space, Latin not', '##标题\n##no\n#!x', ['2 标题']],
    ['underlines', 'A\n===\n\nB\n---\ntext', ['1 A', '2 B']],
    ['no rule below a list, a quote or more lines', '- a\n---\n> b\n---\n\nc\nd\n---', []],
    ['none in a fence', '```sh\n# no\n```\n~~~\n# no\n```\n# no\n~~~\n# yes', ['1 yes']],
    ['none in the fence of a list item', '- ```sh\n# no\n  ```\n# yes', ['1 yes']],
    ['none indented by four', 'a --->\n    # no\n   # yes', ['1 yes']],
    ['a number of a wiki', '1\\. A\n---\n\n1. b\n---', ['2 1\\. A']],
    [
      'bold lines, where nothing is marked but a title',
      '# T\n**A:**\na\n\n__B__\n- **c**\n```\n**D**\n```',
      ['1 T', '2 A', '2 B'],
    ],
    ['no bold lines where headings are marked', '# T\n**A**\na\n# B\n**C**\nc', ['1 T', '1 B']],
    ['no bold lines one below the other', '**A**\n**B**\nc', []],
    ['Chinese numbers with a text below', '一、甲\na\n二、乙\nb', ['1 一、甲', '1 二、乙']],
    ['no Chinese numbers of a list', '一、甲\n二、乙\n三、丙', []],
    ['nor of sentences', '一、先看甲。\na\n二、再看乙。\nb', []],
    ['code in a line opens no fence', '```a``` b\n# yes', ['1 yes']],
  ])('%s', (_, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });
});

describe('topics', () => {
  it.each([
    ['the shallowest depth with more than one', '# Doc\n## A\na\n### deep\nb\n## B\nb', ['A', 'B']],
    ['a single heading', '### A\na', ['A']],
    ['a heading that names a part is none', '# Slow sink\n## Causes\na\n## Fix\nb', ['Slow sink']],
    ['not at the depth of topics either', '## A\na\n## 原因：\nb\n## B\nb', ['A', 'B']],
    ['no heading at all', 'text', ['name']],
    ['none but names of parts', '## Fix\na\n## Verify\nb', ['name']],
    ['a number is no part of the title', '## 1. A\na\n## 二、B\nb', ['A', 'B']],
    ['the second of a name', '## A\na\n## A\nb', ['A', 'A']],
    ['one above them that has a text is one too', '## A\na\n# B\nb\n## C\nc', ['A', 'B', 'C']],
    [
      'a name above several problems is none',
      '# Us\nx\n## A fails\na\n## B is slow\nb\n# You\ny',
      ['A fails', 'B is slow', 'You'],
    ],
    ['nothing below a heading', '## A\na\n## TODO\n## B\nb', ['A', 'B']],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it('what belongs to none is the rest, in its order', () => {
    const { rest } = sortNotes(readNotes('above\n# Doc\nintro\n## A\na\n## TODO\n## B\nb'), 'name', unknown);
    expect(rest.map(({ heading, lines }) => heading?.text ?? lines[0]!.text)).toEqual([
      'above',
      'Doc',
      'TODO',
    ]);
  });
});

describe('the language of a topic', () => {
  it.each([
    [
      'English names in a Chinese sentence',
      '# metaspace\nMetaspace OOM, restart session cluster 就好了',
      'zh',
    ],
    [
      'a Chinese word in English notes',
      '# metaspace\nRestart it.\nSee 元空间 in the docs.\nThen wait.',
      'en',
    ],
    ['a Chinese title', '# 元空间\nrestart the session cluster', 'zh'],
    ['nothing below the title', '# metaspace\n', 'en'],
  ])('%s', (_, text, lang) => {
    const [topic] = sortNotes(readNotes(text), 'name', unknown).topics;
    expect(languageOfTopic(topic ?? { title: 'metaspace', parts: [] })).toBe(lang);
  });
});

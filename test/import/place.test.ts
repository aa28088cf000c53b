import { expect, it } from 'vitest';
import { headingsOf } from '../../src/content/headings.ts';
import { markdownOf } from '../../src/import/chunk-markdown.ts';
import { readNotes } from '../../src/import/notes.ts';
import { place } from '../../src/import/place.ts';
import type { PlaybookKind } from '../../src/import/roles.ts';
import { sortNotes } from '../../src/import/topics.ts';
import { unknown } from './unknown.ts';

/** Section, headings and first line of each chunk of the notes' one topic. */
function placed(text: string, kind: PlaybookKind) {
  const [topic] = sortNotes(readNotes(text), 'Topic', unknown).topics;
  return place(topic!, kind).map(({ section, headings, chunk }) =>
    [
      headingsOf.en[kind][section],
      ...headings.map((heading) => heading.text),
      markdownOf(chunk).split('\n')[0],
    ].join(' > '),
  );
}

it.each<[why: string, kind: PlaybookKind, text: string, expected: string[]]>([
  [
    'a heading says it',
    'problem',
    '# T\n## Root cause\na\n## Fix\n1. b',
    ['Causes > Root cause > a', 'Fix > Fix > 1. b'],
  ],
  ['so does one above it', 'problem', '# T\n## 原因\n### x\na', ['Causes > 原因 > x > a']],
  ['a line alone says it', 'problem', '# T\n原因：\na\n\nb', ['Causes > 原因 > a', 'Causes > 原因 > b']],
  ['the title says it', 'problem', '# 反压排查\n1. x\n2. y', ['Confirm > 1. x']],
  [
    'steps that look',
    'problem',
    '# T fails\n1. check the log\n2. find the node',
    ['Confirm > 1. check the log'],
  ],
  ['steps that do', 'problem', '# T fails\n1. set x\n2. use y', ['Fix > 1. set x']],
  ['causes in a list', 'problem', '# T失败原因\n1. 数据倾斜\n2. 磁盘慢', ['Causes > 1. 数据倾斜']],
  ['steps of a recipe', 'recipe', '# T\n1. check x', ['Steps > 1. check x']],
  ['prose that tells what to do', 'recipe', '# T\n使用savepoint', ['Steps > 使用savepoint']],
  ['prose', 'recipe', '# T\nsome words', ['Why > some words']],
  ['a label in front', 'recipe', '# T\n背景:使用kafka', ['Why > 背景:使用kafka']],
  [
    'an announcement goes with what it announces',
    'guide',
    '# T\nDo this:\n```sh\nx\n```\n1. b',
    ['Why > Do this:', 'Why > ```sh', 'Steps > 1. b'],
  ],
  ['code stays with its step', 'guide', '# T\n1. a\n\n```sh\nx\n```', ['Steps > 1. a', 'Steps > ```sh']],
  [
    'links are to read',
    'problem',
    '# T fix\n[a](http://b.c)\n\n- http://d.e',
    ['Why > [a](http://b.c)', 'Why > - http://d.e'],
  ],
  [
    'a note that forbids',
    'recipe',
    '# T\n使用x。\n注意:不要 kill',
    ['Steps > 使用x。', 'Do not > 注意:不要 kill'],
  ],
  // Under "Do not" it would say the opposite of what it says.
  [
    'a note that does not',
    'recipe',
    '# T\n使用x。\n注意:必要时可以用 y',
    ['Steps > 使用x。', 'Steps > 注意:必要时可以用 y'],
  ],
  [
    'a short line above a list is a heading',
    'problem',
    '# T\n## A\nx 说明文字。\n\nB\n\n1. set c',
    ['Why > A > x 说明文字。', 'Fix > B > 1. set c'],
  ],
  ['a heading with nothing below', 'guide', '# T\nx\n## A', ['Why > x', 'Why > A > ']],
  [
    'two lines alone in a row',
    'problem',
    '# T\nx。\n\n原因:\n\nB\n\n- c',
    ['Why > x。', 'Causes > 原因 > B > - c'],
  ],
])('%s', (_, kind, text, expected) => {
  expect(placed(text, kind)).toEqual(expected);
});

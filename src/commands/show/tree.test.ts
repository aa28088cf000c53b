import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../../library/open.ts';
import type { Tree } from '../../types.ts';
import { outline } from './tree.ts';

describe.each(['en', 'zh'] as const)('all trees in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const trees = library.entries().flatMap(({ id, kind }) => (kind === 'tree' ? [library.tree(id)!] : []));

  it.each(trees)('$id: a line for each answer, each question once', (tree) => {
    const lines = outline(tree).split('\n');
    expect(lines).toHaveLength(1 + tree.questions.flatMap(({ answers }) => answers).length);
    for (const { text } of tree.questions)
      expect(
        lines.filter((line) => line.endsWith(`. ${text.replace(/[`*]/g, '')}`)),
        text,
      ).toHaveLength(1);
  });
});

it('a tree is one line for each answer, with where it leads', () => {
  const tree: Tree = {
    ...{ id: 'a-b', lang: 'en', title: '', summary: '', symptoms: [] },
    questions: [
      {
        ...{ slug: 'x', text: 'Is "x" > `y` | #1?', hint: '', howTo: '', blocks: { hint: [], howTo: [] } },
        answers: [
          { label: 'a|b', to: { playbook: 'c-d' } },
          { label: 'again', to: { tree: 'other', question: null } },
        ],
      },
    ],
  };
  expect(outline(tree)).toBe('1. Is "x" > y | #1?\n├─ a|b → c-d\n└─ again → other (tree)');
});

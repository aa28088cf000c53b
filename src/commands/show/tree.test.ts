import { describe, expect, inject, it } from 'vitest';
import { langs } from '../../language.ts';
import { openLibrary } from '../../library/open.ts';
import { terminal } from '../../render/terminal/terminal.ts';
import { widthOf } from '../../render/terminal/width.ts';
import type { Tree } from '../../types.ts';
import { outline, treePage } from './tree.ts';

describe.each(langs)('all trees in %s', (lang) => {
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

  it.each(trees.flatMap((tree) => [40, 60, 80, 140].map((width) => ({ id: tree.id, tree, width }))))(
    '$id at $width columns: signs where they fit, else a list that does',
    ({ tree, width }) => {
      const page = treePage(tree, ['built-in'], lang);
      const picture = page.blocks.filter(({ type }) => type === 'picture');
      const lines = terminal(picture, { lang, width, color: false, hyperlinks: false }).trimEnd().split('\n');
      const widest = Math.max(...outline(tree).split('\n').map(widthOf));
      const asSigns = lines.some((line) => line.includes('└─'));
      expect(asSigns).toBe(widest + 4 <= width);
      for (const line of lines.filter((line) => !isOneWord(line)))
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
      const said = lines.join('').replace(/\s/g, '');
      for (const { label } of tree.questions.flatMap(({ answers }) => answers))
        expect(said).toContain((asSigns ? label.replace(/[`*]/g, '') : label).replace(/\s/g, ''));
    },
  );
});

/** What cannot be broken: a name, or a command, which stays whole. */
const isOneWord = (line: string) => /^[\s•]*(?:→ )?(?:\S+|`[^`]+`)$/.test(line);

it('a tree is one line for each answer, with where it leads', () => {
  const tree: Tree = {
    ...{ id: 'a-b', lang: 'en', title: '', summary: '', flink: null, symptoms: [] },
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

import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../library/open.ts';
import type { Tree } from '../types.ts';
import { mermaid } from './mermaid.ts';

describe.each(['en', 'zh'] as const)('all trees in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const trees = library.entries().flatMap(({ id, kind }) => (kind === 'tree' ? [library.tree(id)!] : []));

  it.each(trees)('$id: an arrow for each answer, between nodes that are there', (tree) => {
    const lines = mermaid(tree).split('\n').slice(1);
    const node = /^ {2}(\w+)(?:\["[^"]*"\]|\(\["[^"]*"\]\)|\{\{"[^"]*"\}\})$/;
    const arrow = /^ {2}(\w+) -->\|"[^"|<>`]*"\| (\w+)$/;
    const nodes = lines.flatMap((line) => node.exec(line)?.[1] ?? []);
    const arrows = lines.flatMap((line) => {
      const [, from, to] = arrow.exec(line) ?? [];
      return from && to ? [[from, to]] : [];
    });
    expect(nodes.length + arrows.length).toBe(lines.length);
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(arrows).toHaveLength(tree.questions.flatMap(({ answers }) => answers).length);
    for (const end of arrows.flat()) expect(nodes).toContain(end);
  });
});

it('signs that Mermaid acts on are written by name', () => {
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
  expect(mermaid(tree)).toBe(
    [
      'flowchart TD',
      '  q1["Is #quot;x#quot; #gt; y #124; #35;1?"]',
      '  p_c_d(["c-d"])',
      '  t_other{{"other"}}',
      '  q1 -->|"a#124;b"| p_c_d',
      '  q1 -->|"again"| t_other',
    ].join('\n'),
  );
});

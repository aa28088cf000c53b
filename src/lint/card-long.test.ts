import { expect, it } from 'vitest';
import { cleanFolder, page, seeded } from '../../test/lint-folder.ts';

const folder = cleanFolder();

const first = '## You are here if\n\n- It is slow.';
const card = (lines: number) => `## At once\n\n${'- Look at the sink.\n'.repeat(lines)}\n${first}`;
const code = (lines: number) =>
  `## At once\n\n- Look at the sink,\n  and at its log.\n\n  \`\`\`sh\n${'  ls\n'.repeat(lines)}  \`\`\`\n\n- Then wait.\n\n${first}`;

seeded(
  'card-long',
  ['en/playbooks/sink-slow.md', first, card(16), 22],
  [['zh/playbooks/sink-slow.md', '## 什么情况看这页', '## 先做什么\n\n- 看 sink。\n\n## 什么情况看这页']],
);

// The first paragraph is one line, as drawn; a blank line stands before and after the code: 15 lines with 11 of code.
it.each([
  [11, []],
  [12, ['card-long']],
])('of a card with code, lines are counted as they are drawn: %d of code', (lines, told) => {
  const { write, faults } = folder;
  write({ 'en/playbooks/sink-slow.md': page.replace(first, code(lines)) });
  expect(faults().flatMap(({ kind }) => (kind.code === 'card-long' ? ['card-long'] : []))).toEqual(told);
});

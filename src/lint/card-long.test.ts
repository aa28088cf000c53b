import { seeded } from '../../test/lint-folder.ts';

const first = '## You are here if\n\n- It is slow.';
const card = (lines: number) => `## At once\n\n${'- Look at the sink.\n'.repeat(lines)}\n${first}`;

seeded(
  'card-long',
  ['en/playbooks/sink-slow.md', first, card(16), 22],
  [['zh/playbooks/sink-slow.md', '## 什么情况看这页', '## 先做什么\n\n- 看 sink。\n\n## 什么情况看这页']],
);

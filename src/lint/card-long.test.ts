import { seeded } from '../../test/lint-folder.ts';

const first = '## You are here if\n\n- It is slow.';
const card = (lines: number) => `## At once\n\n${'- Look at the sink.\n'.repeat(lines)}\n${first}`;

seeded('card-long', ['en/playbooks/sink-slow.md', first, card(15), 22]);

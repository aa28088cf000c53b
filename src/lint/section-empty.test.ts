import { seeded } from '../../test/lint-folder.ts';

seeded('section-empty', ['en/playbooks/sink-slow.md', 'Because.', '<!-- nothing yet -->', 50]);

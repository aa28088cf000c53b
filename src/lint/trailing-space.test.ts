import { seeded } from '../../test/lint-folder.ts';

seeded('trailing-space', ['en/playbooks/sink-slow.md', 'Because.', 'Because. ', 52]);

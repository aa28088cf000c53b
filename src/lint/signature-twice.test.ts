import { seeded } from '../../test/lint-folder.ts';

seeded('signature-twice', ['en/playbooks/sink-slow.md', 'id: sink-slow-line', 'id: other-line', 12]);

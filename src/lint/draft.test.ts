import { seeded } from '../../test/lint-folder.ts';

seeded('draft', ['en/playbooks/sink-slow.md', 'kind: problem\n', 'kind: problem\ndraft: true\n', 6]);

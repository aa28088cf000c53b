import { seeded } from '../../test/lint-folder.ts';

seeded('signature-slow', ['en/playbooks/sink-slow.md', 'after \\d+ ms', 'after (\\d+)+ ms', 12]);

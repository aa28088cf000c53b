import { seeded } from '../../test/lint-folder.ts';

seeded('control-character', ['en/playbooks/sink-slow.md', 'Because.', 'Because\u001b[31m.', 52]);

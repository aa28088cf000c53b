import { seeded } from '../../test/lint-folder.ts';

seeded('config-key-renamed', ['en/playbooks/sink-slow.md', ' (before 1.17: `state.backend`)', '', 32]);

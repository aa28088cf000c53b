import { seeded } from '../../test/lint-folder.ts';

seeded('related-dead', ['en/playbooks/sink-slow.md', 'related: [other]', 'related: [gone]', 17]);

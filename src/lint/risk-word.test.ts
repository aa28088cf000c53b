import { seeded } from '../../test/lint-folder.ts';

seeded(
  'risk-word',
  ['en/playbooks/sink-slow.md', '1. `restart` Set', '1. Set', 32],
  [],
  ['translation-step'],
);

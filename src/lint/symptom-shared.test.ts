import { seeded } from '../../test/lint-folder.ts';

seeded('symptom-shared', [
  'en/playbooks/sink-slow.md',
  '[the sink is slow]',
  '[the sink is slow, something else happens]',
  10,
]);

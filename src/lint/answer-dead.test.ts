import { seeded } from '../../test/lint-folder.ts';

seeded('answer-dead', [
  'en/trees/sinks.md',
  '- [That](../playbooks/other.md)',
  '- [That](../playbooks/gone.md)',
  19,
]);

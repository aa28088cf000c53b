import { seeded } from '../../test/lint-folder.ts';

seeded('signature-pattern', ['en/playbooks/sink-slow.md', 'after \\d+ ms', 'after (', 12]);
seeded('signature-literal', [
  'en/playbooks/sink-slow.md',
  'text: buffer is full',
  'text: buffer is empty',
  12,
]);

import { seeded } from '../../test/lint-folder.ts';

seeded(
  'signature-twice',
  ['en/playbooks/sink-slow.md', 'id: sink-slow-line', 'id: other-line', 12],
  [
    ['en/trees/sinks.md', 'sink-slow-line', 'other-line'],
    ['zh/trees/sinks.md', 'sink-slow-line', 'other-line'],
  ],
);

import { seeded } from '../../test/lint-folder.ts';

seeded('link-dead', [
  'en/playbooks/sink-slow.md',
  '- It is fast.',
  '- It is fast: [Gone](../trees/gone.md).',
  44,
]);

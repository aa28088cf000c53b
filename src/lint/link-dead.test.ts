import { seeded } from '../../test/lint-folder.ts';

const [fast, gone] = ['- It is fast.', '- It is fast: [Gone](../trees/gone.md).'];

seeded(
  'link-dead',
  ['en/playbooks/sink-slow.md', fast, gone, 44],
  [['zh/playbooks/sink-slow.md', fast, gone]],
);

import { seeded } from '../../test/lint-folder.ts';

seeded('config-key-unknown', [
  'en/playbooks/sink-slow.md',
  '- It is fast.',
  '- `state.backend.typo: rocksdb` is fast.',
  44,
]);

import { seeded } from '../../test/lint-folder.ts';

seeded('metric-unknown', [
  'en/playbooks/sink-slow.md',
  '`busyTimeMsPerSecond`',
  '`busyTimeMsPerSeconds`',
  28,
]);

import { seeded } from '../../test/lint-folder.ts';

seeded(
  'finding-unknown',
  ['en/trees/sinks.md', 'job-restarts', 'job-restart', 11],
  [['zh/trees/sinks.md', 'job-restarts', 'job-restart']],
);

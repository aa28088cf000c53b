import { seeded } from '../../test/lint-folder.ts';

seeded('finding-unknown', ['en/trees/sinks.md', 'job-restarts', 'job-restart', 11]);

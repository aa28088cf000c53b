import { seeded } from '../../test/lint-folder.ts';

seeded('symptom-lost', ['en/playbooks/sink-slow.md', '[slow sink]', '[slow sink, "!!!"]', 9]);

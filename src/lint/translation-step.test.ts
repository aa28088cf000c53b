import { seeded } from '../../test/lint-folder.ts';

seeded('translation-step', ['zh/playbooks/sink-slow.md', '1. `restart` Do it.', '1. `safe` Do it.', 24]);
seeded('translation-step', ['zh/playbooks/sink-slow.md', '[Other](other.md)', 'Other', 8]);

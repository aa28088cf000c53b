import { seeded } from '../../test/lint-folder.ts';

seeded('translation-step', ['zh/playbooks/sink-slow.md', '[Other](other.md)', 'Other', 8]);

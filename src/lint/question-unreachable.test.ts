import { seeded } from '../../test/lint-folder.ts';

seeded('question-unreachable', ['en/trees/sinks.md', '#which', '../playbooks/sink-slow.md', 14]);

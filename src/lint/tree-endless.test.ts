import { seeded } from '../../test/lint-folder.ts';

seeded('tree-endless', ['en/trees/sinks.md', '- [That](../playbooks/other.md)', '- [That](#is-it-slow)', 7]);

import { seeded } from '../../test/lint-folder.ts';

const that = '- [That](../playbooks/other.md)';

seeded(
  'answer-order',
  [
    'en/trees/sinks.md',
    that,
    '- [No, not yet](../playbooks/other.md)\n- [Yes, both](../playbooks/sink-slow.md)\n- [No, and never](../playbooks/other.md)',
    19,
  ],
  [
    [
      'zh/trees/sinks.md',
      that,
      '- [是](../playbooks/sink-slow.md)\n- [不是](../playbooks/other.md)\n- [是另一个](../playbooks/other.md)',
    ],
  ],
);

import { seeded } from '../lint-folder.ts';

// The faults that are found while a folder is read; those of the checks stand beside them, in src/lint/.

seeded('file-refused', ['en/playbooks/huge.md', '', 'x'.repeat(1024 * 1024 + 1), 1]);
// What cannot be used is no page: it has no translation in step, and shows no findings.
const untranslated = ['translation-missing'];
seeded('front-matter-missing', ['en/playbooks/new.md', '', '## Text\n', 1], [], untranslated);
seeded(
  'front-matter-invalid',
  ['en/playbooks/new.md', '', '---\ntitle: a\nb: [\n---\n', 4],
  [],
  untranslated,
);
seeded(
  'key-missing',
  ['en/playbooks/sink-slow.md', 'summary: Batch the writes.\n', '', 1],
  [],
  ['finding-unknown'],
);
seeded(
  'key-invalid',
  ['en/playbooks/sink-slow.md', 'flink: ">=1.13"', 'flink: 1.13', 7],
  [],
  ['finding-unknown'],
);
seeded('headings', ['en/playbooks/sink-slow.md', '## Causes', '## Reasons', 34]);
seeded(
  'extends-nothing',
  ['en/playbooks/new.md', '', '---\nextends: true\n---\n\n## Fix\n\nDo it.\n', 1],
  [],
  untranslated,
);
seeded(
  'tree-empty',
  ['en/trees/empty.md', '', '---\ntitle: T\nsummary: S\nsymptoms: [nothing asked]\n---\n\ntext\n', 6],
  [],
  untranslated,
);
seeded(
  'question-answers',
  ['en/trees/sinks.md', '- [That](../playbooks/other.md)\n', '', 14],
  [],
  ['translation-step'],
);
seeded('answer-target', [
  'en/trees/sinks.md',
  '- [That](../playbooks/other.md)',
  '- [That](../playbooks/other.md)\n- [Web](https://a.b)',
  18,
]);
seeded('translation-orphan', ['zh/playbooks/nowhere.md', '', '---\ntitle: a\n---\n', 1]);

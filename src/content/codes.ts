/** What is wrong by its stable code: how bad it is, and how to mend it. */
export const codes = {
  'file-refused': {
    severity: 'problem',
    mend: 'Put a plain Markdown file there, inside the content folder.',
  },
  'front-matter-missing': {
    severity: 'problem',
    mend: 'Begin the file with "---", the keys of the page, and "---".',
  },
  'front-matter-invalid': {
    severity: 'problem',
    mend: 'Write one "key: value" a line; quote what has a colon, a # or a version.',
  },
  'key-missing': { severity: 'problem', mend: 'Add the key to the front matter.' },
  'key-invalid': { severity: 'problem', mend: 'Write the value as the contract for writers says.' },
  headings: {
    severity: 'problem',
    mend: 'Give the page all headings of its kind, in their order; --fix puts them in order.',
  },
  'section-empty': { severity: 'warning', mend: 'Write it: who reads the page needs it.' },
  'extends-nothing': {
    severity: 'problem',
    mend: 'Name the file as the page it adds to, or take out "extends" and write a whole page.',
  },
  id: {
    severity: 'problem',
    mend: 'Name the file with lower-case words and dashes: noun and failing state.',
  },
  'tree-empty': {
    severity: 'problem',
    mend: 'Write a question as a "##" heading with a list of links below.',
  },
  'question-answers': { severity: 'problem', mend: 'End the question with a list of two to eight links.' },
  'answer-target': { severity: 'problem', mend: 'Link to #question, to tree.md or to ../playbooks/page.md.' },
  'answer-dead': { severity: 'problem', mend: 'Link to a question, tree or playbook that exists.' },
  'question-missing': {
    severity: 'warning',
    mend: 'Keep the question, or the walk goes on at the first one.',
  },
  'question-unreachable': { severity: 'problem', mend: 'Let an answer lead to the question, or delete it.' },
  'tree-endless': { severity: 'problem', mend: 'Let the answer lead on, not back.' },
  'link-dead': {
    severity: 'problem',
    mend: 'Link to page.md, ../playbooks/page.md or ../trees/tree.md; --fix mends capitals and underscores.',
  },
  'related-dead': { severity: 'problem', mend: 'Name a playbook that exists, or take the id out.' },
  'signature-twice': { severity: 'problem', mend: 'Give each signature an id of its own.' },
  'signature-pattern': {
    severity: 'problem',
    mend: 'Write "match" as a valid JavaScript regular expression.',
  },
  'signature-literal': {
    severity: 'problem',
    mend: 'Let "text" be a literal part of "match", 9 characters or more.',
  },
  'signature-slow': {
    severity: 'problem',
    mend: 'Begin with a literal, repeat nothing that repeats, use one ".*" at most.',
  },
  'risk-word': {
    severity: 'problem',
    mend: 'Begin the step with `safe`, `restart`, `state-risk` or `data-loss`, and only there.',
  },
  'config-key-unknown': { severity: 'problem', mend: 'Use a key that exists; see docs/config-keys.md.' },
  'config-key-renamed': { severity: 'warning', mend: 'Name both, with the version: new (before 1.20: old).' },
  'metric-unknown': { severity: 'problem', mend: 'Spell the metric as Flink does.' },
  'symptom-shared': { severity: 'warning', mend: 'Word the symptom so that it points to one page.' },
  'symptom-lost': { severity: 'problem', mend: 'Word it anew, or add the missing synonym to glossary.tsv.' },
  'control-character': { severity: 'problem', mend: 'Take the character out.' },
  'trailing-space': { severity: 'warning', mend: 'Take it out; --fix does.' },
  'translation-orphan': { severity: 'problem', mend: 'Write the English page first.' },
  'translation-missing': { severity: 'warning', mend: 'Write it, or the English page is shown.' },
  'translation-step': { severity: 'problem', mend: 'Bring the translation in step with the English page.' },
} as const satisfies Record<string, { severity: 'problem' | 'warning'; mend: string }>;

export type Code = keyof typeof codes;

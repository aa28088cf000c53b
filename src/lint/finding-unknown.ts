import { faultKind } from '../content/fault.ts';
import { lineOf, type Source } from '../content/source.ts';
import type { Check } from './check.ts';

const unknown = faultKind<{ answer: string; id: string }>({
  code: 'finding-unknown',
  severity: 'problem',
  en: {
    says: ({ answer, id }) => `The answer "${answer}" names "${id}", which nothing finds.`,
    mend: 'Name a signature that shows a cause or a symptom, or what a rule finds.',
  },
  zh: {
    says: ({ answer, id }) => `回答“${answer}”写了“${id}”，没有这样的发现。`,
    mend: '写表明原因或现象的 signature，或规则能发现的 id。',
  },
});

/** What a link of a tree names in its title can be found: a signature or what a rule sees. Else it never answers. */
export const findingUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, beyond) => {
    const all = new Set([...beyond.findings, ...sources.flatMap(signaturesOf)]);
    return sources.flatMap((source) => {
      if (source.kind !== 'tree' || !source.page) return [];
      return source.page.questions
        .flatMap(({ answers }) => answers)
        .flatMap(({ label, findings = [] }) =>
          findings
            .filter((id) => !all.has(id))
            .map((id) => unknown.at(source.file, lineOf(source, `[${label}](`), { answer: label, id })),
        );
    });
  },
};

/** Wrappers and benign lines answer nothing. */
const signaturesOf = (source: Source): string[] =>
  source.kind === 'playbook'
    ? (source.page?.signatures ?? [])
        .filter(({ shows }) => shows !== 'wrapper' && shows !== 'benign')
        .map(({ id }) => id)
    : [];

import type { Answer, Tree } from '../../types.ts';
import { type Check, lineOf, type Source } from '../source.ts';

/** What a link of a tree names in its title can be found: a signature or what a rule sees. Else it never answers. */
export const findings: Check = (sources, known) => {
  const all = new Set([...known.findings, ...sources.flatMap(signaturesOf)]);
  return sources.flatMap((source) =>
    answersOf(source).flatMap(({ label, findings = [] }) =>
      findings
        .filter((id) => !all.has(id))
        .map((id) => ({
          file: source.file,
          line: lineOf(source, `[${label}](`),
          code: 'finding-unknown',
          says: (words) => words.unknownFinding(label, id),
        })),
    ),
  );
};

/** Wrappers and harmless lines answer nothing. */
const telling = new Set(['cause', 'symptom', 'transient']);

const signaturesOf = (source: Source): string[] =>
  source.kind === 'playbook'
    ? (source.page?.signatures ?? []).filter(({ shows }) => telling.has(shows)).map(({ id }) => id)
    : [];

const answersOf = (source: Source): Answer[] =>
  source.kind === 'tree'
    ? ((source.page as Tree | null)?.questions ?? []).flatMap(({ answers }) => answers)
    : [];

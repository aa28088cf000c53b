import { compare } from '../../changes/compare.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { redactor } from '../../redact/redactor.ts';
import { keyOf } from '../../search/key.ts';
import { isAsBad } from '../../severity.ts';
import type { Io, Outcome } from '../../types.ts';
import { type Judged, triageFiles } from '../triage/judge-files.ts';
import type { TriageOptions } from '../triage/run.ts';
import { comparePage } from './page.ts';

export interface CompareOptions extends TriageOptions {}

/** `flinkdoc compare <before> <after>` */
export async function compareCommand(
  library: Library,
  before: string,
  after: string,
  options: CompareOptions,
  io: Io,
): Promise<Outcome> {
  const { redact: level = 'secrets', failOn } = options;
  // One for both: a name has the same token on both sides.
  const redact = redactor(level);
  const judged = (path: string): Promise<Judged> => triageFiles(library, [path], io, level, options, redact);
  const [from, to] = [await judged(before), await judged(after)];
  const comparison = compare(from, to);
  const isBad = comparison.findings.some(
    ({ fate, after }) => (fate === 'new' || fate === 'worse') && isAsBad(after!.severity, failOn ?? 'notice'),
  );
  const page = comparePage(
    {
      comparison,
      before: { ...from, file: redact(before) },
      after: { ...to, file: redact(after) },
      redact,
      entryOf: (id) => library.entry(keyOf({ kind: 'problem', id })),
    },
    library.lang,
  );
  return {
    page,
    kept: [
      { what: 'read', by: 'compare', files: [redact(before), redact(after)], more: 0 },
      {
        ...{ what: 'verdict', by: 'compare', says: page.data.verdict, severity: null, tree: null },
        pages: page.data.findings
          .filter(({ fate }) => fate === 'new' || fate === 'worse')
          .flatMap(({ playbooks: [best] }) => best ?? []),
      },
    ],
    exitCode: failOn !== undefined && isBad ? exitCodes.no : exitCodes.ok,
  };
}

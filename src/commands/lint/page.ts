import { type Block, bullets, code, heading, paragraph, withCode } from '../../blocks/blocks.ts';
import type { Finding, Page } from '../../types.ts';
import type { LintWords } from '../../words/lint/words.ts';

/** A finding with what its code says of it. */
export interface Reported extends Finding {
  severity: 'problem' | 'warning';
  /** One sentence: how to mend it. */
  mend: string;
}

/** What `lint --format json` prints. */
export interface LintData {
  schemaVersion: 1;
  /** No problem, warnings at most. */
  clean: boolean;
  /** The files that `--fix` mended. */
  fixed: string[];
  /** By file and line. */
  findings: Reported[];
}

/** What the linter found, file by file, and the files it mended. */
export function lintPage(
  folders: string[],
  fixed: string[],
  findings: Reported[],
  words: LintWords,
): Page<LintData> {
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  const files = [...new Set(findings.map(({ file }) => file))];
  return {
    data: { schemaVersion: 1, clean: problems === 0, fixed, findings },
    blocks: [
      heading(1, words.title(folders.map(code))),
      ...(fixed.length > 0 ? [paragraph(words.mended), bullets(fixed.map(code))] : []),
      ...files.flatMap((file) => section(file, findings, words)),
      paragraph(words.count(problems, findings.length - problems)),
    ],
  };
}

function section(file: string, findings: Reported[], words: LintWords): Block[] {
  const items = findings
    .filter((finding) => finding.file === file)
    .map(({ line, code: name, severity, message, mend }) =>
      words.finding(line, severity, code(name), withCode(message), withCode(mend)),
    );
  return [heading(2, code(file)), bullets(items)];
}

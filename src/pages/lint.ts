import type { Finding, Page } from '../types.ts';
import type { LintWords } from '../words/lint/words.ts';
import { code } from './markdown.ts';

/** A finding with what its code says of it. */
export interface Reported extends Finding {
  severity: 'problem' | 'warning';
  /** One sentence: how to mend it. */
  mend: string;
}

/** What the linter found, file by file, and the files it mended. */
export function lintPage(folders: string[], fixed: string[], findings: Reported[], words: LintWords): Page {
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  const files = [...new Set(findings.map(({ file }) => file))];
  const blocks = [
    words.title(folders.map(code)),
    fixed.length > 0 ? `${words.mended}\n\n${fixed.map((file) => `- ${code(file)}`).join('\n')}` : '',
    ...files.map((file) => section(file, findings, words)),
    words.count(problems, findings.length - problems),
  ];
  return {
    data: { schemaVersion: 1, clean: problems === 0, fixed, findings },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

function section(file: string, findings: Reported[], words: LintWords): string {
  const items = findings
    .filter((finding) => finding.file === file)
    .map(
      ({ line, code: name, severity, message, mend }) =>
        `- ${words.finding(line, severity, code(name), message, mend)}`,
    );
  return `## ${code(file)}\n\n${items.join('\n')}`;
}

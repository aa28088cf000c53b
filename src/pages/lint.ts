import type { Finding, Page } from '../types.ts';
import { code } from './markdown.ts';

/** A finding with what its code says of it. */
export interface Reported extends Finding {
  severity: 'problem' | 'warning';
  /** One sentence: how to mend it. */
  mend: string;
}

/** What the linter found, file by file, and the files it mended. */
export function lintPage(folders: string[], fixed: string[], findings: Reported[]): Page {
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  const files = [...new Set(findings.map(({ file }) => file))];
  const blocks = [
    `# Lint: ${folders.map(code).join(', ')}`,
    fixed.length > 0 ? `Mended:\n\n${fixed.map((file) => `- ${code(file)}`).join('\n')}` : '',
    ...files.map((file) => section(file, findings)),
    `Found ${count(problems, 'problem')} and ${count(findings.length - problems, 'warning')}.`,
  ];
  return {
    data: { schemaVersion: 1, clean: problems === 0, fixed, findings },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

function section(file: string, findings: Reported[]): string {
  const items = findings
    .filter((finding) => finding.file === file)
    .map(
      ({ line, code: name, severity, message, mend }) =>
        `- line ${line}, ${severity} ${code(name)}: ${message} ${mend}`,
    );
  return `## ${code(file)}\n\n${items.join('\n')}`;
}

const count = (number: number, what: string) =>
  `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;

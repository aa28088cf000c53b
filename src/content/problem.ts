import type { Finding } from '../types.ts';

/** A content file that cannot be used as it is. Thrown by the parsers, reported by whoever reads the folder. */
export class ContentProblem extends Error {
  /** All that is wrong with the file, as far as it could be read. */
  readonly findings: Finding[];

  constructor(findings: [Finding, ...Finding[]]) {
    const [first] = findings;
    super(`${first.file}:${first.line}: ${first.message}`);
    this.name = 'ContentProblem';
    this.findings = findings;
  }
}

/** For parsers that can go no further. */
export function problem(file: string, line: number, code: Finding['code'], message: string): ContentProblem {
  return new ContentProblem([{ file, line, code, message }]);
}

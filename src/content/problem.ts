import type { Code } from './codes.ts';
import type { Fault } from './fault.ts';

/** A content file that cannot be used as it is. Thrown by the parsers, reported by whoever reads the folder. */
export class ContentProblem extends Error {
  /** All that is wrong with the file, as far as it could be read. */
  readonly faults: Fault[];

  constructor(faults: [Fault, ...Fault[]]) {
    const [first] = faults;
    super(`${first.file}:${first.line}: ${first.code}`);
    this.name = 'ContentProblem';
    this.faults = faults;
  }
}

/** For parsers that can go no further. */
export function problem(file: string, line: number, code: Code, says: Fault['says']): ContentProblem {
  return new ContentProblem([{ file, line, code, says }]);
}

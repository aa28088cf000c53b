/** What is wrong with a content file. Thrown by the parsers, reported by whoever reads the folder. */
export class ContentProblem extends Error {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(message);
    this.name = 'ContentProblem';
    this.file = file;
    this.line = line;
  }
}

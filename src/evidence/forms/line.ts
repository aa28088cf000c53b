/** A line that Flink wrote, and the line of the file it stands in. */
export interface Line {
  /** Counted from 1. */
  line: number;
  text: string;
}

/** Takes something off that was put around the lines of a log; null where there is nothing of that kind. */
export type Stage = (lines: Line[]) => Line[] | null;

export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((one, at) => ({ line: at + 1, text: one.replace(/\r$/, '') }));

export const textOf = (lines: Line[]): string => lines.map(({ text }) => text).join('\n');

/** Lines for one that holds several. */
export const split = (line: number, text: string): Line[] =>
  text.split(/\r?\n/).map((one) => ({ line, text: one }));

/** A line that Flink wrote, and the line of the file it stands in. */
export interface FileLine {
  /** Counted from 1. */
  line: number;
  text: string;
}

/** Takes something off that was put around the lines of a log; null where there is nothing of that kind. */
export type Stage = (lines: FileLine[]) => FileLine[] | null;

export const fileLines = (text: string): FileLine[] =>
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((one, at) => ({ line: at + 1, text: one.replace(/\r$/, '') }));

export const wholeText = (lines: FileLine[]): string => lines.map(({ text }) => text).join('\n');

/** Lines for one that holds several. */
export const split = (line: number, text: string): FileLine[] =>
  text.split(/\r?\n/).map((one) => ({ line, text: one }));

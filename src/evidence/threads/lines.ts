export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** The name of a task may be a whole SQL plan; what is longer than this is no line of a dump. */
const longest = 20_000;

/** The lines of a text, each cut at a length that is safe to match. */
export function* linesOf(text: string): Generator<Line> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; start <= text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + longest));
    yield { number, text: line.endsWith('\r') ? line.slice(0, -1) : line };
    start = end + 1;
  }
}

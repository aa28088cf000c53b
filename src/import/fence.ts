/** A code fence that is open. */
export interface OpenFence {
  /** Its own marks: three or more of ` or ~. */
  marks: string;
  /** How far its first line is indented. */
  indent: number;
}

/** The fence a line opens. */
export function opens(line: string): OpenFence | undefined {
  const [, before, marks, info] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // ```like this``` is code in a line.
  if (before === undefined || (marks!.startsWith('`') && info!.includes('`'))) return undefined;
  return { marks: marks!, indent: before.length };
}

/** Whether a line closes the fence: the same mark, as often or more, and nothing else. */
export function closes(line: string, { marks }: OpenFence): boolean {
  const text = line.trim();
  return text.startsWith(marks) && text === marks[0]!.repeat(text.length);
}

/** The line after the fence that opens on a line; the end of the lines when nothing closes it. */
export function endOfFence(lines: string[], at: number, fence: OpenFence): number {
  let next = at + 1;
  while (next < lines.length && !closes(lines[next]!, fence)) next++;
  return Math.min(next + 1, lines.length);
}

/** Lines in a fence of their own, longer than any fence inside. */
export function fenced(lines: string[], language: string): string[] {
  const longest = lines.reduce((length, line) => Math.max(length, /^\s*(`*)/.exec(line)![1]!.length), 2);
  const marks = '`'.repeat(longest + 1);
  return [`${marks}${language}`, ...lines, marks];
}

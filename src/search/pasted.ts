/**
 * What a pasted stack trace is about: its first line and its deepest cause. Frames name what every trace goes through.
 * A query of one line stays as it is.
 */
export function tellingLines(query: string): string {
  const lines = query
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*(?:at |\.\.\. \d)/.test(line));
  if (lines.length < 2) return lines[0] ?? query;
  const causes = lines.filter((line) => /\bCaused by: /.test(line));
  const deepest = causes.at(-1);
  return deepest === undefined ? lines.join(' ') : `${deepest.replace(/^.*Caused by: /, '')} ${lines[0]}`;
}

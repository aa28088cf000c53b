/** A code span that holds any text: newlines become spaces, backticks inside are fenced by longer ones. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) || line.trim() === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The first characters of a text that may be huge. */
export function shorten(text: string, length: number): string {
  const signs = Array.from(text.slice(0, 2 * length));
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text;
}

/** Indents all lines but the first, so that a block stays inside its list item. */
export function indent(block: string, width: number): string {
  return block.replaceAll('\n', `\n${' '.repeat(width)}`).replaceAll(/\n +(?=\n|$)/g, '\n');
}

/** Quotes an argument for a POSIX shell, where it needs that. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

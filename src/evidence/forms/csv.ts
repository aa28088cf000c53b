import { messageFields } from '../kinds/json.ts';
import { isLogLine } from '../kinds/log-lines.ts';
import { type Stage, wholeText } from './line.ts';

const separators = [',', ';', '\t'];

/** A table with a line of names first: the column with the lines of the log stands for each row, the others say when and how bad. */
export const fromCsv: Stage = (lines) => {
  const names = namesIn(lines[0]?.text ?? '');
  if (!names) return null;
  const rows = rowsOf(wholeText(lines), names.separator);
  const [, ...entries] = rows;
  const column = names.columns.findIndex(
    (name) => messageFields.includes(name.toLowerCase()) || messageFields.includes(name),
  );
  if (!entries.some(({ cells }) => cells.some((cell) => cell.split('\n', 50).some(isLogLine)))) return null;
  const from = column >= 0 ? column : widest(entries);
  return entries.flatMap(({ line, cells }) => {
    const said = cells[from] ?? '';
    const [first = '', ...below] = said.split(/\r?\n/);
    if (said.trim() === '') return [];
    // A row of its own layout is told as an object, which knows which column says what.
    const text = isLogLine(first) || below.length === 0 ? first : first;
    const head = isLogLine(first) ? text : layoutOf(names.columns, cells, first);
    return [{ line, text: head }, ...below.map((one, at) => ({ line: line + at + 1, text: one }))];
  });
};

const layoutOf = (names: string[], cells: string[], message: string) => {
  const fields = names.map((name, at): [string, string] => [name.toLowerCase(), cells[at] ?? '']);
  const levels = fields
    .filter(([name]) => /^(?:level|severity|status)$/.test(name))
    .map(([, cell]) => ['level', cell]);
  const times = fields.filter(([name]) => /time|date/.test(name)).map(([, cell]) => ['timestamp', cell]);
  const said = fields.filter(([name]) => /^(?:logger|class|source)$/.test(name));
  const all = Object.fromEntries([...said, ...levels, ...times, ['message', message]]);
  return levels.length > 0 ? JSON.stringify(all) : message;
};

function namesIn(line: string): { columns: string[]; separator: string } | null {
  for (const separator of separators) {
    const columns = line.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    if (
      columns.length > 1 &&
      columns.length < 100 &&
      columns.every((name) => /^[@\w][\w@. -]{0,60}$/.test(name))
    )
      if (!columns.some((name) => /\d\d:\d\d/.test(name))) return { columns, separator };
  }
  return null;
}

/** Where the longest cells stand. */
function widest(rows: { cells: string[] }[]): number {
  const sums: number[] = [];
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) sums[at] = (sums[at] ?? 0) + cell.length;
  return sums.indexOf(Math.max(...sums));
}

/** The rows of a table: cells in quotes may hold separators, lines and doubled quotes. */
function rowsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    const begins = line;
    for (;;) {
      const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
      for (const sign of cell) if (sign === '\n') line++;
      cells.push(cell);
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next + 1;
    line++;
    rows.push({ line: begins, cells });
  }
  return rows;
}

function quoted(text: string, start: number): { cell: string; end: number } {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: text.slice(start + 1), end: text.length };
    if (text[quote + 1] !== '"')
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

function bare(text: string, start: number, separator: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return { cell: text.slice(start, end), end };
}

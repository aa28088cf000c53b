import { labelled } from '../inline.ts';
import { styledWidth } from './styled.ts';
import { longestWord, wrap } from './wrap.ts';

/** Between two columns. */
const gap = '  ';

/** A column narrower than this is no column: the table is drawn row by row instead. */
const narrowest = 10;

/** Draws a table within `width` columns: cells wrap between words, and a table too wide for that becomes a list of rows. */
export function drawTable(header: string[], rows: string[][], width: number): string[] {
  const widths = columnWidths([header, ...rows], width);
  if (!widths)
    return rows.flatMap((row, index) => [...(index > 0 ? [''] : []), ...record(header, row, width)]);
  const rule = widths.map((column) => '─'.repeat(column)).join(gap);
  return [...tableRow(header, widths), rule, ...rows.flatMap((row) => tableRow(row, widths))];
}

/** Columns get what they need, as long as the table fits; then the widest ones give way, down to their longest word. Null where that is too wide. */
function columnWidths(rows: string[][], width: number): number[] | null {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => Math.max(1, ...cells.map(styledWidth)));
  const least = columns.map((cells, column) =>
    Math.max(Math.min(narrowest, widths[column]!), ...cells.map(longestWord)),
  );
  let excess = sum(widths) + gap.length * (widths.length - 1) - width;
  if (sum(least) + gap.length * (widths.length - 1) > width) return null;
  for (; excess > 0; excess--) {
    const giving = widths.map((column, index) => (column > least[index]! ? column : 0));
    widths[giving.indexOf(Math.max(...giving))]! -= 1;
  }
  return widths;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function tableRow(cells: string[], widths: number[]): string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, column) => pad(cell[line] ?? '', widths[column]!))
      .join(gap)
      .trimEnd(),
  );
}

function pad(styled: string, width: number): string {
  return styled + ' '.repeat(Math.max(0, width - styledWidth(styled)));
}

/** An empty cell says nothing in a list. */
function record(header: string[], row: string[], width: number): string[] {
  return row.flatMap((cell, column) =>
    cell === '' && column > 0
      ? []
      : wrap(labelled(header[column] ?? '', cell), width - 2).map((line, index) =>
          index === 0 && column === 0 ? line : `  ${line}`,
        ),
  );
}

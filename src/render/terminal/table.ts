import { styledWidth } from './styled.ts';
import { wrap } from './wrap.ts';

/** Between two columns. */
const gap = '  ';

/** A column narrower than this is no column: the table is drawn row by row instead. */
const narrowest = 10;

/** Draws a table within `width` columns: cells wrap, and a table too wide for that becomes a list of rows. */
export function table(header: string[], rows: string[][], width: number): string[] {
  const widths = columnWidths([header, ...rows], width);
  if (widths.some((column, index) => column < Math.min(narrowest, naturalWidth([header, ...rows], index))))
    return rows.flatMap((row, index) => [...(index > 0 ? [''] : []), ...record(header, row, width)]);
  const rule = widths.map((column) => '─'.repeat(column)).join(gap);
  return [...tableRow(header, widths), rule, ...rows.flatMap((row) => tableRow(row, widths))];
}

const naturalWidth = (rows: string[][], column: number) =>
  Math.max(...rows.map((row) => styledWidth(row[column] ?? '')));

/** Columns get what they need, as long as the table fits; then the widest ones give way. */
function columnWidths(rows: string[][], width: number): number[] {
  const widths = rows[0]!.map((_, column) => Math.max(1, naturalWidth(rows, column)));
  let excess = widths.reduce((sum, column) => sum + column, 0) + gap.length * (widths.length - 1) - width;
  for (; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 1) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function tableRow(cells: string[], widths: number[]): string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width, { cutWords: true }));
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

function record(header: string[], row: string[], width: number): string[] {
  return row.flatMap((cell, column) =>
    wrap(`${header[column] ?? ''}: ${cell}`, width - 2).map((line, index) =>
      index === 0 && column === 0 ? line : `  ${line}`,
    ),
  );
}

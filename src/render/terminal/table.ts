import { stripVTControlCharacters } from 'node:util';
import type { Span } from './spans.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Between two columns. */
const gap = '  ';

/** A column narrower than this is no column: the table is drawn row by row instead. */
const narrowest = 10;

/** Draws a table within `width` columns: cells wrap, and a table too wide for that becomes a list of rows. */
export function table(header: Span[][], rows: Span[][][], width: number): string[] {
  const widths = columnWidths([header, ...rows], width);
  if (widths.some((column, index) => column < Math.min(narrowest, naturalWidth([header, ...rows], index))))
    return rows.flatMap((row) => record(header, row, width));
  const rule = widths.map((column) => '─'.repeat(column)).join(gap);
  return [...tableRow(header, widths), rule, ...rows.flatMap((row) => tableRow(row, widths))];
}

const cellWidth = (cell: Span[]) => cell.reduce((sum, span) => sum + widthOf(span.text), 0);

const naturalWidth = (rows: Span[][][], column: number) =>
  Math.max(...rows.map((row) => cellWidth(row[column] ?? [])));

/** Columns get what they need, as long as the table fits; then the widest ones give way. */
function columnWidths(rows: Span[][][], width: number): number[] {
  const widths = rows[0]!.map((_, column) => Math.max(1, naturalWidth(rows, column)));
  let excess = widths.reduce((sum, column) => sum + column, 0) + gap.length * (widths.length - 1) - width;
  for (; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 1) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function tableRow(cells: Span[][], widths: number[]): string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? [], width));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, column) => pad(cell[line] ?? '', widths[column]!))
      .join(gap)
      .trimEnd(),
  );
}

function pad(styled: string, width: number): string {
  return styled + ' '.repeat(Math.max(0, width - widthOf(stripVTControlCharacters(styled))));
}

function record(header: Span[][], row: Span[][], width: number): string[] {
  const lines = row.flatMap((cell, column) => {
    const name = header[column] ?? [];
    return wrap([...name, { text: ': ', style: (text) => text }, ...cell], width - 2).map((line, index) =>
      index === 0 && column === 0 ? line : `  ${line}`,
    );
  });
  return [...lines, ''];
}

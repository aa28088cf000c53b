import { indentOf } from './marker.ts';

const arrow = /-{2,}>|<-{2,}|={2,}>|<={2,}|[→←↑↓⇒⇐⇓▶▼◀▲]/;
const box = /[\u2500-\u257f]|\+-{2,}|-{2,}\+|^\s*[|/\\](?:\s|$)/;

/** A line that only means something where it stands: arrows, boxes, or a place under the line before. */
export function isDrawn(line: string): boolean {
  return !line.includes('<!--') && (arrow.test(line) || box.test(line));
}

/** Whether lines are a drawing: most are drawn or indented, and not by chance. A table of Markdown is none. */
export function isDrawing(lines: string[]): boolean {
  if (indentOf(lines[0]!) >= 4) return true;
  if (isTable(lines)) return false;
  const drawn = lines.filter(isDrawn).length;
  const indented = lines.filter((line) => !isDrawn(line) && indentOf(line) >= 2).length;
  return drawn > 0 && 2 * (drawn + indented) > lines.length;
}

/** A row of cells above a row of dashes. */
export function isTable([head, rule]: string[]): boolean {
  return head!.includes('|') && rule !== undefined && /^[\s:-]*\|[\s|:-]*$/.test(rule);
}

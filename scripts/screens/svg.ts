import type { Cell, Look } from './terminal.ts';

/** Pixels of a cell, and around the text. */
const cell = { width: 8.4, height: 18 };
const around = 16;

/** The sixteen colors, light enough for the background; it is the picture's own, so that it reads on any page. */
const colors = [
  ...['#0d1117', '#ff7b72', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#e6edf3'],
  ...['#8b949e', '#ffa198', '#7ee787', '#f2cc60', '#a5d6ff', '#e2c5ff', '#a2e8ee', '#ffffff'],
];
const [background, foreground] = [colors[0]!, colors[7]!];

/** Signs of one look and one width next to each other, drawn as wide as their columns whatever the font. */
interface Run {
  text: string;
  column: number;
  columns: number;
  look: Look;
  wide: boolean;
}

/** A picture of what a terminal shows. `label` says what it is to those who cannot see it. */
export function svg(rows: Cell[][], columns: number, label: string): string {
  const size = { width: columns * cell.width + 2 * around, height: rows.length * cell.height + 2 * around };
  const lines = rows.flatMap((row, at) => runsOf(row).map((run) => drawn(run, at)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="${px(size.height)}" viewBox="0 0 ${px(size.width)} ${px(size.height)}" role="img" aria-label="${escaped(label)}">`,
    `<rect width="100%" height="100%" rx="8" fill="${background}" stroke="#30363d"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace" font-size="14" fill="${foreground}">`,
    ...lines,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

function runsOf(row: Cell[]): Run[] {
  const runs: Run[] = [];
  row.forEach(({ sign, width, look }, column) => {
    if (width === 0) return;
    const last = runs.at(-1);
    const wide = width === 2;
    if (last && last.wide === wide && sameLook(last.look, look) && last.column + last.columns === column) {
      last.text += sign;
      last.columns += width;
    } else runs.push({ text: sign, column, columns: width, look, wide });
  });
  return runs.flatMap((run) => (isMarked(run.look) ? run : trimmed(run)));
}

const isMarked = ({ behind, inverse, underline }: Look) => behind !== null || inverse || underline;

/** A run without the spaces around it, or nothing: a renderer may leave them out and stretch the rest. */
function trimmed(run: Run): Run[] {
  const text = run.text.trim();
  const before = run.text.length - run.text.trimStart().length;
  const columns = run.columns - (run.text.length - text.length);
  return text === '' ? [] : [{ ...run, text, column: run.column + before, columns }];
}

const sameLook = (one: Look, other: Look) => JSON.stringify(one) === JSON.stringify(other);

function drawn({ text, column, columns, look }: Run, row: number): string {
  const own = { color: colorOf(look.color, foreground), behind: colorOf(look.behind, background) };
  const { color, behind } = look.inverse ? { color: own.behind, behind: own.color } : own;
  const at = { x: around + column * cell.width, y: around + row * cell.height };
  const width = px(columns * cell.width);
  const box =
    behind === background
      ? ''
      : `<rect x="${px(at.x)}" y="${px(at.y)}" width="${width}" height="${cell.height}" fill="${behind}"/>`;
  const styles = [
    color === foreground ? '' : ` fill="${color}"`,
    look.bold ? ' font-weight="bold"' : '',
    look.italic ? ' font-style="italic"' : '',
    look.underline ? ' text-decoration="underline"' : '',
    look.dim ? ' opacity="0.7"' : '',
  ].join('');
  return `${box}<text x="${px(at.x)}" y="${px(at.y + 13.5)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${styles}>${escaped(text).replaceAll(' ', '\u00a0')}</text>`;
}

const colorOf = (color: number | null, otherwise: string) => (color === null ? otherwise : colors[color]!);
const px = (value: number) => String(Math.round(value * 100) / 100);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

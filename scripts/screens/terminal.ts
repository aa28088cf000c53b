import { widthOf } from '../../src/render/terminal/width.ts';

/** How a cell looks: what SGR said last. */
export interface Look {
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  inverse: boolean;
  /** The color of the text and behind it: 0 to 15, null for that of the terminal. */
  color: number | null;
  behind: number | null;
}

/** A sign, and how many columns it takes. A wide one is followed by a cell without a sign. */
export interface Cell {
  sign: string;
  width: number;
  look: Look;
}

const plain: Look = {
  ...{ bold: false, dim: false, italic: false, underline: false, inverse: false },
  ...{ color: null, behind: null },
};

/** A text, or one of the codes: SGR and what moves the cursor or erases; links and modes are passed over. */
const piece = /\u001b\[([?\d;]*)([A-Za-z])|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\s\S]/gu;

/** What a terminal of so many columns shows after all that was written to it, line by line. */
export function shown(written: string, columns: number): Cell[][] {
  const rows: Cell[][] = [[]];
  let [row, column, look] = [0, 0, plain];
  const line = (): Cell[] => {
    while (rows.length <= row) rows.push([]);
    return rows[row]!;
  };
  const put = (sign: string) => {
    const width = widthOf(sign);
    if (width === 0) return;
    if (column + width > columns) [row, column] = [row + 1, 0];
    const cells = line();
    while (cells.length < column) cells.push({ sign: ' ', width: 1, look: plain });
    cells[column] = { sign, width, look };
    if (width === 2) cells[column + 1] = { sign: '', width: 0, look };
    column += width;
  };
  const move = (letter: string, given: string) => {
    const count = Math.max(1, Number(given) || 1);
    if (letter === 'A') row = Math.max(0, row - count);
    else if (letter === 'B') row += count;
    else if (letter === 'C') column = Math.min(columns - 1, column + count);
    else if (letter === 'D') column = Math.max(0, column - count);
    else if (letter === 'G') column = count - 1;
    else if (letter === 'K') line().length = given === '2' ? 0 : Math.min(line().length, column);
    else if (letter === 'J') {
      line().length = Math.min(line().length, column);
      rows.length = row + 1;
    } else if (letter !== 'h' && letter !== 'l') throw new Error(`No terminal code is known as ${letter}`);
  };
  for (const [found, given = '', letter] of written.matchAll(piece)) {
    if (letter === 'm') look = given.split(';').reduce(dressed, look);
    else if (letter) move(letter, given);
    else if (found === '\n') [row, column] = [row + 1, 0];
    else if (found === '\r') column = 0;
    else if (!found.startsWith('\u001b')) put(found);
  }
  return rows;
}

/** The look after one number of SGR. */
function dressed(look: Look, given: string): Look {
  const code = Number(given);
  const inTens = (from: number) => (code >= from && code < from + 8 ? code - from : undefined);
  const color = inTens(30) ?? (inTens(90) === undefined ? undefined : inTens(90)! + 8);
  const behind = inTens(40) ?? (inTens(100) === undefined ? undefined : inTens(100)! + 8);
  if (color !== undefined) return { ...look, color };
  if (behind !== undefined) return { ...look, behind };
  if (code === 0) return plain;
  const changes = new Map<number, Partial<Look>>([
    [1, { bold: true }],
    [2, { dim: true }],
    [3, { italic: true }],
    [4, { underline: true }],
    [7, { inverse: true }],
    [22, { bold: false, dim: false }],
    [23, { italic: false }],
    [24, { underline: false }],
    [27, { inverse: false }],
    [39, { color: null }],
    [49, { behind: null }],
  ]);
  return { ...look, ...changes.get(code) };
}

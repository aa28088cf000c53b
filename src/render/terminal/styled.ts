import { stripVTControlCharacters } from 'node:util';
import { widthOf } from './width.ts';

/** A piece of a line in one look: the codes that are open in it, in their order. */
export interface StyledPiece {
  text: string;
  open: string;
}

/** The codes of chalk (SGR, one number each) and of links (OSC 8). */
const code = /(\u001b\[\d+m|\u001b\]8;;[^\u001b]*\u001b\\)/;
const everyCode = new RegExp(code, 'g');
const linkEnd = '\u001b]8;;\u001b\\';

/** Makes a text clickable. */
export const hyperlink = (href: string, text: string): string => `\u001b]8;;${href}\u001b\\${text}${linkEnd}`;

/** Columns that a styled text takes. */
export const styledWidth = (styled: string): number => widthOf(stripVTControlCharacters(styled));

/** A styled text as pieces, so that it can be cut anywhere: each piece knows what is open in it. */
export function spansOf(styled: string): StyledPiece[] {
  let open: string[] = [];
  return styled.split(code).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part, open: open.join('') }];
    const still = open.filter((opened) => closing(opened) !== part);
    open = still.length < open.length || part === linkEnd ? still : [...open, part];
    return [];
  });
}

/** Pieces as a styled text that leaves nothing open. Neighbors of one look are styled together. */
export function styledText(spans: StyledPiece[]): string {
  const runs: StyledPiece[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last?.open === span.open) last.text += span.text;
    else runs.push({ ...span });
  }
  return runs.map(({ text, open }) => open + text + closingAll(open)).join('');
}

function closingAll(open: string): string {
  return (open.match(everyCode) ?? []).map(closing).reverse().join('');
}

/** The code that ends what a code begins. */
function closing(opened: string): string {
  if (opened.startsWith('\u001b]')) return linkEnd;
  const number = Number.parseInt(opened.slice(2), 10);
  // Bold and dim have one end, the other modifiers each its own; then colors of the text and behind it, plain and bright.
  const end = number === 1 ? 22 : number < 10 ? number + 20 : number % 60 < 40 ? 39 : 49;
  return `\u001b[${end}m`;
}

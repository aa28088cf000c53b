import { eastAsianWidth } from 'get-east-asian-width';

/** The patterns for all signs are slow to make; most of an English page needs none. */
export const isAscii = (text: string): boolean => /^[\n\x1f-\x7e]*$/.test(text);
const takesNoColumn = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;

/** Columns a text without escape codes takes on a terminal: Chinese signs take two, combining marks none. */
export function widthOf(text: string): number {
  if (isAscii(text)) return text.length;
  let width = 0;
  for (const sign of text) if (!takesNoColumn.test(sign)) width += eastAsianWidth(sign.codePointAt(0)!);
  return width;
}

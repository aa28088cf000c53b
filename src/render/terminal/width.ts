import { eastAsianWidth } from 'get-east-asian-width';

const ascii = /^[\x20-\x7e]*$/;
const takesNoColumn = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;

/** Columns a text without escape codes takes on a terminal: Chinese signs take two, combining marks none. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const sign of text) if (!takesNoColumn.test(sign)) width += eastAsianWidth(sign.codePointAt(0)!);
  return width;
}

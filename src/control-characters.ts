/**
 * What a terminal may act on, and nobody sees: C0 without tab and newline, DEL, C1, and the signs that turn the direction of text around.
 * The source of a class of characters.
 */
const acting = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

export const controlSign = new RegExp(`[${acting}]`);
export const controlSigns = new RegExp(`[${acting}]`, 'g');

/**
 * A text without signs a terminal acts on: C0 signs become their pictures (␛), the others U+FFFD. Everything that did
 * not grow in this repository (arguments, logs, team pages, REST answers) passes here before it is shown.
 */
export function escapeControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(controlSigns, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD',
    );
}

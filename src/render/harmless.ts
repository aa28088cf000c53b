/** C0 without tab and newline, DEL, C1, and the signs that turn the direction of text around. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text without signs a terminal acts on: C0 signs become their pictures (␛), the others U+FFFD. Everything that did
 * not grow in this repository (arguments, logs, team pages, REST answers) passes here before it is shown.
 */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(control, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD'));
}

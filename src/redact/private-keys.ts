import { cutOut } from './cut.ts';

const begin = /-{5}BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-{5}/g;
const end = /-{5}END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-{5}/g;

/** A line of a PEM file alone (RFC 7468: 64 signs; older programs: 76): evidence is quoted line by line. */
const body = /^[ \t]{0,20}(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{76})[ \t\r]{0,20}$/gm;

/** PEM blocks of private keys, also on one line with `\n`. A block without an end goes on to the end of the text. */
export function privateKeys(text: string): string {
  const cut = cutOut(text, begin, ({ index, 0: { length } }) => {
    end.lastIndex = index + length;
    return { start: index, end: end.exec(text) ? end.lastIndex : text.length, mark: '[key]' };
  });
  return cut.replace(body, (line) => (isMixed(line) ? '[key]' : line));
}

/** Hashes have no capitals, constants no small letters. */
export function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

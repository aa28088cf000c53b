import type { SearchIndex, Signature } from '../types.ts';

/** A log line of the library that stands in the text. */
export interface SignatureMatch {
  doc: number;
  text: string;
  shows: Signature['shows'];
}

/** How much of a pasted text is looked at. */
const longestText = 64 * 1024;

/** Finds the known log lines in a pasted error or stack trace: the literal first, the pattern only where it stands. */
export function matchSignatures(index: SearchIndex, text: string): SignatureMatch[] {
  const pasted = text.slice(0, longestText);
  return index.signatures
    .filter((signature) => pasted.includes(signature.text) && new RegExp(signature.match).test(pasted))
    .map(({ doc, text: literal, shows }) => ({ doc, text: literal, shows }));
}

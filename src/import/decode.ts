import { controlCharacters } from '../control-characters.ts';

/** What a file says, and how many signs of it were taken out because a terminal would act on them. */
export interface Decoded {
  text: string;
  takenOut: number;
}

/** The text of notes, with `\n` as line end. Undefined when the bytes are not text in UTF-8, or UTF-16 with its mark. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodeAs(encodingOf(bytes), bytes);
  if (decoded === undefined || decoded.includes('\u0000')) return undefined;
  const lines = decoded.replace(/\r\n?/g, '\n');
  const text = lines.replace(controlCharacters, '');
  return { text, takenOut: lines.length - text.length };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

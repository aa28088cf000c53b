import { controlCharacters } from '../control-characters.ts';
import type { Page } from '../types.ts';

/** What JSON may hold as it is, but a terminal acts on, is escaped too: a parser reads the same text. */
export function json({ data }: Page): string {
  return JSON.stringify(data, null, 2).replace(
    controlCharacters,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

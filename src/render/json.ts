import type { Page } from '../types.ts';

/** Signs JSON may hold as they are, but a terminal acts on; a parser reads the escapes as the same text. */
const unescaped = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function json({ data }: Page): string {
  return JSON.stringify(data, null, 2).replace(
    unescaped,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

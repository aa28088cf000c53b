import { controlSigns } from '../control-characters.ts';
import type { Page } from '../types.ts';

export const json = ({ data }: Page): string => escaped(JSON.stringify(data, null, 2));

/** In one line: of commands that print a result after the other. */
export const jsonLine = ({ data }: Page): string => `${escaped(JSON.stringify(data))}\n`;

/** What JSON may hold as it is, but a terminal acts on, is escaped too: a parser reads the same text. */
const escaped = (text: string) =>
  text.replace(controlSigns, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

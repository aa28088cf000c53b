import { shorten } from './text.ts';

const longest = 160;

/** The value of a setting, without what must not leave the machine: the key tells what it is. */
export function shownValue(key: string, value: string, redact: (text: string) => string): string {
  const before = `${key}: `;
  const line = redact(`${before}${value}`);
  return shorten(line.startsWith(before) ? line.slice(before.length) : '[secret]', longest);
}

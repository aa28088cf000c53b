/** The first characters of a text that may be huge. */
export function shorten(text: string, length: number): string {
  const signs = Array.from(text.slice(0, 2 * length));
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text;
}

/** At most so many signs, without those in the middle. */
export function withoutMiddle(text: string, length: number): string {
  const signs = Array.from(text);
  if (signs.length <= length) return text;
  const end = Math.floor((length - 1) / 2);
  return `${signs.slice(0, length - 1 - end).join('')}…${signs.slice(-end).join('')}`;
}

/** Quotes an argument for a POSIX shell, where it needs that. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** How many of something there are, in English. */
export const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

const longest = 160;

/** The value of a setting, without what must not leave the machine: the key tells what it is. */
export function shownValue(key: string, value: string, redact: (text: string) => string): string {
  const before = `${key}: `;
  const line = redact(`${before}${value}`);
  return shorten(line.startsWith(before) ? line.slice(before.length) : '[secret]', longest);
}

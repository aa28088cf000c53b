import { endOfMark } from './cut.ts';

/** Where a value stands, without its quotes. */
export interface Value {
  start: number;
  end: number;
  quoted: boolean;
}

/** JSON within JSON has `\"` and `\\\"` for quotes. */
const opening = /(\\{0,3})(["'`])/y;

/**
 * What ends a value without quotes: white space; a separator, if another key or nothing of a word comes behind it; a closing
 * sign, if the word is over with it; the line end as HttpClient logs it, `[\r][\n]`. `a,b` and `p)w` are values: rather too much is hidden than the half of a password shown.
 */
const stop =
  /[\s，。；、！？）】》]|[,;&|](?=[\s"'`)\]}]|$|[\w.$-]{1,60}["']?\s?[=:]|\[(?:key|token)\])|["'`)\]}>](?=[\s,;:&|"'`(){}[\]<>./\\]|$)|<(?=[/a-z![])|\\(?=\\{0,3}["'])|\[(?=\\[rn]\])/gi;

/** `{` that opens a map, not a value of SQL Server in braces: `password={a;b}`. */
const map = /\{\s{0,8}(?:\\{0,3}["'])?[\w.-]{1,60}(?:\\{0,3}["'])?\s{0,8}[=:]|\{\s*$|\{\s{0,8}\\{0,3}["']/y;

/** `passwords: [a, b]` */
const listOfPasswords = /(?:passwords|secrets|credentials)["']?\s{0,3}[:=]\s{0,3}$/i;

/** The value that begins at a place. A quote that is never closed ends with its line. */
export function valueAt(text: string, at: number): Value {
  opening.lastIndex = at;
  const [quote, slashes, sign] = opening.exec(text) ?? [];
  if (quote !== undefined) {
    const start = at + quote.length;
    return { start, end: endOfQuoted(text, start, sign!, slashes!.length), quoted: true };
  }
  const behindMark = endOfMark(text, at);
  if (text[at] === '{' && behindMark === at && !matchesAt(map, text, at) && text[at + 1] !== '}') {
    const end = indexOrLineEnd(/[}\n]/g, text, at + 1);
    return { start: at + 1, end, quoted: true };
  }
  if (text[at] === '[' && behindMark === at && listOfPasswords.test(text.slice(Math.max(0, at - 40), at))) {
    const end = indexOrLineEnd(/[\]\n]/g, text, at + 1);
    return { start: at, end: text[end] === ']' ? end + 1 : end, quoted: true };
  }
  // Brackets open something that is no value, but a mark is one.
  if (behindMark === at && '({'.includes(text[at] ?? '(')) return { start: at, end: at, quoted: false };
  return { start: at, end: endOfWord(text, behindMark), quoted: false };
}

/** Where a value without quotes ends. */
export function endOfWord(text: string, at: number): number {
  return indexOrLineEnd(stop, text, at);
}

/** Where the line ends that a place is on. */
export function endOfLine(text: string, at: number): number {
  return indexOrLineEnd(/[\r\n]/g, text, at);
}

function endOfQuoted(text: string, start: number, sign: string, slashes: number): number {
  const ends = sign === '"' ? /["\n]/g : sign === "'" ? /['\n]/g : /[`\n]/g;
  for (let at = indexOrLineEnd(ends, text, start); ; at = indexOrLineEnd(ends, text, at + 1)) {
    if (at >= text.length || text[at] === '\n') return at;
    const before = slashesBefore(text, at, start);
    // SQL doubles a quote within quotes.
    if (sign === "'" && text[at + 1] === sign && at > start) at++;
    else if (slashes === 0 ? before % 2 === 0 : before <= slashes) return at - (slashes === 0 ? 0 : before);
  }
}

function slashesBefore(text: string, at: number, start: number): number {
  let count = 0;
  while (count < 8 && at - count > start && text[at - count - 1] === '\\') count++;
  return count;
}

function indexOrLineEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? text.length;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

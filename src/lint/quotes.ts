// What a page quotes of Flink: its log lines, its classes, and their members.
import { type Source, withFences } from '../content/source.ts';

interface PageQuote {
  /** `AsyncSinkWriter`, `SplitFetcher.run`, or the fixed parts of a text: `Checkpoint of job … expired before completing`. */
  quote: string;
  line: number;
}

/** Between the parts of a text: what is another each time it is said. */
export const leftOut = ' … ';

/** What stands between code marks. */
const inCode = /`([^`]+)`/g;

/** What a block of code looks for: `grep 'expired before completing' jobmanager.log`. */
const soughtInBlock = /'([^']{12,})'|"([^"]{12,})"/g;

/** What a page leaves open, or fills in: `...`, `<name>`, `{}`, `$JOB`, `'orders'`, `[topic]`, a number, a sign of a pattern. */
const open =
  /\.{3}|…|<[^<>]{0,80}>|\{[^{}]{0,80}\}|\$\w{1,30}|'[^']{0,80}'|"[^"]{0,80}"|\[[^[\]]{0,80}\]|\.\*|[\\|():]|\d{1,20}/;

/** Three words in a row: fewer are a name, or words of every day. */
const inWords = /[A-Za-z]\S{0,40} \S{0,40}[A-Za-z]\S{0,40} \S{0,40}[A-Za-z]/;

const twoWords = /[A-Za-z]{2}[^A-Za-z]{1,9}[A-Za-z]{2}/;

/** A class, alone or with its package, with one of its members behind it. */
const ofClass =
  /(?<![\w.$])(?:org\.apache\.flink\.(?:[a-z]\w{0,40}\.){1,12})?([A-Z][a-z]\w{2,80})(?:[.#]([a-z]\w{0,80}))?/g;

/** A name of more than one word: a single one is somebody's own as well. */
const isLong = (name: string) => /[a-z][A-Z]/.test(name);

/** All that a page has between code marks or in blocks of code and that Flink may say. */
export const quotesIn = (source: Source): PageQuote[] =>
  withFences(source.lines).flatMap(({ text, fenced }, at) =>
    (fenced
      ? quotesInBlock(text)
      : Array.from(text.matchAll(inCode), ([, code]) => code!).flatMap(quotesInCode)
    ).map((quote) => ({ quote, line: at + 1 })),
  );

/** A text that names a class is that text: the words of it may stay where the class does not. */
function quotesInCode(code: string): string[] {
  const text = textOf(code);
  return text === null ? namesIn(code) : [text];
}

/** A pattern that looks for one text or another is no claim that each is there. */
const quotesInBlock = (line: string): string[] => [
  ...Array.from(line.matchAll(soughtInBlock), ([, one, other]) => one ?? other!)
    .filter((pattern) => !pattern.includes('|'))
    .flatMap((pattern) => textOf(pattern) ?? []),
  ...namesIn(line),
];

/** The fixed parts of what is a text of several words; null of anything else. */
function textOf(code: string): string | null {
  const parts = code
    .split(open)
    .map((part) => part.replace(/^[ .,;]{1,9}|[ .,;]{1,9}$/g, ''))
    .filter((part) => twoWords.test(part));
  return parts.some((part) => inWords.test(part)) ? parts.join(leftOut) : null;
}

/** The classes in a piece of code, and their members. */
const namesIn = (code: string): string[] =>
  Array.from(code.matchAll(ofClass), ([, type = '', member]) => ({ type, member }))
    .filter(({ type }) => isLong(type))
    .flatMap(({ type, member }) => (member === undefined ? [type] : [type, `${type}.${member}`]));

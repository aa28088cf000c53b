import { countLogLines } from '../kinds/log-lines.ts';
import { type FileLine, type Stage, split, wholeText } from './line.ts';

/** Signs without a width, as pages and messengers put them where a line may be broken. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Blanks at which no line is broken, and those of other widths: what word processors, messengers and pages make of a plain one. */
const blank = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

export const withPlainBlanks: Stage = (lines) =>
  lines.some(({ text }) => text.search(invisible) >= 0 || text.search(blank) >= 0)
    ? lines.map(({ line, text }) => ({ line, text: text.replace(invisible, '').replace(blank, ' ') }))
    : null;

/** Quotes as blogs and word processors set them: `Exception in thread “main”`. */
const doubled = /[\u201c-\u201e\u2033\uff02]/g;
const single = /[\u2018-\u201a\u2032\uff07]/g;

/** What people who write Chinese type before a cause, and what they leave out: `Caused by：java.io.IOException`. */
const colon =
  /\b(Caused by|Suppressed|[A-Z]\w{0,100}(?:Exception|Error))(?:：\s{0,4}|(?<=Caused by):(?=[a-z]))/g;

/** Frames that somebody set in bold, and what is left of a color where the sign before it was lost: `[m2026-11-22 03:14:00`. */
const bold = /\*\*(?=at [\w.$<>]{3,300}\()|(?<=[\])])\*\*(?=\s|$)/g;
const faded = /^\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m(?=\d{4}-\d\d-\d\d[ T])/g;

/** An exception that somebody marked as code, and did not end: `` `java.lang.NullPointerException ``. */
const marked =
  /^\s{0,20}`{1,3}(?=(?:[a-z_$][\w$]{0,80}\.){1,14}[A-Z]\w{0,100}(?:Exception|Error)\b[^`]{0,1000}$)/g;

const typed: [sign: RegExp, plain: string][] = [
  [doubled, '"'],
  [single, "'"],
  [colon, '$1: '],
  [bold, ''],
  [faded, ''],
  [marked, ''],
];

/** The signs that Flink writes, for those that became of them. */
export const withPlainSigns: Stage = (lines) =>
  lines.some(({ text }) => typed.some(([sign]) => text.search(sign) >= 0))
    ? lines.map(({ line, text }) => ({
        line,
        text: typed.reduce((said, [sign, plain]) => said.replace(sign, plain), text),
      }))
    : null;

const entities = new Map([
  ...[
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
  ],
] as [string, string][]);

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/** A text with the signs for which HTML has names. */
export const withoutEntities = (text: string) =>
  text.replace(entity, (whole, number, hex, name) => {
    if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
    const code = number === undefined ? Number.parseInt(hex, 16) : Number(number);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

/** A log that was copied out of the source of a page, without a tag. */
export const fromEntities: Stage = (lines) => {
  const start = wholeText(lines.slice(0, 400)).slice(0, 64 * 1024);
  const found = start.match(/&(?:lt|gt|quot|nbsp|#39|#x27|#9);/g)?.length ?? 0;
  if (found < 2 || countLogLines(withoutEntities(start), 1) === 0) return null;
  return lines.map(({ line, text }) => ({ line, text: withoutEntities(text) }));
};

/** A text as strings of JSON, one a line: what programs print of a text that they hold. */
export const fromJsonStrings: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  if (said.length === 0 || said.some(({ text }) => !/^\s{0,40}".*"\s{0,40}$/.test(text))) return null;
  const strings = said.map(({ line, text }) => string(line, text));
  return strings.every((one) => one !== null) ? strings.flat() : null;
};

/** Line ends that are escaped once too often. */
export const unescaped: Stage = (lines) => {
  const text = wholeText(lines);
  if (!text.includes('\\\\n\\\\tat ')) return null;
  // In JSON that holds JSON it is as it should be.
  const twice = (text: string) => text.includes('\\\\n\\\\tat ') && !text.startsWith('{');
  return lines.map(({ line, text }) => ({
    line,
    text: twice(text) ? text.replaceAll('\\\\', '\\') : text,
  }));
};

const escapedFrame = /\\n(?:\\t| {1,8})at [\w.$<>/@-]{3,300}\(/;
const nameOfField = /^\s{0,40}"[\w.@ -]{1,60}"\s{0,4}:\s{0,4}"/;

/** A stack trace whose line ends stand in it as `\n`, with other lines around it: a field of JSON that was printed over many lines. */
export const fromEscapedEnds: Stage = (lines) => {
  const is = (text: string) => !/\{\s{0,4}"/.test(text) && !/^\s*\[/.test(text) && escapedFrame.test(text);
  if (!lines.some(({ text }) => is(text))) return null;
  return lines.flatMap(({ line, text }) =>
    is(text)
      ? split(
          line,
          text
            .replace(nameOfField, '')
            .replace(/\\t/g, '\t')
            .replace(/(?:\\r)?\\n/g, '\n'),
        )
      : [{ line, text }],
  );
};

function string(line: number, text: string): FileLine[] | null {
  try {
    return split(line, String(JSON.parse(text)));
  } catch {
    return null;
  }
}

const control = /\\(?:par|line)\b ?|\\tab\b ?|\\([\\{}])|\\'([\da-f]{2})|\\[a-z]{1,32}-?\d{0,10} ?|[{}]/gi;

/** Rich text, as word processors keep it: its lines, without what says how they look. */
export const fromRichText: Stage = (lines) => {
  if (!/^\s{0,20}\{\\rtf\d/.test(lines[0]?.text ?? '')) return null;
  return lines.flatMap(({ line, text }) =>
    split(
      line,
      text.replace(control, (found, sign, code) => {
        if (sign !== undefined) return sign;
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
        return /^\\(?:par|line)/i.test(found) ? '\n' : /^\\tab/i.test(found) ? '\t' : '';
      }),
    ).filter((one, at, all) => one.text !== '' || at < all.length - 1),
  );
};

/** Where a record begins, a frame, or a cause, in the middle of a line. */
const inLine =
  /\s{1,40}(?=(?:\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d[.,]\d{3} {1,2}(?:\[|[A-Z]{4,5} )|at [\w.$<>/@-]{3,300}\([\w$ .]{1,120}(?::\d{1,6})?\)|Caused by: [\w.$]{3,300}[:\s]|\.\.\. \d{1,6} (?:more|common))/;

const fewestParts = 4;
const mostLines = 3;

/** A log without its line ends: they became blanks, or stand in it as `\n`. */
export const fromOneLine: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const isJson = ({ text }: FileLine) => /^\s*(?:\{\s*["}]|\[\s*[[{"])/.test(text);
  if (said.length === 0 || said.length > mostLines || said.some(isJson)) return null;
  const parts = said.flatMap(({ line, text }) =>
    text
      .replace(/\\t/g, '\t')
      .split(/(?:\\r)?\\n/)
      .flatMap((part) => part.split(inLine))
      .map((part) => ({ line, text: part })),
  );
  return parts.length >= fewestParts + said.length ? parts : null;
};

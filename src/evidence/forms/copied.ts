import { countLogLines, isLogLine } from '../kinds/log-lines.ts';
import { withoutEntities } from './escapes.ts';
import { type FileLine, type Stage, split, wholeText } from './line.ts';

const tag =
  /<\/?(?:html|head|body|div|p|br|span|pre|code|table|thead|tbody|tr|td|th|ul|ol|li|b|i|em|strong|font|a|h[1-6])\b[^<>]{0,500}>/gi;
const ends = /<(?:br\b[^<>]{0,100}|\/(?:div|p|tr|li|pre|h[1-6]|table))>/gi;
const nextCell = /<\/t[dh]>\s{0,40}(?=<t[dh]\b)/gi;

/** A page of the web, or a part of it that was copied: its lines, without the tags. */
export const fromHtml: Stage = (lines) => {
  const start = wholeText(lines.slice(0, 400)).slice(0, 64 * 1024);
  const tags = start.match(tag)?.length ?? 0;
  if (tags < 2 || !/^\s{0,20}<[a-z!]/i.test(start) || countLogLines(start, 1) === 0) return null;
  return lines.flatMap(({ line, text }) =>
    // Where tags end a line, what is left of it says nothing.
    split(line, text.replace(ends, '\n').replace(nextCell, '\t'))
      .map((one) => ({ line, text: withoutEntities(one.text.replace(tag, '')) }))
      .filter((one, _, all) => all.length === 1 || one.text.trim() !== ''),
  );
};

const right = /\s{0,400}[│┃║|]\s{0,8}$/;
const left = /^\s{0,8}[│┃║|]/;
const edge = /^[\s┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╭╮╰╯+|│-]+$/;

/** What was copied out of a box on a screen: the border on its right, and its edges. That on the left is a prefix like any other. */
export const withoutBorder: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '' && !edge.test(text));
  const bordered = said.filter(({ text }) => left.test(text) && right.test(text.slice(-500)));
  if (said.length < 3 || bordered.length < 0.9 * said.length) return null;
  return lines
    .filter(({ text }) => !edge.test(text))
    .map(({ line, text }) => ({ line, text: text.slice(0, -500) + text.slice(-500).replace(right, '') }));
};

const fewestQuoted = 3;

/** Lines in a row that mails and issues quote, of one level or of several: `> `, `> > `. */
export const withoutQuoting: Stage = (lines) => {
  const quoted = ({ text }: FileLine) => text.startsWith('>');
  const blocks: FileLine[][] = [];
  for (const [at, one] of lines.entries())
    if (at > 0 && quoted(one) === quoted(lines[at - 1]!)) blocks.at(-1)!.push(one);
    else blocks.push([one]);
  const isQuote = (block: FileLine[]) => block.length >= fewestQuoted && quoted(block[0]!);
  if (!blocks.some(isQuote)) return null;
  const unquoted = ({ line, text }: FileLine) => ({ line, text: text.replace(/^(?:> ?){1,8}/, '') });
  return blocks.flatMap((block) => (isQuote(block) ? block.map(unquoted) : block));
};

const opens = /^(?:`{3,8}|~{3,8}|\{(?:code|noformat)(?::[\w|=.:]{1,80})?\})(?=\S)/;

/** A fence that stands in one line with the first of the log. */
export const withoutFence: Stage = (lines) => {
  const glued = (text: string) => opens.test(text) && isLogLine(text.replace(opens, '').slice(0, 2000));
  if (!lines.some(({ text }) => glued(text))) return null;
  return lines.map(({ line, text }) => ({ line, text: glued(text) ? text.replace(opens, '') : text }));
};

/** Lines that end as on an old Mac, or as a terminal overwrites them: one for each. */
export const fromCarriageReturns: Stage = (lines) => {
  if (lines.length > 2 || !/\r./.test(wholeText(lines))) return null;
  return wholeText(lines)
    .split(/\r\n?|\n/)
    .map((text, at) => ({ line: at + 1, text }));
};

const shownEnd = /(?:\^M)?\$$/;

/** Line ends and tabs that were made visible, as `cat -A` and editors do. */
export const withoutShownEnds: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  if (said.length < 2 || said.some(({ text }) => !shownEnd.test(text))) return null;
  return lines.map(({ line, text }) => ({ line, text: text.replace(shownEnd, '').replaceAll('^I', '\t') }));
};

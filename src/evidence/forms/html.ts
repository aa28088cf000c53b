import { countLogLines } from '../kinds/log-lines.ts';
import { type Stage, split, textOf } from './line.ts';

const tag =
  /<\/?(?:html|head|body|div|p|br|span|pre|code|table|thead|tbody|tr|td|th|ul|ol|li|b|i|em|strong|font|a|h[1-6])\b[^<>]{0,500}>/gi;
const ends = /<(?:br\b[^<>]{0,100}|\/(?:div|p|tr|li|pre|h[1-6]|table))>/gi;
const nextCell = /<\/t[dh]>\s{0,40}(?=<t[dh]\b)/gi;

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

/** A page of the web, or a part of it that was copied: its lines, without the tags. */
export const fromHtml: Stage = (lines) => {
  const start = textOf(lines.slice(0, 400)).slice(0, 64 * 1024);
  const tags = start.match(tag)?.length ?? 0;
  if (tags < 2 || !/^\s{0,20}<[a-z!]/i.test(start) || countLogLines(start, 1) === 0) return null;
  return lines.flatMap(({ line, text }) =>
    // Where tags end a line, what is left of it says nothing.
    split(line, text.replace(ends, '\n').replace(nextCell, '\t'))
      .map((one) => ({ line, text: decoded(one.text.replace(tag, '')) }))
      .filter((one, _, all) => all.length === 1 || one.text.trim() !== ''),
  );
};

const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, number, hex, name) => {
    if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
    const code = number === undefined ? Number.parseInt(hex, 16) : Number(number);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

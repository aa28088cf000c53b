import { headOf } from '../log/head.ts';
import { beginsTrace } from '../log/thrown.ts';
import { landmarkIn } from './landmarks.ts';
import type { FileLine, Stage } from './line.ts';

const widths = { least: 40, words: 200, most: 400 };
const fewest = 3;

/** Lines that a terminal or a mail broke at its width: none is longer, many are as long, and the next one goes on. */
export const unwrapped: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  return brokenWithinWords(lines, said) ?? brokenBetweenWords(lines, said);
};

const widest = (lines: FileLine[]) => lines.reduce((most, { text }) => Math.max(most, text.length), 0);

function brokenWithinWords(lines: FileLine[], said: FileLine[]): FileLine[] | null {
  const width = widest(said);
  const full = said.filter(({ text }) => text.length === width).length;
  if (width < widths.least || width > widths.most || full < fewest || full <= 0.15 * said.length) return null;
  return joinedWhere(lines, (above, line) => above.length === width && !begins(line), '');
}

/** A word that is longer than the width, as the name of a class may be, stands in a line of its own. */
function brokenBetweenWords(lines: FileLine[], said: FileLine[]): FileLine[] | null {
  const width = widest(said.filter(({ text }) => /\S\s+\S/.test(text)));
  if (width < widths.least || width > widths.words) return null;
  const broken = (above: string, line: string) =>
    !begins(line) && above !== '' && above.length + 1 + firstWord(line).length > width;
  const goesOn = lines.filter(({ text }, at) => at > 0 && text !== '' && !begins(text));
  const pairs = lines.filter(({ text }, at) => at > 0 && text !== '' && broken(lines[at - 1]!.text, text));
  const wraps = pairs.length >= fewest && pairs.length >= 0.6 * goesOn.length;
  return wraps ? joinedWhere(lines, broken, ' ') : null;
}

/** `above` is the last line as it stands, not what was joined to it. */
function joinedWhere(
  lines: FileLine[],
  goesOn: (above: string, line: string) => boolean,
  between: string,
): FileLine[] {
  const joined: { line: number; parts: string[] }[] = [];
  for (const [at, { line, text }] of lines.entries()) {
    const last = joined.at(-1);
    if (last && goesOn(lines[at - 1]!.text, text)) last.parts.push(text);
    else joined.push({ line, parts: [text] });
  }
  return joined.map(({ line, parts }) => ({ line, text: parts.join(between) }));
}

const firstWord = (text: string) => /^\S*/.exec(text)![0];

const exception = /^(?:[a-z_$][\w$]{0,80}\.){1,14}[A-Z]\w{0,100}(?:Exception|Error)\b/;

/** What begins a frame or a cause, whose name did not fit. */
const part = /^\s{0,40}(?:at|Caused by:)(?=\s|$)/;

function begins(text: string): boolean {
  return (
    text.trim() === '' || part.test(text) || landmarkIn(text)?.before.trim() === '' || exception.test(text)
  );
}

/** `Nov 22, 2026 3:15:00 AM org.apache.flink.Test method`, as java.util.logging begins a record; the level and what it says stand below. */
const julHead = /^([A-Z][a-z]{2} \d{1,2}, \d{4},? \d{1,2}:\d\d:\d\d\s[AP]M) (\S{1,300})(?: \S{1,200})?$/;
const julMessage = /^(SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): (.*)$/;

/** Heads of two lines become one. */
export const joinedHeads: Stage = (lines) => {
  const isHead = (at: number) => julHead.test(lines[at]!.text) && julMessage.test(lines[at + 1]?.text ?? '');
  if (!lines.some((_, at) => isHead(at))) return null;
  return lines.flatMap(({ line, text }, at) => {
    if (isHead(at)) return [];
    if (at === 0 || !isHead(at - 1)) return [{ line, text }];
    const [, time, className] = julHead.exec(lines[at - 1]!.text)!;
    const [, level, message] = julMessage.exec(text)!;
    return [{ line, text: `${time} ${level} ${className} - ${message}` }];
  });
};

/** Lines that stand from the last to the first, as some exports have them: the exception stands above what logged it, its causes above both. */
export const fromLastToFirst: Stage = (lines) => {
  const heads = lines.flatMap(({ text }, at) => {
    const time = headOf(text.slice(0, 400))?.at ?? null;
    return time === null ? [] : [{ at, time }];
  });
  if (heads.length < 2 || heads.some(({ time }, at) => at > 0 && time > heads[at - 1]!.time)) return null;
  const traces = (step: number) => heads.filter(({ at }) => isTrace(lines[at + step])).length;
  return traces(-1) > traces(1) ? [...lines].reverse() : null;
};

const isTrace = (line: FileLine | undefined) => line !== undefined && beginsTrace(line.text);

import { headOf } from '../log/head.ts';
import { beginsTrace } from '../log/thrown.ts';
import { landmarkIn } from './landmarks.ts';
import type { FileLine, Stage } from './line.ts';

const widths = { least: 40, words: 200, most: 400 };
const fewest = 3;

/** Lines that a terminal or a mail broke at its width: none is longer, many are as long, and the next one goes on. */
export const unwrapped: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  return brokenByBackslash(lines) ?? brokenWithinWords(lines, said) ?? brokenBetweenWords(lines, said);
};

/** As shells go on in the next line. */
function brokenByBackslash(lines: FileLine[]): FileLine[] | null {
  const goOn = lines.filter(({ text }, at) => text.endsWith('\\') && at + 1 < lines.length);
  const width = widest(goOn);
  if (goOn.length < 2 || width < widths.least || goOn.some(({ text }) => text.length !== width)) return null;
  const joined = joinedWhere(lines, (above) => above.endsWith('\\'), '\n');
  return joined.map(({ line, text }) => ({ line, text: text.replace(/\\\n/g, '') }));
}

const widest = (lines: FileLine[]) => lines.reduce((most, { text }) => Math.max(most, text.length), 0);

function brokenWithinWords(lines: FileLine[], said: FileLine[]): FileLine[] | null {
  const width = widest(said);
  const full = lines.flatMap(({ text }, at) => (text.length === width ? (lines[at + 1] ?? []) : []));
  const goOn = full.filter(({ text }) => !begins(text)).length;
  if (width < widths.least || width > widths.most) return null;
  const many = full.length >= fewest && full.length > 0.15 * said.length;
  if (!many && (full.length < 2 || goOn < full.length)) return null;
  // Of a line that was broken behind a blank, the blank may be lost.
  const shorter = (above: string) => many && above.length === width - 1 && !/\s$/.test(above);
  return joinedWhere(
    lines,
    (above, line) => (above.length === width || shorter(above)) && !begins(line),
    (above) => (above.length === width ? '' : ' '),
  );
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
  return wraps ? joinedWhere(lines, broken, blankBetween) : null;
}

/** Mails keep the blank at which they broke a line. */
const blankBetween = (above: string, line: string) => (/\s$/.test(above) || /^\s/.test(line) ? '' : ' ');

/** `above` is the last line as it stands, not what was joined to it. */
function joinedWhere(
  lines: FileLine[],
  goesOn: (above: string, line: string) => boolean,
  between: string | ((above: string, line: string) => string),
): FileLine[] {
  const joined: { line: number; parts: string[] }[] = [];
  for (const [at, { line, text }] of lines.entries()) {
    const last = joined.at(-1);
    const above = lines[at - 1]?.text ?? '';
    if (last && goesOn(above, text))
      last.parts.push(typeof between === 'string' ? between : between(above, text), text);
    else joined.push({ line, parts: [text] });
  }
  return joined.map(({ line, parts }) => ({ line, text: parts.join('') }));
}

const firstWord = (text: string) => /^\S*/.exec(text)![0];

const exception = /^(?:[a-z_$][\w$]{0,80}\.){1,14}[A-Z]\w{0,100}(?:Exception|Error)\b/;

/** What begins a frame or a cause, whose name did not fit; `at the` goes on with a sentence. */
const part = /^\s{0,40}(?:Caused by:(?=\s|$)|at(?:\s*$|\s{1,40}[\w$@<>-]{1,100}[./(]\S))/;

/** A head without a time, as scripts that start Flink print it, what a JVM prints before an exception, and a fence of an issue. */
const begun =
  /^(?:(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s{1,4}(?:[\w.$]{3,200}\s{1,80})?(?:\[\] )?- |Exception in thread "|\{(?:code|noformat))/;

function begins(text: string): boolean {
  return (
    text.trim() === '' ||
    begun.test(text) ||
    text.startsWith('{"') ||
    part.test(text) ||
    landmarkIn(text)?.before.trim() === '' ||
    exception.test(text)
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
  // Threads write a little out of turn.
  const rising = heads.filter(({ time }, at) => at > 0 && time > heads[at - 1]!.time).length;
  if (heads.length < 2 || rising > 0.2 * heads.length) return null;
  const traces = (step: number) => heads.filter(({ at }) => isTrace(lines[at + step])).length;
  return traces(-1) > traces(1) ? [...lines].reverse() : null;
};

const isTrace = (line: FileLine | undefined) => line !== undefined && beginsTrace(line.text);

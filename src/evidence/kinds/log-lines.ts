import { headOf } from '../log/head.ts';
import { beginsTrace, isFrame } from '../log/thrown.ts';
import { unwrapLine } from '../log/unwrap.ts';

/** More of a line is not looked at. */
const longest = 2000;

/** What no prose has in its lines, whatever stands before it: a time with a level, frames, causes. */
const inside = [
  /\d\d:\d\d:\d\d.{0,200}?[\s[|(":](?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)[\s\]|:)"]/,
  /\d\d:\d\d:\d\d.{0,40}?[\s"]"?level"?[=:]\s?"?[a-z]{4,8}\b/i,
  /[\s>;]at [\w.$/<>]{3,300}\([\w$]{1,100}\.(?:java|scala|kt):\d{1,6}\)/,
  /\bCaused by: (?:[a-z_$][\w$]{0,80}\.){1,14}[A-Z]/,
  /Traceback \(most recent call last\)/,
];

/** How many lines of a text come out of a log, or of a stack trace: after so many nobody counts on. */
export function countLogLines(text: string, most: number): number {
  let count = 0;
  for (let start = 0; start < text.length && count < most; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (isLogLine(text.slice(start, Math.min(end, start + longest)))) count++;
    start = end + 1;
  }
  return count;
}

/** Whether a line comes out of a log: with a time or a level first, a part of a stack trace, or both further in. */
export function isLogLine(line: string): boolean {
  if (line.trim() === '') return false;
  const begins = unwrapLine(line).some((text) => headOf(text) !== null || beginsTrace(text) || isFrame(text));
  return begins || inside.some((sign) => sign.test(line));
}

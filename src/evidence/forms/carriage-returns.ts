import { type Stage, textOf } from './line.ts';

/** Lines that end as on an old Mac, or as a terminal overwrites them: one for each. */
export const fromCarriageReturns: Stage = (lines) => {
  if (lines.length > 2 || !/\r./.test(textOf(lines))) return null;
  return textOf(lines)
    .split(/\r\n?|\n/)
    .map((text, at) => ({ line: at + 1, text }));
};

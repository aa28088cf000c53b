import { isLogLine } from '../kinds/log-lines.ts';
import type { Stage } from './line.ts';

const opens = /^(?:`{3,8}|~{3,8}|\{(?:code|noformat)(?::[\w|=.:]{1,80})?\})(?=\S)/;

/** A fence that stands in one line with the first of the log. */
export const withoutFence: Stage = (lines) => {
  const glued = (text: string) => opens.test(text) && isLogLine(text.replace(opens, '').slice(0, 2000));
  if (!lines.some(({ text }) => glued(text))) return null;
  return lines.map(({ line, text }) => ({ line, text: glued(text) ? text.replace(opens, '') : text }));
};

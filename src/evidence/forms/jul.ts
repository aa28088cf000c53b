import type { Stage } from './line.ts';

/** `Nov 22, 2026 3:15:00 AM org.apache.flink.Test method`, as java.util.logging begins a record; the level and what it says stand below. */
const head = /^([A-Z][a-z]{2} \d{1,2}, \d{4},? \d{1,2}:\d\d:\d\d\s[AP]M) (\S{1,300})(?: \S{1,200})?$/;
const said = /^(SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): (.*)$/;

/** Heads of two lines become one. */
export const joinedHeads: Stage = (lines) => {
  const isHead = (at: number) => head.test(lines[at]!.text) && said.test(lines[at + 1]?.text ?? '');
  if (!lines.some((_, at) => isHead(at))) return null;
  return lines.flatMap(({ line, text }, at) => {
    if (isHead(at)) return [];
    if (at === 0 || !isHead(at - 1)) return [{ line, text }];
    const [, time, className] = head.exec(lines[at - 1]!.text)!;
    const [, level, message] = said.exec(text)!;
    return [{ line, text: `${time} ${level} ${className} - ${message}` }];
  });
};

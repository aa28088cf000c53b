import type { ThreadDump } from '../evidence.ts';
import { DumpBuilder } from './dump-builder.ts';
import { headerOf } from './header.ts';
import type { Line } from './lines.ts';
import { timeOf } from './time.ts';

/** Reads dumps of jstack, `kill -3`, jcmd, and the text of ThreadInfos, also between lines of a log. */
export function dumpsFromLines(lines: Iterable<Line>, file: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  let dump = new DumpBuilder(file, 1, null);
  let time: number | null = null;
  const next = (line: number, at: number | null) => {
    if (!dump.isEmpty()) dumps.push(dump.build());
    dump = new DumpBuilder(file, line, at);
  };
  for (const line of lines) {
    const header = headerOf(line.text);
    const at = header ? null : timeOf(line.text);
    if (header) {
      dump.deadlocks.end();
      // Threads picked from several dumps have nothing between them.
      if (dump.has(header)) next(line.number, null);
      dump.begin(header, line);
    } else if (line.text.startsWith('Full thread dump')) next(line.number, time);
    // The plain form of a dump begins with its time.
    else if (at !== null) next(line.number, at);
    else if (dump.deadlocks.add(line.text)) dump.close();
    else dump.add(line.text);
    time = at;
  }
  if (!dump.isEmpty()) dumps.push(dump.build());
  return dumps;
}

import type { Thread, ThreadDump } from '../evidence.ts';
import { type DumpLine, type Header, headerOf, timeOf } from './lines.ts';
import { ThreadBuilder } from './thread.ts';

/** Reads dumps of jstack, `kill -3`, jcmd, and the text of ThreadInfos, also between lines of a log. */
export function dumpsFromLines(lines: Iterable<DumpLine>, file: string): ThreadDump[] {
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

/** A dump whose lines are still being read. */
export class DumpBuilder {
  private readonly file: string;
  private readonly line: number;
  private readonly at: number | null;
  readonly deadlocks = new DeadlockSection();
  private readonly threads: Thread[] = [];
  private readonly seen = new Set<string>();
  private readonly owners = new Map<string, string>();
  private current: ThreadBuilder | null = null;

  constructor(file: string, line: number, at: number | null) {
    this.file = file;
    this.line = line;
    this.at = at;
  }

  /** Whether a thread with this header stands in it already: then it belongs to the next dump. */
  has({ name, id }: Header): boolean {
    return this.seen.has(`${id} ${name}`);
  }

  begin(header: Header, line: DumpLine): void {
    this.close();
    this.seen.add(`${header.id} ${header.name}`);
    if (header.waitsFor !== null && header.owner !== null) this.owners.set(header.waitsFor, header.owner);
    this.current = new ThreadBuilder(header, this.file, line);
  }

  add(text: string): void {
    if (this.current && !this.current.add(text)) this.close();
  }

  close(): void {
    if (this.current) this.threads.push(this.current.build());
    this.current = null;
  }

  isEmpty(): boolean {
    return this.seen.size === 0;
  }

  build(): ThreadDump {
    this.close();
    return {
      file: this.file,
      line: this.line,
      at: this.at,
      threads: withOwners(this.threads, this.owners),
      deadlocked: this.deadlocks.found(),
    };
  }
}

/**
 * Adds what a thread that waits says of the owner of a lock to what the owner holds: the owner's own frames
 * are cut before the one that took it.
 */
function withOwners(threads: Thread[], owners: Map<string, string>): Thread[] {
  const locks = new Map<string, string[]>();
  for (const [lock, owner] of owners) locks.set(owner, [...(locks.get(owner) ?? []), lock]);
  return threads.map((thread) => {
    const held = locks.get(thread.name);
    return held ? { ...thread, holds: [...new Set([...thread.holds, ...held])] } : thread;
  });
}

/** Follows the sections `Found one Java-level deadlock:` at the end of a dump. */
class DeadlockSection {
  private inside = false;
  private readonly names = new Set<string>();

  /** Whether the line belongs to such a section. */
  add(text: string): boolean {
    if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(text)) this.inside = true;
    else if (this.inside && /^Found \d+ deadlocks?\./.test(text)) return this.end();
    else if (this.inside) this.addName(text);
    return this.inside;
  }

  /** The next thread or dump begins, even if the section was cut off. */
  end(): true {
    this.inside = false;
    return true;
  }

  found(): string[] {
    return [...this.names];
  }

  private addName(text: string): void {
    const name = /^"(.*)":$/.exec(text)?.[1];
    if (name !== undefined) this.names.add(name);
  }
}

import type { Thread, ThreadDump } from '../evidence.ts';
import { DeadlockSection } from './deadlocks.ts';
import type { Header } from './header.ts';
import type { Line } from './lines.ts';
import { withOwners } from './owners.ts';
import { ThreadBuilder } from './thread-builder.ts';

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

  begin(header: Header, line: Line): void {
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

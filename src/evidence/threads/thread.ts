import type { Quote, Thread } from '../evidence.ts';
import { type DumpLine, frameOf, type Header, stateOf } from './lines.ts';

const kept = { top: 100, bottom: 5 };

/** Collects the frames of one thread: of a stack without end the top and the bottom. */
export class Stack {
  private readonly top: string[] = [];
  private readonly bottom: string[] = [];

  add(frame: string): void {
    if (this.top.length < kept.top) this.top.push(frame);
    else {
      this.bottom.push(frame);
      if (this.bottom.length > kept.bottom) this.bottom.shift();
    }
  }

  frames(): string[] {
    return [...this.top, ...this.bottom];
  }
}

/** What a thread waits for until another has initialized it, where the dump does not name it. */
const someClass = 'class ?';

/** Locks of one thread; a thread with more is made up. */
const mostLocks = 200;

/** A thread whose lines are still being read. */
export class ThreadBuilder {
  readonly header: Header;
  private readonly quote: Quote;
  /** Whether frames have no `at`, as `Thread.dump_to_file` writes them. */
  private readonly bareFrames: boolean;
  private readonly stack = new Stack();
  private readonly holds = new Set<string>();
  private state: Thread['state'];
  private waitsFor: string | null;

  constructor(header: Header, file: string, { number, text }: DumpLine) {
    this.header = header;
    this.quote = { file, line: number, text: text.slice(0, 1_000) };
    this.bareFrames = text.startsWith('#');
    this.state = header.state;
    this.waitsFor = header.waitsFor;
  }

  /** Whether the line belongs to the thread. */
  add(text: string): boolean {
    const state = /^\s+java\.lang\.Thread\.State: ([A-Z_]+)/.exec(text)?.[1];
    if (state !== undefined) this.state = stateOf(state);
    else if (/^\s*at \S/.test(text) || (this.bareFrames && /^\s+[\w$][^\s(]*\(/.test(text)))
      this.stack.add(frameOf(text));
    else this.addLock(text);
    return text === '' || /^\s/.test(text);
  }

  build(): Thread {
    // Before JDK 17 nothing but this tells that another thread initializes the class it needs.
    if (this.header.inWait && this.state === 'RUNNABLE') this.waitsFor ??= someClass;
    // Object.wait() gives back the monitor that its frames still show as locked.
    if (this.waitsFor !== null) this.holds.delete(this.waitsFor);
    return {
      name: this.header.name,
      state: this.state,
      frames: this.stack.frames(),
      waitsFor: this.waitsFor,
      holds: [...this.holds],
      cpu: this.header.cpu,
      quote: this.quote,
    };
  }

  private addLock(text: string): void {
    const lock = lockOf(text);
    if (lock?.how === 'waits') this.waitsFor ??= lock.lock;
    else if (lock && this.holds.size < mostLocks) this.holds.add(lock.lock);
  }
}

/** What a line between frames says of a lock. */
interface Lock {
  how: 'waits' | 'holds';
  lock: string;
}

const address = /^<(0x[0-9a-f]+)>/;
const waits = /^(?:waiting to lock|waiting on|parking to wait for|waiting to re-lock in wait\(\))\s+(.+)$/;
const classInitialization = /^waiting on the Class initialization monitor for (\S+)/;

/** Reads `- locked <0x1> (a X)` of jstack, `-  locked X@1` of a ThreadInfo and the locks listed below a stack. */
function lockOf(line: string): Lock | undefined {
  const text = line.trim();
  if (!text.startsWith('- ')) return undefined;
  const said = text.slice(2).trim();
  const initialized = classInitialization.exec(said)?.[1];
  if (initialized !== undefined) return { how: 'waits', lock: `class ${initialized}` };
  const waited = waits.exec(said)?.[1];
  if (waited !== undefined) return named('waits', waited);
  return named('holds', said.replace(/^locked\s+/, ''));
}

/** jstack has an address for each lock, a ThreadInfo an object name. */
function named(how: Lock['how'], written: string): Lock | undefined {
  const lock = address.exec(written)?.[1] ?? /^[\w.$[;/]+@[0-9a-f]+/.exec(written)?.[0];
  return lock === undefined ? undefined : { how, lock };
}

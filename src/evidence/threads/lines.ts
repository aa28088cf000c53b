// What single lines of a dump say, in every form a JVM writes them.
import type { Thread } from '../evidence.ts';

export interface DumpLine {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** The name of a task may be a whole SQL plan; what is longer than this is no line of a dump. */
const longest = 20_000;

/** The lines of a text, each cut at a length that is safe to match. */
export function* dumpLines(text: string): Generator<DumpLine> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; start <= text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + longest));
    yield { number, text: line.endsWith('\r') ? line.slice(0, -1) : line };
    start = end + 1;
  }
}

/** The line a thread begins with. */
export interface Header {
  name: string;
  /** Tells threads of one name apart. */
  id: string;
  state: Thread['state'];
  waitsFor: string | null;
  /** Whether the JVM has it wait, whatever its state is. */
  inWait: boolean;
  /** The thread that has what it waits for. */
  owner: string | null;
  cpu: number | null;
}

/** `"name" #12 daemon prio=5 os_prio=0 cpu=1.2ms elapsed=3.4s tid=0x1 nid=0x2 runnable [0x3]`, or `"name" Id=12 WAITING on lock owned by "x" Id=3`. */
const quoted = /^"(.*?)" (?=#\d|\[\d|daemon |prio=|os_prio=|cpu=|tid=|nid=|virtual |Id=\d)(.*)$/;
/** The plain form of `Thread.dump_to_file`: `#12 "name" virtual`, from JDK 24 on with state and time. */
const numbered = /^#(\d+) "(.*)"(?: virtual)?(?: ([A-Z_]+)(?: \S+)?)?$/;
const threadInfo =
  /^Id=(\d+)(?: ([A-Z_]+))?(?: on ([^"]+?))?(?: owned by "(.*?)" Id=\d+)?(?: \((?:suspended|in native)\))*$/;

export function headerOf(line: string): Header | undefined {
  if (line.startsWith('#')) return plainHeaderOf(line);
  if (!line.startsWith('"')) return undefined;
  const [, name, rest] = quoted.exec(line) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  if (!rest.startsWith('Id=')) {
    const id = /\btid=(\w+)/.exec(rest)?.[1] ?? rest;
    const cpu = /\bcpu=([\d.,]+)ms/.exec(rest)?.[1];
    return {
      name,
      id,
      state: null,
      waitsFor: null,
      inWait: / in Object\.wait\(\)/.test(rest),
      owner: null,
      cpu: cpu === undefined ? null : Number(cpu.replace(',', '.')),
    };
  }
  const [, id = rest, state, lock = null, owner = null] = threadInfo.exec(rest.trimEnd()) ?? [];
  return { name, id, state: stateOf(state), waitsFor: lock, inWait: false, owner, cpu: null };
}

function plainHeaderOf(line: string): Header | undefined {
  const [, id, name, state] = numbered.exec(line) ?? [];
  if (id === undefined || name === undefined) return undefined;
  return { name, id, state: stateOf(state), waitsFor: null, inWait: false, owner: null, cpu: null };
}

const states = ['NEW', 'RUNNABLE', 'BLOCKED', 'WAITING', 'TIMED_WAITING', 'TERMINATED'] as const;

/** Null for what is no state of a thread. */
export function stateOf(word: string | undefined): Thread['state'] {
  return states.find((state) => state === word) ?? null;
}

const alone = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?)Z?$/;

/** Milliseconds since 1970 of a line that is a time and nothing else, read as UTC; null for any other line. */
export function timeOf(line: string): number | null {
  const [, date, time] = alone.exec(line) ?? [];
  if (date === undefined || time === undefined) return null;
  const at = Date.parse(`${date}T${time.slice(0, 12)}Z`);
  return Number.isNaN(at) ? null : at;
}

/** `java.base@17/`, `app//`, `java.base/`: the class loader and the module in front of a class. */
const origin = /^(?:[\w.$-]*\/)?(?:[\w.-]+(?:@[\w.+-]+)?)?\/(?=[\w$])/;
/** jstack writes the module in front of the file: `(java.base@17.0.8/Thread.java:840)`. */
const originOfFile = /\((?:[\w.$-]*\/)?[\w.-]+(?:@[\w.+-]+)?\//;

/** A frame as `package.Class.method(File.java:1)`, however the JVM wrote it. */
export function frameOf(written: string): string {
  const frame = written
    .replace(/^\s*at /, '')
    .trim()
    .slice(0, 1_000);
  const file = frame.lastIndexOf('(');
  // A hidden class has a slash of its own: `Job$$Lambda/0x0000.apply(Unknown Source)`.
  const place = file === -1 ? frame : frame.slice(0, file);
  return place.replace(origin, '') + (file === -1 ? '' : frame.slice(file).replace(originOfFile, '('));
}

import type { Thread } from '../evidence.ts';

/** The line a thread begins with. */
export interface Header {
  name: string;
  /** Tells threads of one name apart. */
  id: string;
  state: Thread['state'];
  waitsFor: string | null;
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
      owner: null,
      cpu: cpu === undefined ? null : Number(cpu.replace(',', '.')),
    };
  }
  const [, id = rest, state, lock = null, owner = null] = threadInfo.exec(rest.trimEnd()) ?? [];
  return { name, id, state: stateOf(state), waitsFor: lock, owner, cpu: null };
}

function plainHeaderOf(line: string): Header | undefined {
  const [, id, name, state] = numbered.exec(line) ?? [];
  if (id === undefined || name === undefined) return undefined;
  return { name, id, state: stateOf(state), waitsFor: null, owner: null, cpu: null };
}

const states = ['NEW', 'RUNNABLE', 'BLOCKED', 'WAITING', 'TIMED_WAITING', 'TERMINATED'] as const;

/** Null for what is no state of a thread. */
export function stateOf(word: string | undefined): Thread['state'] {
  return states.find((state) => state === word) ?? null;
}

import type { Thread, ThreadDump } from '../../../src/evidence/evidence.ts';

/** One frame a line, top down; without file, as nobody looks at it. */
const framesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.includes('(') ? line : `${line}(Some.java:1)`));

export function thread(name: string, stack: string, more: Partial<Thread> = {}): Thread {
  const frames = framesOf(stack);
  const top = frames[0] ?? '';
  const state = /\.(?:park|wait)\(/.test(top)
    ? 'WAITING'
    : /\.sleep/.test(top)
      ? 'TIMED_WAITING'
      : 'RUNNABLE';
  const quote = { file: 'jstack.txt', line: 1, text: `"${name}"` };
  return { name, state, frames, waitsFor: null, holds: [], cpu: null, quote, ...more };
}

export function dump(threads: Thread[], second = 0, deadlocked: string[] = []): ThreadDump {
  return { file: 'jstack.txt', line: 1, at: Date.UTC(2026, 2, 4, 10, 20, second), threads, deadlocked };
}

/** The same threads again and again, five seconds apart. */
export const times = (count: number, ...threads: Thread[]): ThreadDump[] =>
  Array.from({ length: count }, (_, index) => dump(threads, index * 5));

/** A subtask of a task with a function of the user, in one of its stacks. */
export const map = (subtask: number, stack: string, more: Partial<Thread> = {}): Thread =>
  thread(`Map -> Filter (${subtask}/4)#0`, stack, more);

/** The name of a task thread that reads a source. */
export const source = 'Source: orders -> Calc (1/2)#0';

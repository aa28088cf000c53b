import { describe, expect, it } from 'vitest';
import type { Thread, ThreadDump } from '../../../src/evidence/evidence.ts';
import { readThreadDumps } from '../../../src/evidence/threads/read.ts';
import { threadRules } from '../../../src/rules/threads/threads.ts';
import { jstack, rest, type Spec } from '../../evidence/threads/formats.ts';
import { cases } from './cases.ts';

/** What the writers of the tests cannot write: processor times, classes that are initialized, reports of the JVM. */
const unwritten = ['garbage-collection-using-the-cpu', 'task-threads-loading-classes', 'threads-in-deadlock'];

const specOf = ({ name, state, frames, waitsFor, holds }: Thread): Spec => ({
  name,
  state: state as Spec['state'],
  frames: frames.map((frame) => {
    const [, method, file] = /^(.*)\((.*)\)$/.exec(frame)!;
    return [/^(java|jdk|sun)\./.test(method!) ? 'java.base' : 'app', method!, file!];
  }),
  ...(waitsFor && { waits: Number.parseInt(waitsFor, 16) }),
  ...(holds[0] && { holds: Number.parseInt(holds[0], 16) }),
});

const tools: [string, (dump: ThreadDump) => string][] = [
  ['jstack of JDK 8', ({ threads }) => jstack(8, threads.map(specOf))],
  ['jstack -l of JDK 21', ({ threads }) => jstack(21, threads.map(specOf), { long: true })],
  ['REST', ({ threads }) => rest(threads.map(specOf))],
];

describe.each(tools)('dumps of %s', (_, write) => {
  it.each(Object.keys(cases).filter((id) => !unwritten.includes(id)))('show %s', (id) => {
    const { seen, silent } = cases[id]!;
    const found = (dumps: ThreadDump[]) => {
      const read = readThreadDumps(dumps.map(write).join('\n'), 'dump.txt');
      expect(read.length).toBe(dumps.length);
      return threadRules.flatMap((rule) => rule.judge(read)).map((finding) => finding.id);
    };
    expect(found(seen)).toContain(id);
    expect(found(silent)).not.toContain(id);
  });
});

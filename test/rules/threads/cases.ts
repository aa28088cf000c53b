import { describe, expect, it } from 'vitest';
import type { Thread, ThreadDump } from '../../../src/evidence/evidence.ts';
import { readThreadDumps } from '../../../src/evidence/threads/read.ts';
import { follow } from '../../../src/rules/followed/follow.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { jstack, rest, type Spec } from '../../evidence/threads/formats.ts';
import { expectSaid } from '../said.ts';
import { thread, times } from './dumps.ts';
import * as stacks from './stacks.ts';

export interface ThreadCase {
  /** Dumps that show the finding. */
  shows: ThreadDump[];
  /** Dumps that look much like them and do not. */
  looksLike: ThreadDump[];
  /** What the writers of the tests cannot write: processor times, classes that are initialized, reports of the JVM. */
  unwritten?: true;
  /** It is so from now on, whatever later dumps show. */
  lasts?: true;
}

const tools: [string, (dump: ThreadDump) => string][] = [
  ['jstack of JDK 8', ({ threads }) => jstack(8, threads.map(specOf))],
  ['jstack -l of JDK 21', ({ threads }) => jstack(21, threads.map(specOf), { long: true })],
  ['REST', ({ threads }) => rest(threads.map(specOf))],
];

/** Tests what a rule about threads finds, and what it does not. */
export function threadCases<Finding extends string>(
  rule: Rule<'threads', Finding>,
  cases: Record<NoInfer<Finding>, ThreadCase>,
): void {
  const judged = (dumps: ThreadDump[]) => rule.judge(follow(dumps));
  const idsOf = (dumps: ThreadDump[]) => judged(dumps).map(({ id }) => id);

  const own = Object.entries<ThreadCase>(cases).filter(([id]) => Object.hasOwn(rule.finds, id));
  describe.each(own)('%s', (id, { shows, looksLike, unwritten, lasts }) => {
    it('is found', () => {
      expect(idsOf(shows)).toContain(id);
    });

    it('is not seen in what looks like it', () => {
      expect(looksLike.length).toBeGreaterThan(0);
      expect(idsOf(looksLike)).not.toContain(id);
    });

    it('comes with what a report needs', () => {
      for (const finding of judged(shows).filter((finding) => finding.id === id)) {
        expect(finding.seen.length).toBeGreaterThan(0);
        expect(finding.count).toBeGreaterThan(0);
        expect(finding.facts).toMatchObject({ dumps: shows.length });
        expect(finding.firstAt).not.toBeNull();
        expect(Object.values(finding.facts)).not.toContain(undefined);
      }
    });

    it('is said in each language', () => {
      for (const finding of [shows, shows.slice(0, 1)].flatMap(judged)) expectSaid(rule, finding);
    });

    it('is no more than a warning in a single dump', () => {
      for (const finding of judged(shows.slice(0, 1))) {
        expect(finding.facts).toMatchObject({ dumps: 1 });
        expect(['notice', 'warning']).toContain(finding.severity);
      }
    });

    it.skipIf(lasts)('is not seen when only one of five dumps shows it', () => {
      const once = shows.slice(0, 1);
      const names = once[0]!.threads.map(({ name }) => thread(name, stacks.idle));
      expect(idsOf([...once, ...times(4, ...names)])).not.toContain(id);
    });

    it.skipIf(unwritten).each(tools)('is told by dumps of %s', (_, write) => {
      const read = (dumps: ThreadDump[]) => {
        const found = readThreadDumps(dumps.map(write).join('\n'), 'dump.txt');
        expect(found.length).toBe(dumps.length);
        return found;
      };
      expect(idsOf(read(shows))).toContain(id);
      expect(idsOf(read(looksLike))).not.toContain(id);
    });
  });
}

function specOf({ name, state, frames, waitsFor, holds }: Thread): Spec {
  return {
    name,
    state: state as Spec['state'],
    frames: frames.map((frame) => {
      const [, method, file] = /^(.*)\((.*)\)$/.exec(frame)!;
      return [/^(java|jdk|sun)\./.test(method!) ? 'java.base' : 'app', method!, file!];
    }),
    ...(waitsFor && { waits: Number.parseInt(waitsFor, 16) }),
    ...(holds[0] && { holds: Number.parseInt(holds[0], 16) }),
  };
}

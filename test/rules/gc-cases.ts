import { describe, expect, it } from 'vitest';
import { gcLogOf } from '../../src/evidence/gc/pauses.ts';
import { langs } from '../../src/language.ts';
import type { Facts } from '../../src/report.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { expectSaid } from './said.ts';

/** A collection: seconds after the start, whether it was full, percent of a heap of 100 MB in use afterwards, milliseconds, and another size of the heap. */
export type Collection = [
  seconds: number,
  what: 'Full' | 'Young',
  after: number,
  lasts: number,
  total?: number,
];

/** So many collections, made by their number. */
export const collections = (count: number, of: (at: number) => Collection) =>
  Array.from({ length: count }, (_, at) => of(at));

/** A log as Java 17 writes it with `-Xlog:gc`. */
export const gcLog = (all: Collection[]) =>
  gcLogOf(
    all
      .map(
        ([seconds, what, after, lasts, total = 100], at) =>
          `[${seconds.toFixed(3)}s][info][gc] GC(${at}) Pause ${what} (Ergonomics) 90M->${after}M(${total}M) ${lasts.toFixed(3)}ms`,
      )
      .join('\n'),
    'gc.log',
  );

export interface GcCase {
  shows: Collection[];
  facts: Facts;
  /** Logs that look much like it, and what they are. */
  looksLike: [[what: string, all: Collection[]], ...[what: string, all: Collection[]][]];
}

/** Tests what a rule about logs of the garbage collector finds, and what it does not. */
export function gcCases<Finding extends string>(
  rule: Rule<'gc', Finding>,
  cases: Record<NoInfer<Finding>, GcCase>,
): void {
  const judge = (all: Collection[]) => rule.judge([gcLog(all)]);
  describe.each(Object.entries<GcCase>(cases))('%s', (id, { shows, facts, looksLike }) => {
    it('is found, with its facts, the lines that show it, and what would refute it', () => {
      const found = judge(shows).find((one) => one.id === id)!;
      expect(found.facts).toEqual(facts);
      expect(found.seen[0]!.text).toMatch(/ Pause .* \d+\.\d{3}ms$/);
      expectSaid(rule, { id, facts });
      for (const lang of langs) expect(rule.unless?.[id as Finding]?.[lang], lang).toMatch(/[.。]$/);
    });

    it.each(looksLike)('is not %s', (_, all) => {
      expect(judge(all).map((one) => one.id)).not.toContain(id);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { receivedAlerts } from '../../../src/evidence/alerts/decode.ts';
import { jsonDocuments } from '../../../src/evidence/threads/json-values.ts';
import type { Facts } from '../../../src/report.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { expectSaid } from '../said.ts';

interface AlertCase {
  /** What was received. */
  shows: string;
  facts: Facts;
  /** What looks much like it, and what it is. */
  looksLike: [[what: string, received: string], ...[what: string, received: string][]];
}

/** Tests what a rule about alerts finds, and what it does not. */
export function alertCases<Finding extends string>(
  rule: Rule<'alerts', Finding>,
  cases: Record<NoInfer<Finding>, AlertCase>,
): void {
  const judged = (received: string) =>
    rule.judge(receivedAlerts(jsonDocuments(received), 'alert.json').alerts);

  describe.each(Object.entries<AlertCase>(cases))('%s', (id, { shows, facts, looksLike }) => {
    it('is found, with its facts and where it stands', () => {
      const [found, ...others] = judged(shows).filter((one) => one.id === id);
      expect(others).toEqual([]);
      expect(found!.facts).toEqual(facts);
      expect(found!.seen[0]).toMatchObject({ file: 'alert.json', line: 1 });
      expectSaid(rule, { id, facts });
    });

    it.each(looksLike)('is not %s', (_, received) => {
      expect(judged(received).map((finding) => finding.id)).not.toContain(id);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { kubernetesObjects } from '../../../src/evidence/kubernetes/decode.ts';
import { objectsIn } from '../../../src/evidence/kubernetes/documents.ts';
import type { Facts } from '../../../src/report.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { expectSaid } from '../said.ts';

/** An object as `kubectl get -o json` prints it. */
export type Item = Record<string, unknown>;

export interface ObjectCase {
  shows: Item[];
  facts: Facts;
  /** Objects that look much like it, and what they are. */
  looksLike: [[what: string, items: Item[]], ...[what: string, items: Item[]][]];
}

/** A list as `kubectl get` prints it, its keys sorted. */
export const listOf = (items: Item[]) =>
  JSON.stringify({ apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion: '' } }, null, 4);

/** Tests what a rule about objects of Kubernetes finds, and what it does not. */
export function objectCases<Finding extends string>(
  rule: Rule<'kubernetes', Finding>,
  cases: Record<NoInfer<Finding>, ObjectCase>,
): void {
  const judged = (items: Item[]) => rule.judge(kubernetesObjects(objectsIn(listOf(items)), 'list.json')!);

  describe.each(Object.entries<ObjectCase>(cases))('%s', (id, { shows, facts, looksLike }) => {
    it('is found, with its facts and where it stands', () => {
      const found = judged(shows).filter((one) => one.id === id);
      expect(found).toHaveLength(1);
      expect(found[0]!.facts).toEqual(facts);
      expect(found[0]!.seen.length).toBeGreaterThan(0);
      const lines = listOf(shows).split('\n');
      for (const { file, line } of found[0]!.seen) {
        expect(file).toBe('list.json');
        expect(lines[line! - 1]).toMatch(/\{/);
      }
      expectSaid(rule, { id, facts });
    });

    it.each(looksLike)('is not %s', (_, items) => {
      expect(judged(items).map((finding) => finding.id)).not.toContain(id);
    });
  });
}

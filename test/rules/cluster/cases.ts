import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../src/cluster/cluster.ts';
import { endpointOf } from '../../../src/cluster/endpoints.ts';
import { langs } from '../../../src/language.ts';
import type { Facts } from '../../../src/report.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { expectSaid } from '../said.ts';

export interface ClusterCase {
  shows: Cluster;
  facts: Facts;
  /** Clusters that look much like it, and what they are. */
  looksLike: [[what: string, cluster: Cluster], ...[what: string, cluster: Cluster][]];
}

/** Tests what a rule about clusters finds, and what it does not. */
export function clusterCases<Finding extends string>(
  rule: Rule<'cluster', Finding>,
  cases: Record<NoInfer<Finding>, ClusterCase>,
): void {
  describe.each(Object.entries<ClusterCase>(cases))('%s', (id, { shows, facts, looksLike }) => {
    it('is found, with its facts, the answers that show it, and what would refute it', () => {
      const found = rule.judge(shows).filter((one) => one.id === id);
      expect(found).toHaveLength(1);
      const [finding] = found;
      expect(finding!.facts).toEqual(facts);
      expect(finding!.seen.length).toBeGreaterThan(0);
      for (const { file, line, text } of finding!.seen) {
        expect(line).toBeNull();
        expect(endpointOf(file), file).not.toBeNull();
        expect(text).toMatch(/\d/);
      }
      expectSaid(rule, { id, facts });
      for (const lang of langs) expect(rule.unless?.[id as Finding]?.[lang], lang).toMatch(/[.。]$/);
    });

    it.each(looksLike)('is not %s', (_, cluster) => {
      expect(rule.judge(cluster).map((finding) => finding.id)).not.toContain(id);
    });
  });
}

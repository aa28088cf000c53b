import type { Cluster } from '../cluster/cluster.ts';
import type { TriageFinding } from '../report.ts';
import { keepsUp } from '../rules/measured/load.ts';

/**
 * Dumps are moments: a task that works for two thirds of the time may well be met at work in all of them. Where its numbers say that
 * it has time left and nobody waits for it, what its threads do holds nothing back.
 */
export function harmlessWhereKeptUp(findings: TriageFinding[], cluster: Cluster | null): TriageFinding[] {
  const named = new Map<string, boolean>();
  for (const job of cluster?.jobs ?? [])
    for (const vertex of job.vertices)
      named.set(vertex.name, (named.get(vertex.name) ?? true) && keepsUp(job, vertex));
  const isHarmless = ({ about, role, severity, facts }: TriageFinding) =>
    about === null && role === 'cause' && severity === 'warning' && named.get(tasksOf(facts)) === true;
  return findings.map((finding) =>
    isHarmless(finding) ? { ...finding, role: 'harmless', severity: 'notice' } : finding,
  );
}

/** The task that a finding about threads names. */
const tasksOf = (facts: TriageFinding['facts']) => String(facts?.tasks ?? facts?.task ?? '');

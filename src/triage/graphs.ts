import type { Cluster, Job, Vertex } from '../cluster/cluster.ts';
import type { Graph, TriageFinding } from '../report.ts';
import { attributionOf } from '../rules/measured/attribution.ts';
import { inputRates, keepsUp, outputRates, sum } from '../rules/measured/load.ts';

/** The jobs of a cluster as pictures. */
export const graphsOf = (cluster: Cluster): Graph[] =>
  cluster.jobs.filter(({ vertices }) => vertices.length > 0).map((job) => graphOf(job, cluster));

function graphOf(job: Job, cluster: Cluster): Graph {
  const culprits = new Set((attributionOf(job, cluster)?.culprits ?? []).map(({ vertex }) => vertex));
  const place = new Map(job.vertices.map((vertex, at) => [vertex, at + 1]));
  return {
    job: job.id,
    name: job.name,
    state: job.state,
    vertices: job.vertices.map((vertex) => ({
      id: vertex.id,
      name: vertex.name,
      parallelism: vertex.parallelism,
      inputs: [...new Set(vertex.inputs.map(({ from }) => place.get(from)!))],
      busy: most(vertex, 'busy'),
      backpressured: most(vertex, 'backpressured'),
      perSecond: rateOf(vertex),
      culprit: culprits.has(vertex),
    })),
  };
}

function most({ rounds }: Vertex, share: 'busy' | 'backpressured'): number | null {
  const shares = (rounds.at(-1)?.subtasks ?? []).flatMap((subtask) => subtask[share] ?? []);
  return shares.length === 0 ? null : shares.reduce((a, b) => Math.max(a, b));
}

function rateOf(vertex: Vertex): number | null {
  const rates = vertex.inputs.length === 0 ? outputRates(vertex) : inputRates(vertex);
  return rates.size === 0 ? null : Math.round(sum(rates.values()) * 10) / 10;
}

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

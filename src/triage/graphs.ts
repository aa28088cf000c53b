import type { Cluster, Job, Vertex } from '../cluster/cluster.ts';
import type { Graph } from '../report.ts';
import { attributionOf } from '../rules/measured/attribution.ts';
import { inputRates, outputRates, sum } from '../rules/measured/load.ts';

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

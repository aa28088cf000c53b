// What is asked of a cluster, about whom.

import type { EndpointPath, Ids } from './endpoints.ts';
import { isOfSourceSubtask, isOfVertex } from './metric-ids.ts';
import { countOf, fieldsOf, listOf, textOf } from './values.ts';

/** Of more only the first are read. */
const most = { taskManagers: 64, sourceSubtasks: 256 };

/** An address gets no longer than this, with the ids of metrics in it. */
const longestQuery = 6000;

/** A path, and what is asked for in it. */
export interface Wanted {
  endpoint: EndpointPath;
  ids: Partial<Ids>;
  metrics?: { wanted: (id: string) => boolean; aggregated: boolean };
}

/** What was asked, and the JSON that came back. */
export type WantedAnswer = Wanted & { value: unknown };

export const aboutCluster = (...endpoints: EndpointPath[]): Wanted[] =>
  endpoints.map((endpoint) => ({ endpoint, ids: {} }));

export const aboutJob = (job: string, ...endpoints: EndpointPath[]): Wanted[] =>
  endpoints.map((endpoint) => ({ endpoint, ids: { job } }));

export const ofMetrics = (
  endpoint: EndpointPath,
  ids: Partial<Ids>,
  wanted: (id: string) => boolean,
  aggregated = false,
): Wanted => ({ endpoint, ids, metrics: { wanted, aggregated } });

export const taskManagerIds = (value: unknown): string[] =>
  listOf(fieldsOf(value).taskmanagers)
    .flatMap((entry) => textOf(fieldsOf(entry).id) ?? [])
    .slice(0, most.taskManagers);

/** What is asked of each vertex in each round. */
export function gaugesOfVertices(job: string, graph: unknown): Wanted[] {
  const fed = new Set(
    listOf(fieldsOf(fieldsOf(graph).plan).nodes)
      .map(fieldsOf)
      .filter(({ inputs }) => listOf(inputs).length > 0)
      .map(({ id }) => id),
  );
  return listOf(fieldsOf(graph).vertices).flatMap((entry): Wanted[] => {
    const { id, parallelism } = fieldsOf(entry);
    const vertex = textOf(id);
    if (vertex === null) return [];
    const ids = { job, vertex };
    const isSmallSource = !fed.has(vertex) && (countOf(parallelism) ?? 0) <= most.sourceSubtasks;
    return [
      { endpoint: '/jobs/:job/vertices/:vertex', ids },
      ...(fed.has(vertex) ? [{ endpoint: '/jobs/:job/vertices/:vertex/watermarks' as const, ids }] : []),
      ofMetrics('/jobs/:job/vertices/:vertex/subtasks/metrics', ids, isOfVertex, true),
      ...(isSmallSource ? [ofMetrics('/jobs/:job/vertices/:vertex/metrics', ids, isOfSourceSubtask)] : []),
    ];
  });
}

/**
 * The vertices whose backpressure can be asked: while tasks do not run, and as long as the JobManager has no number of a subtask
 * (JobVertexBackPressureHandler takes the highest of them), it answers 500 and logs an error. `graphs` are answers of `/jobs/:job`,
 * `gauges` what was answered in the same round.
 */
export function backpressureOf(graphs: WantedAnswer[], gauges: WantedAnswer[]): Wanted[] {
  const keyOf = (job: string | null | undefined, vertex: string | null | undefined) => `${job} ${vertex}`;
  const measured = new Set(
    gauges
      .filter(({ endpoint, value }) => endpoint.endsWith('/subtasks/metrics') && listOf(value).length > 0)
      .map(({ ids: { job, vertex } }) => keyOf(job, vertex)),
  );
  return graphs.flatMap(({ ids: { job }, value }) =>
    listOf(fieldsOf(value).vertices)
      .map(fieldsOf)
      .filter(({ id, status }) => status === 'RUNNING' && measured.has(keyOf(job, textOf(id))))
      .map(({ id }) => ({
        endpoint: '/jobs/:job/vertices/:vertex/backpressure' as const,
        ids: { job: job!, vertex: textOf(id) },
      })),
  );
}

/** The queries that ask for all of the metrics, each short enough for an address. */
export function queriesOf(ids: string[], aggregated: boolean): string[] {
  const queries: string[] = [];
  const end = aggregated ? '&agg=min,max,avg' : '';
  let names: string[] = [];
  let length = 0;
  for (const name of ids.map(encodeURIComponent)) {
    if (length + name.length > longestQuery) {
      queries.push(`?get=${names.join(',')}${end}`);
      [names, length] = [[], 0];
    }
    names.push(name);
    length += name.length + 1;
  }
  return names.length === 0 ? queries : [...queries, `?get=${names.join(',')}${end}`];
}

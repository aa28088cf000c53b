// Who feeds whom in the graph of a job.

import type { Vertex } from '../../cluster/cluster.ts';

/** All that feeds a vertex, directly or not; without itself. */
export function above(vertex: Vertex): Set<Vertex> {
  const seen = new Set<Vertex>();
  const open = [vertex];
  for (let next = open.pop(); next; next = open.pop())
    for (const { from } of next.inputs)
      if (!seen.has(from)) {
        seen.add(from);
        open.push(from);
      }
  return seen;
}

export const isSource = ({ inputs }: Vertex) => inputs.length === 0;

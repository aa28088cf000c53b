import { countOf, type Fields, fieldsOf, listOf, textOf } from '../values.ts';

/** What `/jobs/:job` says of a job and of its graph. */
export interface JobAnswer {
  id: string;
  name: string;
  state: string;
  batch: boolean;
  startedAt: number | null;
  since: number | null;
  now: number | null;
  vertices: {
    id: string;
    name: string;
    parallelism: number;
    maxParallelism: number | null;
    state: string;
  }[];
  edges: { from: string; to: string; ship: string }[];
}

export function jobOf(value: unknown): JobAnswer | null {
  const fields = fieldsOf(value);
  const id = textOf(fields.jid);
  if (id === null) return null;
  const state = textOf(fields.state) ?? '';
  return {
    id,
    name: textOf(fields.name) ?? id,
    state,
    batch: fields['job-type'] === 'BATCH' || fieldsOf(fields.plan).type === 'BATCH',
    startedAt: countOf(fields['start-time']),
    since: countOf(fieldsOf(fields.timestamps)[state]) || null,
    now: countOf(fields.now),
    vertices: listOf(fields.vertices).flatMap((entry) => vertexOf(fieldsOf(entry)) ?? []),
    edges: listOf(fieldsOf(fields.plan).nodes).flatMap((node) => edgesTo(fieldsOf(node))),
  };
}

function vertexOf(entry: Fields): JobAnswer['vertices'][number] | null {
  const id = textOf(entry.id);
  return (
    (id && {
      id,
      name: textOf(entry.name) ?? id,
      parallelism: countOf(entry.parallelism) ?? 1,
      maxParallelism: countOf(entry.maxParallelism),
      state: textOf(entry.status) ?? '',
    }) ||
    null
  );
}

function edgesTo(node: Fields): JobAnswer['edges'] {
  const to = textOf(node.id);
  if (to === null) return [];
  return listOf(node.inputs).flatMap((input) => {
    const { id, ship_strategy: ship } = fieldsOf(input);
    const from = textOf(id);
    return from === null ? [] : [{ from, to, ship: textOf(ship) ?? '' }];
  });
}

/** What `/jobs/overview` says of each job. */
export function overviewOf(
  value: unknown,
): { id: string; name: string; state: string; startedAt: number | null }[] {
  return listOf(fieldsOf(value).jobs).flatMap((entry) => {
    const { jid, name, state, 'start-time': start } = fieldsOf(entry);
    const id = textOf(jid);
    return id === null
      ? []
      : [{ id, name: textOf(name) ?? id, state: textOf(state) ?? '', startedAt: countOf(start) }];
  });
}

import { RestAnswers } from './answer.ts';
import type { Checkpoint, CheckpointPart, Checkpoints } from './checkpoints.ts';
import type { Failures, Vertex, VertexRound } from './cluster.ts';
import type { AnswerContent } from './decode/decoders.ts';
import type { JobAnswer } from './decode/job.ts';
import type { EndpointPath } from './endpoints.ts';
import { countOf } from './values.ts';

export function verticesOf({ id: job, vertices, edges }: JobAnswer, asked: RestAnswers): Vertex[] {
  const byId = new Map<string, Vertex>();
  for (const vertex of vertices)
    byId.set(vertex.id, { ...vertex, inputs: [], outputs: [], rounds: roundsOf(job, vertex.id, asked) });
  for (const { from: fromId, to: toId, ship } of edges) {
    const [from, to] = [byId.get(fromId), byId.get(toId)];
    if (!from || !to) continue;
    const edge = { from, to, ship };
    from.outputs.push(edge);
    to.inputs.push(edge);
  }
  return sourcesFirst([...byId.values()]);
}

/** Each vertex after all that feed it, as far as there is such an order. */
function sourcesFirst(vertices: Vertex[]): Vertex[] {
  const sorted = new Set<Vertex>();
  const isNext = (vertex: Vertex) =>
    !sorted.has(vertex) && vertex.inputs.every(({ from }) => sorted.has(from));
  for (let next = vertices.filter(isNext); next.length > 0; next = vertices.filter(isNext))
    for (const vertex of next) sorted.add(vertex);
  return [...sorted, ...vertices.filter((vertex) => !sorted.has(vertex))];
}

function roundsOf(job: string, vertex: string, asked: RestAnswers): VertexRound[] {
  const inRound = <Path extends EndpointPath>(endpoint: Path, round: number): AnswerContent<Path>[] =>
    asked.all(endpoint, { job, vertex }).flatMap((answer) => (answer.round === round ? [answer.said()] : []));
  return asked.all('/jobs/:job/vertices/:vertex', { job, vertex }).map(({ said, round }) => {
    const loads = inRound('/jobs/:job/vertices/:vertex/backpressure', round).at(-1);
    const watermarks = inRound('/jobs/:job/vertices/:vertex/watermarks', round).at(-1);
    const { at, subtasks } = said();
    for (const subtask of subtasks) {
      const load = loads?.get(subtask.index);
      subtask.busy = load?.busy ?? null;
      subtask.idle = load?.idle ?? null;
      subtask.backpressured = load?.backpressured ?? null;
      subtask.watermark = watermarks?.get(subtask.index) ?? null;
    }
    return {
      at,
      subtasks,
      metrics: joined(inRound('/jobs/:job/vertices/:vertex/subtasks/metrics', round)),
      ofSubtasks: joined(inRound('/jobs/:job/vertices/:vertex/metrics', round)),
    };
  });
}

/** More metrics than fit into an address are asked for in several. */
const joined = <Value>(maps: Map<string, Value>[]): Map<string, Value> =>
  new Map(maps.flatMap((map) => [...map]));

/** The checkpoints of a job, with what was asked of the newest ones. */
export function checkpointsWith(asked: RestAnswers, job: string): Checkpoints | null {
  const checkpoints = asked.last('/jobs/:job/checkpoints', { job })?.said();
  if (!checkpoints) return null;
  // What is asked for later holds on to what it needs, and not to all that was answered.
  const details = new RestAnswers([
    ...asked.all('/jobs/:job/checkpoints/details/:checkpoint'),
    ...asked.all('/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex'),
  ]);
  const whole = (checkpoint: Checkpoint): Checkpoint => {
    let parts: CheckpointPart[] | null = null;
    return {
      ...checkpoint,
      get parts() {
        parts ??= partsWith(details, job, `${checkpoint.id}`);
        return parts;
      },
    };
  };
  return { ...checkpoints, history: checkpoints.history.map(whole) };
}

function partsWith(asked: RestAnswers, job: string, checkpoint: string): CheckpointPart[] {
  const details = asked.last('/jobs/:job/checkpoints/details/:checkpoint', { job, checkpoint });
  if (!details) return [];
  return details.said().map((part) => {
    const { vertex } = part;
    const subtasks = asked.last('/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex', {
      job,
      checkpoint,
      vertex,
    });
    return subtasks ? { ...part, ...subtasks.said() } : part;
  });
}

/** Failures that a JobManager keeps of a job: the default of `web.exception-history-size`. */
const usual = 16;

/**
 * The failures of a job. `truncated` in the answer says only that more were kept than were asked for: a history that is full has
 * lost its oldest ones without a word (seen in 1.20.5 and 2.3.0).
 */
export function failuresWith(asked: RestAnswers, job: string): Failures | null {
  const failures = asked.last('/jobs/:job/exceptions', { job })?.said() ?? null;
  if (failures === null) return null;
  const written = asked.last('/jobmanager/config')?.said().get('web.exception-history-size');
  const kept = failures.entries.filter(({ concurrent }) => !concurrent).length;
  return { ...failures, truncated: failures.truncated || kept >= (countOf(written) ?? usual) };
}

import type { Answer } from './answer.ts';
import { Answers } from './answers.ts';
import type {
  Cluster,
  Job,
  Metrics,
  Overview,
  Subtask,
  TaskManager,
  Vertex,
  VertexRound,
} from './cluster.ts';
import { checkpointingOf } from './decode/checkpoints.ts';
import { failuresOf } from './decode/failures.ts';
import { type JobAnswer, jobOf, overviewOf } from './decode/job.ts';
import { configurationOf, metricsOf, spreadsOf } from './decode/metrics.ts';
import { overviewOfCluster, taskManagersOf } from './decode/overview.ts';
import { loadsOf, subtasksOf, watermarksOf } from './decode/vertex.ts';
import type { EndpointPath } from './endpoints.ts';
import { checkpointsWith } from './join-checkpoints.ts';
import { fieldsOf, listOf, textOf } from './values.ts';

/** Puts the answers of a cluster together, in whatever order they come. */
export function clusterOf(answers: Answer[]): Cluster {
  const asked = new Answers(answers);
  const jobs = jobsOf(asked);
  const at = Math.max(...asked.all('/jobs/:job').map(({ value }) => jobOf(value)?.now ?? 0), 0);
  const config = asked.last('/jobmanager/config');
  const rounds = answers.reduce((most, { round }) => Math.max(most, round), 0);
  return {
    flink: versionOf(asked),
    at: at || null,
    rounds,
    times: Array.from({ length: rounds }, (_, at) => timeOf(asked, at + 1)),
    configuration: config ? configurationOf(config.value) : null,
    overviews: asked.all('/overview').flatMap(({ value }): Overview[] => {
      const overview = overviewOfCluster(value);
      return overview ? [overview] : [];
    }),
    taskManagers: taskManagers(asked),
    jobs,
  };
}

/** When a round was answered, by the clock of the JobManager. */
function timeOf(asked: Answers, round: number): number | null {
  const times = asked
    .all('/jobs/:job')
    .flatMap((answer) => (answer.round === round ? (jobOf(answer.value)?.now ?? []) : []));
  return times.length === 0 ? null : Math.max(...times);
}

function versionOf(asked: Answers): string | null {
  const answer = asked.last('/config') ?? asked.last('/overview');
  return textOf(fieldsOf(answer?.value)['flink-version']);
}

function taskManagers(asked: Answers): TaskManager[] {
  const seen = new Map<string, TaskManager>();
  for (const { value, round } of asked.all('/taskmanagers'))
    for (const one of taskManagersOf(value)) {
      const registered = [...(seen.get(one.id)?.registered ?? []), round];
      seen.set(one.id, { ...one, registered, metrics: [] });
    }
  for (const { taskManager, value } of asked.all('/taskmanagers/:taskmanager/metrics'))
    seen.get(taskManager!)?.metrics.push(metricsOf(value));
  return [...seen.values()];
}

/** The jobs that answered; of one that did not, what the overview says. */
function jobsOf(asked: Answers): Job[] {
  const jobs = new Map<string, Job>();
  for (const { value } of asked.all('/jobs/overview'))
    for (const { id, name, state, startedAt } of overviewOf(value))
      jobs.set(id, {
        ...noAnswers,
        id,
        name,
        state,
        batch: false,
        startedAt,
        since: null,
        vertices: [],
        metrics: [],
      });
  for (const { value } of asked.all('/jobs/:job')) {
    const answer = jobOf(value);
    if (answer) jobs.set(answer.id, jobWith(answer, asked));
  }
  return [...jobs.values()];
}

const noAnswers = { checkpoints: null, checkpointing: null, failures: null };

function jobWith(answer: JobAnswer, asked: Answers): Job {
  const { id, name, state, batch, startedAt, since } = answer;
  const about = { job: id };
  const config = asked.last('/jobs/:job/checkpoints/config', about);
  const exceptions = asked.last('/jobs/:job/exceptions', about);
  return {
    id,
    name,
    state,
    batch,
    startedAt,
    since,
    vertices: verticesOf(answer, asked),
    metrics: asked.all('/jobs/:job/metrics', about).map(({ value }): Metrics => metricsOf(value)),
    checkpoints: checkpointsWith(asked, id),
    checkpointing: config ? checkpointingOf(config.value) : null,
    failures: exceptions ? failuresOf(exceptions.value) : null,
  };
}

function verticesOf({ id: job, vertices, edges }: JobAnswer, asked: Answers): Vertex[] {
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

function roundsOf(job: string, vertex: string, asked: Answers): VertexRound[] {
  const about = { job, vertex };
  const inRound = (endpoint: EndpointPath, round: number) =>
    asked.all(endpoint, about).findLast((answer) => answer.round === round)?.value;
  // More metrics than fit into an address are asked for in several.
  const allInRound = (endpoint: EndpointPath, round: number) =>
    asked
      .all(endpoint, about)
      .filter((answer) => answer.round === round)
      .flatMap(({ value }) => listOf(value));
  return asked.all('/jobs/:job/vertices/:vertex', about).map(({ value, round }) => {
    const { at, subtasks } = subtasksOf(value);
    const loads = loadsOf(inRound('/jobs/:job/vertices/:vertex/backpressure', round));
    const watermarks = watermarksOf(inRound('/jobs/:job/vertices/:vertex/watermarks', round));
    return {
      at,
      subtasks: subtasks.map(
        (subtask): Subtask => ({
          ...subtask,
          ...loads.get(subtask.index),
          watermark: watermarks.get(subtask.index) ?? null,
        }),
      ),
      metrics: spreadsOf(allInRound('/jobs/:job/vertices/:vertex/subtasks/metrics', round)),
      ofSubtasks: metricsOf(allInRound('/jobs/:job/vertices/:vertex/metrics', round)),
    };
  });
}

import { type RestAnswer, RestAnswers } from './answer.ts';
import type { Cluster, Job, TaskManager } from './cluster.ts';
import type { JobAnswer } from './decode/job.ts';
import { checkpointsWith, failuresWith, verticesOf } from './join-job.ts';

/** Puts the answers of a cluster together, in whatever order they come. */
export function clusterOf(answers: RestAnswer[]): Cluster {
  const asked = new RestAnswers(answers);
  const jobs = jobsOf(asked);
  const at = Math.max(...asked.all('/jobs/:job').map(({ said }) => said()?.now ?? 0), 0);
  const rounds = answers.reduce((most, { round }) => Math.max(most, round), 0);
  return {
    flink: versionOf(asked),
    at: at || null,
    rounds,
    times: Array.from({ length: rounds }, (_, at) => timeOf(asked, at + 1)),
    configuration: asked.last('/jobmanager/config')?.said() ?? null,
    overviews: asked.all('/overview').flatMap(({ said }) => said().overview ?? []),
    taskManagers: taskManagers(asked),
    jobManager: asked.all('/jobmanager/metrics').map(({ said }) => said()),
    jobs,
  };
}

/** When a round was answered, by the clock of the JobManager. */
function timeOf(asked: RestAnswers, round: number): number | null {
  const times = asked
    .all('/jobs/:job')
    .flatMap((answer) => (answer.round === round ? (answer.said()?.now ?? []) : []));
  return times.length === 0 ? null : Math.max(...times);
}

function versionOf(asked: RestAnswers): string | null {
  const config = asked.last('/config');
  return config ? config.said() : (asked.last('/overview')?.said().flink ?? null);
}

function taskManagers(asked: RestAnswers): TaskManager[] {
  const seen = new Map<string, TaskManager>();
  for (const { said, round } of asked.all('/taskmanagers'))
    for (const one of said()) {
      const registered = [...(seen.get(one.id)?.registered ?? []), round];
      seen.set(one.id, { ...one, registered, metrics: [] });
    }
  for (const { taskManager, said } of asked.all('/taskmanagers/:taskmanager/metrics'))
    seen.get(taskManager!)?.metrics.push(said());
  return [...seen.values()];
}

/** States that a job never leaves (JobStatus.isGloballyTerminalState). */
const last = new Set(['FINISHED', 'CANCELED', 'FAILED']);

const isLast = (state: string) => last.has(state);

/** The jobs that answered; of one that did not, what the overview says. */
function jobsOf(asked: RestAnswers): Job[] {
  const jobs = new Map<string, Job>();
  for (const { said } of asked.all('/jobs/overview'))
    for (const { id, name, state, startedAt } of said())
      jobs.set(id, {
        ...noAnswers,
        id,
        name,
        state,
        ended: isLast(state) ? 'before' : null,
        batch: false,
        startedAt,
        since: null,
        vertices: [],
        metrics: [],
      });
  const listed = asked.last('/jobs/overview');
  for (const { said, round } of asked.all('/jobs/:job')) {
    const answer = said();
    if (!answer) continue;
    const known = jobs.get(answer.id)?.state ?? answer.state;
    // Of a job that ended meanwhile the list knows more than its last answer.
    const state = isLast(known) || (listed && listed.round > round) ? known : answer.state;
    jobs.set(answer.id, jobWith({ ...answer, state }, asked));
  }
  return [...jobs.values()];
}

const noAnswers = { checkpoints: null, checkpointing: null, failures: null, restartStrategy: null };

function jobWith(answer: JobAnswer, asked: RestAnswers): Job {
  const { id, name, state, batch, startedAt, since } = answer;
  const about = { job: id };
  const before = asked.all('/jobs/:job', about)[0]?.said()?.state ?? state;
  return {
    id,
    name,
    state,
    ended: isLast(state) ? (isLast(before) ? 'before' : 'while-read') : null,
    batch,
    startedAt,
    since,
    vertices: verticesOf(answer, asked),
    metrics: asked.all('/jobs/:job/metrics', about).map(({ said }) => said()),
    checkpoints: checkpointsWith(asked, id),
    checkpointing: asked.last('/jobs/:job/checkpoints/config', about)?.said() ?? null,
    failures: failuresWith(asked, id),
    restartStrategy: asked.last('/jobs/:job/config', about)?.said() ?? null,
  };
}

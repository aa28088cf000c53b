// What shows a finding about a cluster: the answers it was seen in, with the numbers that tell.

import type { Cluster, Job, TaskManager, Vertex } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import type { About, Facts, Witness } from '../../report.ts';
import type { Sight } from '../rule.ts';
import { type Culprit, gcMatters } from './attribution.ts';

/** A witness that is an answer: `numbers` are written as `name value`. */
export function answer(
  path: string,
  subject: string,
  numbers: Record<string, string | number | null>,
): Witness {
  const told = Object.entries(numbers).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  return { file: path, line: null, text: `${subject}: ${told.join(', ')}` };
}

export const vertexPath = (
  job: Job,
  { id }: Vertex,
  part: 'backpressure' | 'watermarks' | 'metrics' | 'subtasks/metrics',
) => pathOf(`/jobs/:job/vertices/:vertex/${part}`, { job: job.id, vertex: id });

export const taskManagerPath = ({ id }: TaskManager) =>
  pathOf('/taskmanagers/:taskmanager/metrics', { taskManager: id });

/** The load of a subtask of a vertex in the last round. */
export function loadAnswer(job: Job, vertex: Vertex, subtask: number): Witness {
  const load = vertex.rounds.at(-1)?.subtasks.find(({ index }) => index === subtask);
  return answer(
    vertexPath(job, vertex, 'backpressure'),
    `${vertex.name} (${subtask + 1}/${vertex.parallelism})`,
    {
      busyRatio: load?.busy ?? null,
      ratio: load?.backpressured ?? null,
      idleRatio: load?.idle ?? null,
    },
  );
}

/** Something that was seen in every round that was asked for. */
export function seenInAllRounds<F extends Facts>(
  claim: Pick<Sight<F>, 'severity' | 'shows' | 'facts' | 'seen'> & {
    about: About;
    rounds: number;
    at: number | null;
  },
): Sight<F> {
  const { rounds, at, ...rest } = claim;
  return { ...rest, count: rounds, firstAt: at, lastAt: at };
}

/** What shows who holds a job back: its load, and that of those who wait. It is no cause where its process collects garbage. */
export function shownByCulprit<F extends Facts>(
  cluster: Cluster,
  job: Job,
  culprit: Culprit,
  facts: F,
): Sight<F> {
  const { vertex, hot, holdsBack } = culprit;
  return seenInAllRounds({
    severity: 'warning',
    shows: gcMatters(culprit) ? 'symptom' : 'cause',
    facts,
    seen: [
      ...hot.slice(0, 1).map((index) => loadAnswer(job, vertex, index)),
      ...holdsBack.slice(0, 2).map((waiting) => loadAnswer(job, waiting, 0)),
    ],
    about: { job: job.id, vertex: vertex.id },
    at: cluster.at,
    rounds: vertex.rounds.length,
  });
}

/** Something a TaskManager said of itself in every round: `numbers` are those of the last one. */
export function shownByProcess<F extends Facts>(
  { at }: Cluster,
  taskManager: TaskManager,
  claim: Pick<Sight<F>, 'severity' | 'shows' | 'facts'> & { numbers: Record<string, string | number | null> },
): Sight<F> {
  const { numbers, ...rest } = claim;
  return seenInAllRounds({
    ...rest,
    seen: [answer(taskManagerPath(taskManager), taskManager.id, numbers)],
    about: { taskManager: taskManager.id },
    at,
    rounds: Math.max(1, taskManager.metrics.length),
  });
}

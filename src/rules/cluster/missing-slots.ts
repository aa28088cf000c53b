import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job, TaskManager } from '../../cluster/cluster.ts';
import { name } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** A job that waits for slots for less than this may get them: TaskManagers are being started. Milliseconds. */
const patience = 60_000;

type Wanting = { job: string; needed: number; slots: number; taskManagers: number };

/** Jobs without the TaskManagers that they need. */
export const missingSlots = rule({
  id: 'cluster-missing-slots',
  needs: 'cluster',
  finds: {
    'taskmanager-lost': sentence<{ taskManager: string; job: string }>({
      en: (facts) =>
        text`Find out why TaskManager ${name(facts.taskManager)} is gone: it ran tasks of ${name(facts.job)}, and was no longer registered some rounds later.`,
      zh: (facts) =>
        text`查 TaskManager ${name(facts.taskManager)} 为什么没了：它上面跑过 ${name(facts.job)} 的任务，后面几轮已不在注册列表里。`,
    }),
    'taskmanager-missing': sentence<Wanting>({
      en: (facts) =>
        text`Bring back the TaskManagers that ${name(facts.job)} ran on, and find out why they are gone: it needs ${facts.needed} slots, and ${facts.taskManagers} TaskManagers have ${facts.slots}.`,
      zh: (facts) =>
        text`先补回 ${name(facts.job)} 之前用的 TaskManager，再查它们为什么没了：作业要 ${facts.needed} 个 slot，现在 ${facts.taskManagers} 个 TaskManager 共有 ${facts.slots} 个。`,
    }),
    'slots-missing': sentence<Wanting>({
      en: (facts) =>
        text`Add TaskManagers or lower the parallelism: ${name(facts.job)} needs ${facts.needed} slots, and ${facts.taskManagers} TaskManagers have ${facts.slots}.`,
      zh: (facts) =>
        text`增加 TaskManager 或调低并行度：${name(facts.job)} 要 ${facts.needed} 个 slot，现在 ${facts.taskManagers} 个 TaskManager 共有 ${facts.slots} 个。`,
    }),
  },
  unless: {
    'taskmanager-lost': {
      en: 'Not so, if it was taken away on purpose, to scale down.',
      zh: '如果是缩容时主动下线的就不是。',
    },
    'taskmanager-missing': {
      en: 'Not so, if the job was submitted anew with a higher parallelism.',
      zh: '如果作业是调高并行度后重新提交的就不是。',
    },
    'slots-missing': {
      en: 'Not so, if more TaskManagers register in the next minutes.',
      zh: '如果接下来几分钟有 TaskManager 注册上来就不是。',
    },
  },
  judge: (cluster, found) => {
    const { at, overviews } = cluster;
    const rounds = Math.max(1, cluster.rounds);
    const lost = cluster.jobs.flatMap((job) =>
      lostBy(job, cluster).map(({ id }) =>
        found(
          'taskmanager-lost',
          seenInAllRounds({
            severity: 'critical',
            shows: 'symptom',
            facts: { taskManager: id, job: job.name },
            seen: [answer('/taskmanagers', id, { 'registered in rounds': '1', of: rounds })],
            about: { job: job.id },
            at,
            rounds,
          }),
        ),
      ),
    );
    const last = overviews.at(-1);
    const wanting = cluster.jobs.flatMap((job) => {
      const needed = Math.max(0, ...job.vertices.map(({ parallelism }) => parallelism));
      if (!last || !isWaiting(job) || overviews.some(({ slots }) => slots >= needed)) return [];
      const waited = at === null || job.startedAt === null ? 0 : at - job.startedAt;
      if (!hasRun(job) && waited < patience) return [];
      const { slots, freeSlots, taskManagers } = last;
      const numbers = { taskmanagers: taskManagers, 'slots-total': slots, 'slots-available': freeSlots };
      const sight = seenInAllRounds({
        severity: 'critical',
        shows: hasRun(job) ? 'symptom' : 'cause',
        facts: { job: job.name, needed, slots, taskManagers },
        seen: [answer('/overview', `${needed} slots needed`, numbers)],
        about: { job: job.id },
        at,
        rounds,
      });
      return [found(hasRun(job) ? 'taskmanager-missing' : 'slots-missing', sight)];
    });
    return [...lost, ...wanting];
  },
});

/** Whether none of its tasks runs, though it has not ended. */
const isWaiting = ({ state, vertices }: Job) =>
  ['CREATED', 'RUNNING', 'RESTARTING'].includes(state) &&
  vertices.length > 0 &&
  vertices.every(
    ({ state, rounds }) =>
      !['RUNNING', 'INITIALIZING', 'FINISHED'].includes(state) &&
      (rounds.at(-1)?.subtasks ?? []).every((subtask) => subtask.state !== 'RUNNING'),
  );

/** With slots for all of its tasks. */
const hasRun = ({ checkpoints, failures }: Job) =>
  (checkpoints?.counts.completed ?? 0) > 0 ||
  (failures?.entries ?? []).some(({ taskManager }) => taskManager !== null);

/** TaskManagers that ran its tasks in the first round, and were not registered in the last one, while it is not what it was. */
function lostBy(
  { state, vertices, metrics }: Job,
  { taskManagers, overviews, rounds }: Cluster,
): TaskManager[] {
  const restarts = metrics.map((round) => round.get('numRestarts') ?? 0);
  const restarted = (restarts.at(-1) ?? 0) > (restarts[0] ?? 0);
  const fewer = (overviews.at(-1)?.taskManagers ?? 0) < (overviews[0]?.taskManagers ?? 0);
  const answered = fewer || taskManagers.some(({ registered }) => registered.includes(rounds));
  if (!answered || (state === 'RUNNING' && !restarted)) return [];
  const ran = new Set(
    vertices.flatMap((vertex) => vertex.rounds[0]?.subtasks.map(({ taskManager }) => taskManager) ?? []),
  );
  return taskManagers.filter(({ id, registered }) => ran.has(id) && !registered.includes(rounds));
}

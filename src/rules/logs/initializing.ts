import { code, text } from '../../blocks/blocks.ts';
import type { JobEvent, Logs } from '../../evidence/evidence.ts';
import { longInitializing } from '../measured/load.ts';
import { duration, name } from '../measured/phrases.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Tasks that, as far as a log goes, never got to work: they restore state, or are in `open()`. */
export const initializingInLogs = rule({
  id: 'initializing',
  needs: 'logs',
  finds: {
    /** `lasts` in milliseconds, up to the last line of the log. */
    'tasks-stay-initializing': sentence<{
      vertex: string;
      tasks: number;
      parallelism: number;
      lasts: number;
    }>({
      en: ({ vertex, tasks, parallelism, lasts }) =>
        text`${tasks} of ${parallelism} tasks of ${name(vertex)} were still ${code('INITIALIZING')} when the log ends, for ${duration(lasts)}: they restore state or are in ${code('open()')}`,
      zh: ({ vertex, tasks, parallelism, lasts }) =>
        text`到日志结束时，${name(vertex)} 的 ${parallelism} 个 task 里有 ${tasks} 个仍处于 ${code('INITIALIZING')}，已有 ${duration(lasts)}：在恢复 state，或者还在 ${code('open()')} 里`,
    }),
  },
  judge: (logs, found) => {
    const slowest = slowestOf(logs);
    if (!slowest) return [];
    const { events, ...facts } = slowest;
    const severity = facts.lasts >= longInitializing.outage ? 'warning' : 'notice';
    const sight = shownByEvents(events, { severity, shows: 'cause', facts });
    return [found('tasks-stay-initializing', { ...sight, lastAt: sight.firstAt! + facts.lasts })];
  },
});

const leaves = new Set(['task-runs', 'task-initialized', 'task-cancelled', 'task-failed']);

/** The vertex with the most tasks that have been INITIALIZING for long at the end of their log. */
function slowestOf({ events, files }: Logs) {
  const entered = events.filter(({ kind }) => kind === 'task-initializes');
  const left = events.filter(({ kind }) => leaves.has(kind));
  // Where a series was thinned, nobody knows which tasks went on.
  if ([...entered, ...left].some(({ count }) => count > 1)) return null;
  const gone = new Set(left.map(({ attempt }) => attempt));
  const ends = new Map(files.map(({ file, to }) => [file, to]));
  const byVertex = new Map<string, { event: JobEvent; lasts: number }[]>();
  const seen = new Set<string | null>();
  for (const event of entered) {
    const lasts = (ends.get(event.quote.file) ?? 0) - (event.at ?? Number.POSITIVE_INFINITY);
    if (
      lasts < longInitializing.least ||
      gone.has(event.attempt) ||
      isOver(event, events) ||
      seen.has(event.attempt)
    )
      continue;
    seen.add(event.attempt);
    const vertex = event.what.replace(/ \(\d+\/\d+\)$/, '');
    byVertex.set(vertex, [...(byVertex.get(vertex) ?? []), { event, lasts }]);
  }
  const [vertex, tasks] = [...byVertex].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return vertex === undefined
    ? null
    : {
        vertex,
        events: tasks!.map(({ event }) => event),
        tasks: tasks!.length,
        parallelism: Number(/\/(\d+)\)$/.exec(tasks![0]!.event.what)![1]),
        lasts: Math.max(...tasks!.map(({ lasts }) => lasts)),
      };
}

/** Whether the job or the process of a task came to an end of another kind, which tells nothing of each task. */
const isOver = ({ at, quote }: JobEvent, events: JobEvent[]) =>
  events.some(
    (later) =>
      later.quote.file === quote.file &&
      later.at !== null &&
      later.at > at! &&
      (['process-started', 'signal', 'taskmanager-closed'].includes(later.kind) ||
        (later.kind === 'job-state' && later.what !== 'RUNNING')),
  );

import type { About } from '../../report.ts';

/** Labels of an alert, or its annotations. */
export type Texts = ReadonlyMap<string, string>;

/** Ids of jobs and of vertices. */
const id = /^[0-9a-f]{32}$/;

/**
 * What of a cluster the labels name. PrometheusReporter writes `_` for each sign of a value that is no letter, digit, `:` or `_`, unless
 * `filterLabelValueCharacters` is off: ids of jobs and vertices have no such sign.
 */
export function aboutIn(labels: Texts): About {
  const [job, vertex] = [labels.get('job_id') ?? '', labels.get('task_id') ?? ''];
  const taskManager = taskManagerIn(labels.get('tm_id') ?? '');
  return {
    ...(id.test(job) ? { job } : {}),
    ...(id.test(vertex) ? { vertex } : {}),
    ...(taskManager === null ? {} : { taskManager }),
  };
}

/** `TASK_MANAGER_POD_FORMAT` of KubernetesResourceManagerDriver, `<cluster>-taskmanager-<attempt>-<index>`; an id of a cluster has no dots. */
const nativePod = /^[a-z][a-z0-9_]{0,44}_taskmanager_\d{1,6}_\d{1,6}$/;
/** Of YARN, which has underscores itself. */
const container = /^container(?:_e\d{1,6})?_\d{1,20}_\d{1,9}_\d{1,9}_\d{1,9}$/;
/** As it is, where nothing in it was replaced: a host with a port and a number, a pod. */
const asIs = /^[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$/;

/** The id of a TaskManager as the REST API takes it; null where it cannot be told from the label. */
function taskManagerIn(label: string): string | null {
  if (nativePod.test(label)) return label.replaceAll('_', '-');
  return container.test(label) || asIs.test(label) ? label : null;
}

const severities = new Map<string, 'critical' | 'none'>([
  ...[
    'critical',
    'crit',
    'page',
    'error',
    'fatal',
    'emergency',
    'disaster',
    'high',
    'p0',
    'p1',
    'sev0',
    'sev1',
  ].map((name) => [name, 'critical'] as const),
  ['none', 'none'],
]);

/** How bad an alert is by its label: teams have names of their own. Who is told of anything is told to look at it. */
export const severityIn = (labels: Texts) =>
  severities.get((labels.get('severity') ?? labels.get('priority') ?? '').toLowerCase()) ?? 'warning';

const first = (labels: Texts, names: string[]) =>
  names.map((name) => labels.get(name)).find((value) => value !== undefined && value !== '') ?? null;

/** What an alert is about, as its labels call it. `job` is the scrape job of Prometheus, and no job of Flink. */
export const namesInLabels = (labels: Texts) => ({
  job: first(labels, ['job_name', 'job_id']),
  task: first(labels, ['task_name', 'operator_name']),
  process: first(labels, ['pod', 'tm_id', 'host', 'instance']),
});

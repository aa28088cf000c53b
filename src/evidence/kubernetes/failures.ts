// What objects say of failures in words of Flink and of the operator: pages know them as lines of logs.
import { loggedTime, type Told } from '../files/told-log.ts';
import type { FlinkResource, KubernetesEvent, KubernetesObjects, Pod, StateSnapshot } from '../objects.ts';

/** More lines of one failure say nothing new. */
const mostLines = 200;

export function failuresTold(objects: KubernetesObjects): Told[] {
  const { pods, events, resources, snapshots } = objects;
  const runs = runsSince(events);
  return [
    ...resources.filter(({ error }) => error !== '').map((resource) => ofResource(resource)),
    ...snapshots.filter(({ state, takenAgain }) => state === 'FAILED' && !takenAgain).map(ofSnapshot),
    ...events.filter((event) => isOperators(event) && !isOver(event, resources, runs)).map(ofEvent),
    ...pods.flatMap(lastWords),
  ];
}

/** A job that runs as it was asked for. */
const isWell = ({ lifecycleState, jobState, error }: FlinkResource) =>
  error === '' && lifecycleState === 'STABLE' && ['RUNNING', 'FINISHED', ''].includes(jobState);

/** An error is kept until the operator got over it. Beside a job that runs it is a change that was not taken over. */
function ofResource(resource: FlinkResource): Told {
  const { kind, name, lifecycleState, jobManagerDeploymentStatus, jobState, error, quote } = resource;
  const failed = lifecycleState === 'FAILED' || jobManagerDeploymentStatus === 'ERROR';
  const runs = lifecycleState === 'STABLE' && jobState === 'RUNNING';
  const level = failed ? null : runs ? 'WARN' : 'ERROR';
  return told(`${kind} ${name}: error`, errorLines(error), { level, at: null, line: quote.line });
}

const ofSnapshot = ({ name, error, endedAt, quote }: StateSnapshot) =>
  told(`FlinkStateSnapshot ${name}: error`, errorLines(error), {
    level: 'WARN',
    at: endedAt,
    line: quote.line,
  });

const isOperators = ({ type, kind }: KubernetesEvent) => type === 'Warning' && kind.startsWith('Flink');

/** What the autoscaler tells of it does not stand in the status of a resource, and goes on while the job runs: AutoScalerEventHandler. */
const ofAutoscaler = new Set([
  'ScalingLimited',
  'IneffectiveScaling',
  'MemoryPressure',
  'ResourceQuotaReached',
  'AutoscalerError',
]);

/** When each job was last seen to begin to run: after an upgrade, a recovery, a restart. */
function runsSince(events: KubernetesEvent[]): Map<string, number> {
  const since = new Map<string, number>();
  for (const { reason, message, kind, name, order } of events)
    if (reason === 'JobStatusChanged' && message.endsWith(' to RUNNING'))
      since.set(`${kind} ${name}`, Math.max(order, since.get(`${kind} ${name}`) ?? order));
  return since;
}

/** The operator tries again every minute, and tells it each time. A job that fails runs in between: what it throws is not over. */
function isOver(event: KubernetesEvent, resources: FlinkResource[], runs: Map<string, number>): boolean {
  const { kind, name, reason, order } = event;
  if (ofAutoscaler.has(reason)) return false;
  if (resources.some((one) => one.kind === kind && one.name === name && isWell(one))) return true;
  return reason !== 'JobException' && order < (runs.get(`${kind} ${name}`) ?? Number.NEGATIVE_INFINITY);
}

const ofEvent = ({ kind, name, reason, message, lastAt, quote }: KubernetesEvent) =>
  told(`${kind} ${name}: ${reason}`, errorLines(message), {
    level: reason === 'JobException' ? 'ERROR' : 'WARN',
    at: lastAt,
    line: quote.line,
  });

/** The end of the log of a container that does not run, where the pod keeps it. */
const lastWords = ({ name, containers }: Pod): Told[] =>
  containers.flatMap((container) => {
    const [end] = container.ends;
    if (container.running || !end || end.exitCode === 0 || end.message === '') return [];
    const head = `pod ${name}, container ${container.name}: last words`;
    return [told(head, end.message.split(/\r?\n/), { level: 'INFO', at: end.at, line: end.quote.line })];
  });

/** The head goes on with the first line: a single line is all that most errors are. */
function told(
  head: string,
  lines: string[],
  { level, at, line }: Pick<Told, 'level' | 'line'> & { at: number | null },
) {
  const logged = `${loggedTime(at)}${level ?? 'ERROR'} org.apache.flink.kubernetes.operator.Status [] - ${head}`;
  return { lines: [logged, ...lines.slice(0, mostLines)], head: `${head}: ${lines[0] ?? ''}`, line, level };
}

/** An exception as the operator keeps it: FlinkResourceException as JSON since operator 1.3, its words before. */
function errorLines(error: string): string[] {
  const exception = parsed(error);
  if (exception === null) return error.split(/\r?\n/);
  const causes = Array.isArray(exception.throwableList) ? exception.throwableList : [];
  return [exception, ...causes].flatMap((one, depth) => {
    const { type, message } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    if (typeof type !== 'string') return [];
    const said = `${type}${typeof message === 'string' ? `: ${message}` : ''}`;
    return `${depth === 0 ? '' : 'Caused by: '}${said}`.split(/\r?\n/);
  });
}

function parsed(error: string): Record<string, unknown> | null {
  if (!error.startsWith('{')) return null;
  try {
    return JSON.parse(error);
  } catch {
    return null;
  }
}

import type { Quote } from '../../report.ts';
import type {
  Container,
  ContainerEnd,
  FlinkResource,
  KubernetesEvent,
  KubernetesObjects,
  Pod,
} from '../objects.ts';
import { isObject, type Json, type JsonObject, jsonList } from '../threads/json-values.ts';

/** What objects of Kubernetes tell of Flink; null where none says how it is, as manifests do not. */
export function kubernetesObjects(objects: JsonObject[], file: string): KubernetesObjects | null {
  const of = (kind: RegExp) =>
    objects.filter((object) => kind.test(text(object, 'kind')) && text(object, 'metadata', 'name') !== '');
  const pods = of(/^Pod$/).filter(saysHowItIs);
  const resources = of(/^Flink(?:Deployment|SessionJob)$/).filter(saysHowItIs);
  const events = of(/^Event$/);
  if (pods.length + resources.length + events.length === 0) return null;
  const flinks = pods.filter(isFlinks).map((pod) => podIn(pod, file));
  const names = new Set(flinks.map(({ name }) => name));
  const owners = resources.map((resource) => `${text(resource, 'metadata', 'name')}-`);
  const isAboutFlink = ({ name }: KubernetesEvent) =>
    names.has(name) || isProcess(name) || owners.some((owner) => `${name}-`.startsWith(owner));
  return {
    pods: flinks,
    events: events.map((event) => eventIn(event, file)).filter(isAboutFlink),
    resources: resources.map((resource) => resourceIn(resource, file)),
  };
}

const saysHowItIs = (object: JsonObject) =>
  ['phase', 'containerStatuses', 'lifecycleState', 'jobManagerDeploymentStatus', 'jobStatus', 'error'].some(
    (key) => at(object, 'status', key) !== undefined,
  );

const isProcess = (name: string) => /(?:job|task)-?manager/i.test(name);

/** Flink and its operator label their pods and name the container; in manifests of others the names tell. */
const isFlinks = (pod: JsonObject) =>
  ['component', 'app.kubernetes.io/component'].some((label) =>
    isProcess(text(pod, 'metadata', 'labels', label)),
  ) ||
  isProcess(text(pod, 'metadata', 'name')) ||
  jsonList(at(pod, 'spec', 'containers')).some((one) => text(one, 'name') === 'flink-main-container');

function podIn(pod: JsonObject, file: string): Pod {
  const name = text(pod, 'metadata', 'name');
  const statuses = ['initContainerStatuses', 'containerStatuses'].flatMap((key) =>
    jsonList(at(pod, 'status', key))
      .filter(isObject)
      .filter((status) => text(status, 'name') !== ''),
  );
  return {
    name,
    namespace: text(pod, 'metadata', 'namespace'),
    deleted: text(pod, 'metadata', 'deletionTimestamp') !== '',
    unschedulable: unschedulableIn(pod, name, file),
    containers: statuses.map((status) => containerIn(status, name, file)),
  };
}

function unschedulableIn(pod: JsonObject, name: string, file: string): Pod['unschedulable'] {
  const condition = jsonList(at(pod, 'status', 'conditions'))
    .filter(isObject)
    .find((one) => text(one, 'type') === 'PodScheduled' && text(one, 'status') === 'False');
  if (!condition || text(condition, 'reason') !== 'Unschedulable') return null;
  const message = text(condition, 'message');
  return {
    message,
    since: time(text(condition, 'lastTransitionTime')),
    quote: quoted(condition, file, `pod ${name}: Unschedulable: ${message}`),
  };
}

function containerIn(status: JsonObject, pod: string, file: string): Container {
  const name = text(status, 'name');
  const waiting = at(status, 'state', 'waiting');
  const ends = [
    ['state', at(status, 'state', 'terminated')],
    ['lastState', at(status, 'lastState', 'terminated')],
  ] as const;
  return {
    name,
    image: text(status, 'image') || name,
    running: isObject(at(status, 'state', 'running')),
    waiting: isObject(waiting)
      ? {
          reason: text(waiting, 'reason'),
          quote: quoted(
            waiting,
            file,
            `pod ${pod}, container ${name}: ${[text(waiting, 'reason'), text(waiting, 'message')].filter(Boolean).join(': ')}`,
          ),
        }
      : null,
    ends: ends.flatMap(([key, end]) =>
      isObject(end) ? [endIn(end, `pod ${pod}, container ${name}, ${key}`, file)] : [],
    ),
  };
}

function endIn(end: JsonObject, of: string, file: string): ContainerEnd {
  const [reason, exitCode, finished] = ['reason', 'exitCode', 'finishedAt'].map((key) => text(end, key));
  return {
    reason: reason!,
    exitCode: Number(exitCode),
    at: time(finished!),
    quote: quoted(end, file, `${of}: reason ${reason}, exit code ${exitCode}, finished at ${finished}`),
  };
}

/** Events of `v1` and of `events.k8s.io/v1`, whose names for the same differ. */
function eventIn(event: JsonObject, file: string): KubernetesEvent {
  const about = at(event, 'involvedObject') ?? at(event, 'regarding');
  const either = (...paths: string[][]) => paths.map((path) => text(event, ...path)).find(Boolean) ?? '';
  const [kind, name] = [text(about, 'kind'), text(about, 'name')];
  const reason = text(event, 'reason');
  const message = either(['message'], ['note']);
  const created = either(['metadata', 'creationTimestamp']);
  return {
    reason,
    message,
    kind,
    name,
    namespace: text(about, 'namespace'),
    count: Math.max(1, Math.trunc(Number(either(['series', 'count'], ['count'], ['deprecatedCount'])) || 1)),
    firstAt: time(either(['firstTimestamp'], ['deprecatedFirstTimestamp'], ['eventTime']) || created),
    lastAt: time(
      either(['series', 'lastObservedTime'], ['lastTimestamp'], ['deprecatedLastTimestamp'], ['eventTime']) ||
        created,
    ),
    quote: quoted(event, file, `${kind} ${name}: ${reason}: ${message}`),
  };
}

function resourceIn(resource: JsonObject, file: string): FlinkResource {
  const [kind, name] = [text(resource, 'kind'), text(resource, 'metadata', 'name')];
  const says = {
    lifecycleState: text(resource, 'status', 'lifecycleState'),
    jobManagerDeploymentStatus: text(resource, 'status', 'jobManagerDeploymentStatus'),
    jobState: text(resource, 'status', 'jobStatus', 'state'),
    error: text(resource, 'status', 'error'),
  };
  const told = Object.entries(says).flatMap(([key, value]) => (value === '' ? [] : [`${key} ${value}`]));
  const status = at(resource, 'status');
  return {
    kind,
    name,
    namespace: text(resource, 'metadata', 'namespace'),
    ...says,
    quote: quoted(isObject(status) ? status : resource, file, `${kind} ${name}: ${told.join(', ')}`),
  };
}

const quoted = ({ line }: JsonObject, file: string, text: string): Quote => ({
  file,
  line,
  text: text.replace(/\s+/g, ' ').trim(),
});

/** What stands at a path. */
function at(value: Json | undefined, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (here, key) => (isObject(here) ? here.fields.get(key) : undefined),
    value,
  );
}

/** A text or a number, as text; YAML is read as it was written. */
function text(value: Json | undefined, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function time(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

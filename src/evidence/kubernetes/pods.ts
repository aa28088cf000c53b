import type { Container, ContainerEnd, Pod } from '../objects.ts';
import { isObject, type JsonObject, jsonList } from '../threads/json-values.ts';
import { at, quoted, textAt, time, unnamed } from './fields.ts';

export const isProcess = (name: string) => /(?:job|task)-?manager|(?:^|-)[jt]m(?:-|$)/i.test(name);

/** The operator's own pod, under the names that its charts give it. */
const isOperator = (name: string) => /(?:^|-)flink-(?:kubernetes-)?operator(?:-|$)/.test(name);

/**
 * Flink and its operator label their pods and name the container; in manifests of others the names tell. Whoever hands in a part of a
 * description means one of Flink.
 */
export const isFlinks = (pod: JsonObject) =>
  ['component', 'app.kubernetes.io/component'].some((label) =>
    isProcess(textAt(pod, 'metadata', 'labels', label)),
  ) ||
  isProcess(textAt(pod, 'metadata', 'name')) ||
  isOperator(textAt(pod, 'metadata', 'name')) ||
  textAt(pod, 'metadata', 'name') === unnamed ||
  jsonList(at(pod, 'spec', 'containers')).some((one) => textAt(one, 'name') === 'flink-main-container');

export function podIn(pod: JsonObject, file: string): Pod {
  const name = textAt(pod, 'metadata', 'name');
  const statuses = ['initContainerStatuses', 'containerStatuses'].flatMap((key) =>
    jsonList(at(pod, 'status', key))
      .filter(isObject)
      .filter((status) => textAt(status, 'name') !== ''),
  );
  const ready = conditionOf(pod, 'Ready');
  return {
    name,
    namespace: textAt(pod, 'metadata', 'namespace'),
    deleted: textAt(pod, 'metadata', 'deletionTimestamp') !== '',
    ip: textAt(pod, 'status', 'podIP'),
    node: textAt(pod, 'spec', 'nodeName'),
    ready: ready ? textAt(ready, 'status') === 'True' : null,
    evicted: evictedIn(pod, name, file),
    unschedulable: unschedulableIn(pod, name, file),
    containers: statuses.map((status) => containerIn(status, name, file)),
  };
}

const conditionOf = (pod: JsonObject, type: string) =>
  jsonList(at(pod, 'status', 'conditions'))
    .filter(isObject)
    .find((one) => textAt(one, 'type') === type);

/** The kubelet leaves the pod as it ended; whoever else ends one says so in a condition (Kubernetes 1.26+). */
function evictedIn(pod: JsonObject, name: string, file: string): Pod['evicted'] {
  const status = at(pod, 'status');
  const condition = conditionOf(pod, 'DisruptionTarget');
  const disrupted = condition && textAt(condition, 'status') === 'True' ? condition : undefined;
  if (!isObject(status) || (textAt(status, 'reason') !== 'Evicted' && !disrupted)) return null;
  const reason = textAt(disrupted, 'reason') || textAt(status, 'reason');
  const message = textAt(status, 'message') || textAt(disrupted, 'message');
  return {
    reason,
    message,
    at: time(textAt(disrupted, 'lastTransitionTime') || textAt(status, 'startTime')),
    quote: quoted(disrupted ?? status, file, `pod ${name}: ${reason}: ${message}`),
  };
}

function unschedulableIn(pod: JsonObject, name: string, file: string): Pod['unschedulable'] {
  const condition = conditionOf(pod, 'PodScheduled');
  if (
    !condition ||
    textAt(condition, 'status') !== 'False' ||
    textAt(condition, 'reason') !== 'Unschedulable'
  )
    return null;
  const message = textAt(condition, 'message');
  return {
    message,
    since: time(textAt(condition, 'lastTransitionTime')),
    quote: quoted(condition, file, `pod ${name}: Unschedulable: ${message}`),
  };
}

function containerIn(status: JsonObject, pod: string, file: string): Container {
  const name = textAt(status, 'name');
  const waiting = at(status, 'state', 'waiting');
  const [reason, message] = [textAt(waiting, 'reason'), textAt(waiting, 'message')];
  const ends = [
    ['state', at(status, 'state', 'terminated')],
    ['lastState', at(status, 'lastState', 'terminated')],
  ] as const;
  return {
    name,
    image: textAt(status, 'image') || null,
    running: isObject(at(status, 'state', 'running')),
    since: time(textAt(status, 'state', 'running', 'startedAt')),
    restarts: Math.max(0, Math.trunc(Number(textAt(status, 'restartCount')) || 0)),
    waiting: isObject(waiting)
      ? {
          reason,
          message,
          quote: quoted(
            waiting,
            file,
            `pod ${pod}, container ${name}: ${[reason, message].filter(Boolean).join(': ')}`,
          ),
        }
      : null,
    ends: ends.flatMap(([key, end]) =>
      isObject(end) ? [endIn(end, `pod ${pod}, container ${name}, ${key}`, file)] : [],
    ),
  };
}

function endIn(end: JsonObject, of: string, file: string): ContainerEnd {
  const [reason, exitCode, finished] = ['reason', 'exitCode', 'finishedAt'].map((key) => textAt(end, key));
  const when = finished === '' ? '' : `, finished at ${finished}`;
  return {
    reason: reason!,
    message: textAt(end, 'message'),
    exitCode: exitCode === '' ? Number.NaN : Number(exitCode),
    at: time(finished!),
    quote: quoted(end, file, `${of}: reason ${reason}, exit code ${exitCode}${when}`),
  };
}

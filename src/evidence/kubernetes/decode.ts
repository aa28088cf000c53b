import type { KubernetesEvent, KubernetesObjects } from '../objects.ts';
import type { JsonObject } from '../threads/json-values.ts';
import { isAutoscaler, scalingsIn } from './autoscaler.ts';
import { eventIn } from './events.ts';
import { at, latestIn, textAt } from './fields.ts';
import { nodeIn } from './nodes.ts';
import { isFlinks, isProcess, podIn } from './pods.ts';
import { resourceIn, snapshotsIn } from './resources.ts';

/** What objects of Kubernetes tell of Flink; null where none is of Flink, or says how it is, as manifests do not. */
export function kubernetesObjects(objects: JsonObject[], file: string): KubernetesObjects | null {
  const of = (kind: RegExp) =>
    objects.filter(
      (object) => kind.test(textAt(object, 'kind')) && textAt(object, 'metadata', 'name') !== '',
    );
  const pods = of(/^Pod$/).filter(saysHowItIs);
  const resources = objects
    .filter((object) => /^Flink(?:Deployment|SessionJob|BlueGreenDeployment)$/.test(textAt(object, 'kind')))
    .filter(saysHowItIs);
  const snapshots = of(/^FlinkStateSnapshot$/).filter(saysHowItIs);
  const nodes = of(/^Node$/).filter((node) => at(node, 'status', 'conditions') !== undefined);
  const scalings = of(/^ConfigMap$/).filter((map) => isAutoscaler(map) && at(map, 'data') !== undefined);
  const events = of(/^Event$/);
  const about = events.map((event) => eventIn(event, file));
  const owners = [
    ...resources.map((resource) => textAt(resource, 'metadata', 'name')).filter(Boolean),
    ...about.filter(({ kind }) => kind.startsWith('Flink')).map(({ name }) => name),
    ...clustersOf([...pods.map((pod) => textAt(pod, 'metadata', 'name')), ...about.map(({ name }) => name)]),
  ];
  const isOwned = (name: string) => owners.some((owner) => `${name}-`.startsWith(`${owner}-`));
  const flinks = pods
    .filter((pod) => isFlinks(pod) || isOwned(textAt(pod, 'metadata', 'name')))
    .map((pod) => podIn(pod, file));
  const names = new Set(flinks.map(({ name }) => name));
  const isAboutFlink = ({ kind, name }: KubernetesEvent) =>
    kind.startsWith('Flink') || names.has(name) || isProcess(name) || isOwned(name);
  const told = about.filter(isAboutFlink);
  if ([flinks, told, resources, snapshots, nodes, scalings].every(({ length }) => length === 0)) return null;
  return {
    pods: flinks,
    events: told,
    resources: resources.map((resource) => resourceIn(resource, file)),
    snapshots: snapshotsIn(snapshots, file),
    nodes: nodes.map((node) => nodeIn(node, file)),
    scalings: scalings.flatMap((map) => scalingsIn(map, file)),
    latest: latestIn([pods, resources, snapshots, nodes, scalings, events].flat()),
  };
}

const saysHowItIs = (object: JsonObject) =>
  [
    ...['phase', 'containerStatuses', 'lifecycleState', 'jobManagerDeploymentStatus', 'jobStatus', 'error'],
    ...['state', 'blueGreenState', 'reason'],
  ].some((key) => at(object, 'status', key) !== undefined);

/** The native integration calls its TaskManagers `<cluster>-taskmanager-1-1`, and its JobManager `<cluster>-<hash>`. */
const clustersOf = (names: string[]) =>
  names.flatMap((name) => {
    const end = name.indexOf('-taskmanager-');
    return end > 0 ? [name.slice(0, end)] : [];
  });

// What `kubectl describe` prints of a pod, a node, or a resource of the operator: labels with values, deeper ones below.
import type { JsonObject } from '../threads/json-values.ts';
import { unnamed } from './fields.ts';
import { type Label, labelsIn, leadingSpaces, outermostOf, rowsOf } from './labels.ts';
import { eventTimes, isoTime, type MadeFields, made } from './made.ts';

/** The objects that a description tells of: what it describes, and its events. `first` is the line it begins in. */
export function described(lines: string[], first: number): JsonObject[] {
  const labels = labelsIn(lines.map((text, at) => ({ line: first + at, indent: leadingSpaces(text), text })));
  const name = labels.get('Name')?.value ?? '';
  const kind = kindOf(labels);
  if (name === '' || kind === null) return [];
  const metadata: MadeFields = {
    name,
    namespace: labels.get('Namespace')?.value,
    labels: Object.fromEntries(
      [
        labels.get('Labels')?.value ?? '',
        ...(labels.get('Labels')?.below ?? []).map(({ text }) => text.trim()),
      ]
        .map((pair) => pair.split('=') as [string, string?])
        .flatMap(([key, value]) => (value === undefined || key === '__proto__' ? [] : [[key, value]])),
    ),
  };
  const object =
    kind === 'Pod' ? podOf(labels) : kind === 'Node' ? nodeOf(labels) : resourceOf(labels, metadata);
  return [made(first, { kind, metadata, ...object }), ...eventsOf(labels, kind, name)];
}

/** The pod of a description whose beginning was not copied: its containers, or what is left of one. */
export function describedPart(lines: string[]): JsonObject[] {
  const below = lines.map((text, at) => ({ line: 1 + at, indent: leadingSpaces(text), text }));
  const labels = labelsIn(below);
  if (labels.has('Containers')) return [podPart(podOf(labels))];
  const state = below.findIndex(({ text }) => /^\s+(?:Last )?State:/.test(text));
  const isOutside = ({ indent, text }: Label['below'][number]) => text !== '' && indent === 0;
  const begin = below.findLastIndex((line, at) => at < state && isOutside(line)) + 1;
  const end = below.findIndex((line, at) => at > state && isOutside(line));
  const container = containerOf(unnamed, labelsIn(below.slice(begin, end === -1 ? undefined : end)));
  return [podPart({ status: { containerStatuses: [container] } })];
}

const podPart = (pod: MadeFields) => made(1, { kind: 'Pod', metadata: { name: unnamed }, ...pod });

function kindOf(labels: Map<string, Label>): string | null {
  const own = /^flink\.apache\.org\//.test(labels.get('API Version')?.value ?? '');
  if (own && /^Flink\w{1,40}$/.test(labels.get('Kind')?.value ?? '')) return labels.get('Kind')!.value;
  if (labels.has('Containers') && labels.has('Status')) return 'Pod';
  return labels.has('Capacity') && labels.has('Conditions') ? 'Node' : null;
}

function podOf(labels: Map<string, Label>): MadeFields {
  const value = (name: string) => labels.get(name)?.value;
  const node = value('Node')?.split('/')[0];
  return {
    spec: { nodeName: node === '<none>' ? undefined : node },
    status: {
      phase: value('Status')?.split(' ')[0],
      reason: value('Reason'),
      message: value('Message'),
      podIP: value('IP'),
      startTime: isoTime(value('Start Time')),
      initContainerStatuses: containersOf(labels.get('Init Containers')),
      containerStatuses: containersOf(labels.get('Containers')),
      conditions: rowsOf(labels.get('Conditions')).map(({ line, cells }) =>
        made(line, { type: cells.get('Type'), status: cells.get('Status') }),
      ),
    },
  };
}

/** Names of containers are labels in small letters, one step in. */
function containersOf(of: Label | undefined): MadeFields[] {
  const lines = of?.below ?? [];
  const outermost = outermostOf(lines);
  const heads = lines.flatMap(({ indent, text }, at) =>
    indent === outermost && /^[a-z\d][a-z\d-]{0,63}:$/.test(text.trim()) ? [at] : [],
  );
  return heads.map((at, nth) => {
    return containerOf(lines[at]!.text.trim().slice(0, -1), labelsIn(lines.slice(at + 1, heads[nth + 1])));
  });
}

const containerOf = (name: string, labels: Map<string, Label>): MadeFields => ({
  name,
  image: labels.get('Image')?.value,
  restartCount: labels.get('Restart Count')?.value,
  state: stateOf(labels.get('State')),
  lastState: stateOf(labels.get('Last State')),
});

function stateOf(of: Label | undefined): MadeFields | undefined {
  if (of === undefined) return undefined;
  const labels = labelsIn(of.below.length > 0 ? of.below : [{ line: of.line, indent: 0, text: '' }]);
  const value = (name: string) => labels.get(name)?.value;
  return {
    [of.value.toLowerCase()]: made(of.line, {
      reason: value('Reason'),
      message: value('Message'),
      exitCode: value('Exit Code'),
      startedAt: isoTime(value('Started')),
      finishedAt: isoTime(value('Finished')),
    }),
  };
}

const nodeOf = (labels: Map<string, Label>): MadeFields => ({
  status: {
    conditions: rowsOf(labels.get('Conditions')).map(({ line, cells }) =>
      made(line, {
        type: cells.get('Type'),
        status: cells.get('Status'),
        reason: cells.get('Reason'),
        message: cells.get('Message'),
        lastTransitionTime: isoTime(cells.get('LastTransitionTime')),
      }),
    ),
  },
});

const eventsOf = (labels: Map<string, Label>, kind: string, name: string): JsonObject[] =>
  rowsOf(labels.get('Events')).map(({ line, cells }) =>
    made(line, {
      kind: 'Event',
      metadata: { name },
      involvedObject: { kind, name },
      type: cells.get('Type'),
      reason: cells.get('Reason'),
      message: cells.get('Message'),
      ...eventTimes(cells.get('Age') ?? ''),
    }),
  );

/** The status of a resource is not deeper. */
const deepest = 8;

/** `Job Manager Deployment Status` is how kubectl writes `jobManagerDeploymentStatus`. */
function resourceOf(labels: Map<string, Label>, metadata: MadeFields): MadeFields {
  const fields = (of: Label | undefined, depth = 0): MadeFields =>
    Object.fromEntries(
      Array.from(labelsIn(of?.below ?? []), ([name, one]) => [
        keyOf(name),
        one.below.length > 0 && one.value === '' && depth < deepest
          ? made(one.line, fields(one, depth + 1))
          : one.value,
      ]),
    );
  const { creationTimestamp, deletionTimestamp } = fields(labels.get('Metadata'));
  Object.assign(metadata, { creationTimestamp, deletionTimestamp });
  return {
    spec: fields(labels.get('Spec')),
    status: made(labels.get('Status')?.line ?? 1, fields(labels.get('Status'))),
  };
}

const keyOf = (label: string) =>
  label
    .split(' ')
    .map((word, at) => (at === 0 ? word.toLowerCase() : word))
    .join('');

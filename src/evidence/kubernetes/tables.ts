// Tables that kubectl prints: events, pods, resources of the operator.
import type { JsonObject } from '../threads/json-values.ts';
import { eventTimes, type MadeFields, made } from './made.ts';

/** The columns of a table, and where each begins. */
export type Columns = Map<string, number>;

type Row = (column: string) => string;

const kinds: { has: string[]; object: (row: Row) => MadeFields | null }[] = [
  { has: ['REASON', 'OBJECT', 'MESSAGE'], object: event },
  { has: ['NAME', 'READY', 'STATUS', 'RESTARTS'], object: pod },
  { has: ['NAME', 'JOB STATUS', 'LIFECYCLE STATE'], object: resource },
];

/** The columns that a line names; null where it is no head of a table that tells something. */
export function columnsIn(line: string): Columns | null {
  if (!/^[A-Z]{2}/.test(line) || line.length > 1000) return null;
  const columns: Columns = new Map(
    Array.from(line.matchAll(/[A-Z][A-Z-]{0,30}(?: [A-Z][A-Z-]{0,30})*/g), ({ 0: name, index }) => [
      name,
      index,
    ]),
  );
  return kinds.some(({ has }) => has.every((name) => columns.has(name))) ? columns : null;
}

/** The object of a row; null where there is none in it. */
export function objectOfRow(columns: Columns, text: string, line: number): JsonObject | null {
  const names = [...columns.keys()];
  const cells = cellsOf([...columns.values()], text);
  const row: Row = (column) => cells[names.indexOf(column)] ?? '';
  const { object } = kinds.find(({ has }) => has.every((name) => columns.has(name)))!;
  const fields = object(row);
  return fields && made(line, fields);
}

/** The cells of a row stand where the columns begin. What was pasted may have lost spaces of its head or its rows: then they stand one after another. */
function cellsOf(starts: number[], text: string): string[] {
  const cells = starts.map((start, nth) => text.slice(start, starts[nth + 1]).trim());
  if (!/\s{2}/.test(cells[0]!)) return cells;
  const parts = text.trim().split(/\s{2,}/);
  return [...parts.slice(0, starts.length - 1), parts.slice(starts.length - 1).join(' ')];
}

function event(row: Row): MadeFields | null {
  const [kind, name] = splitName(row('OBJECT'));
  if (name === undefined) return null;
  const count = row('COUNT');
  return {
    kind: 'Event',
    metadata: { name },
    type: row('TYPE'),
    reason: row('REASON'),
    message: row('MESSAGE'),
    involvedObject: { kind: kindNamed(kind!), name, namespace: row('NAMESPACE') },
    ...eventTimes(row('LAST SEEN')),
    ...(/^\d{1,9}$/.test(count) ? { count: Number(count) } : {}),
  };
}

/** How kubectl shortens what a pod is in: `printPod` of its printers. */
const evicted = new Set(['Evicted', 'NodeAffinity', 'NodeShutdown']);
const running = new Set([
  'Running',
  'Completed',
  'Succeeded',
  'Terminating',
  'Pending',
  'ContainerCreating',
  'PodInitializing',
  'Error',
]);

function pod(row: Row): MadeFields | null {
  const [, name] = splitName(row('NAME'));
  const status = row('STATUS').replace(/^Init:/, '');
  if (name === undefined || status === '') return null;
  const restartCount = Number(/^\d{1,9}/.exec(row('RESTARTS'))?.[0] ?? 0);
  const state: MadeFields =
    status === 'OOMKilled'
      ? { terminated: { reason: status, exitCode: 137 } }
      : running.has(status) || /^\d/.test(status)
        ? status === 'Running'
          ? { running: {} }
          : {}
        : { waiting: { reason: status } };
  return {
    kind: 'Pod',
    metadata: {
      name,
      namespace: row('NAMESPACE'),
      deletionTimestamp: status === 'Terminating' ? 'now' : undefined,
    },
    status: {
      phase: status,
      ...(evicted.has(status)
        ? { reason: status }
        : { containerStatuses: [{ name: name, restartCount, state }] }),
    },
  };
}

function resource(row: Row): MadeFields | null {
  const [kind, name] = splitName(row('NAME'));
  if (name === undefined) return null;
  return {
    kind: kind === '' ? 'FlinkDeployment' : kindNamed(kind!),
    metadata: { name, namespace: row('NAMESPACE') },
    status: { lifecycleState: row('LIFECYCLE STATE'), jobStatus: { state: row('JOB STATUS') } },
  };
}

/** `pod/orders-1`, `flinkdeployment.flink.apache.org/orders`, `orders`. */
function splitName(text: string): [kind: string, name: string | undefined] {
  const [, kind = '', name] = /^(?:([a-z.]{1,80})\/)?([\w.-]{1,260})$/.exec(text) ?? [];
  return [kind, name];
}

const named = new Map(
  [
    'Pod',
    'ReplicaSet',
    'Deployment',
    'StatefulSet',
    'Job',
    'Node',
    'FlinkDeployment',
    'FlinkSessionJob',
    'FlinkStateSnapshot',
    'FlinkBlueGreenDeployment',
  ].map((kind) => [kind.toLowerCase(), kind]),
);

const kindNamed = (kind: string) => named.get(kind.split('.')[0]!) ?? kind;

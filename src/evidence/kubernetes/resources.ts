// What the Flink Kubernetes operator says of its resources: fields of its package api.status, 1.0 to 1.15.
import type { FlinkResource, StateSnapshot } from '../objects.ts';
import { isObject, type JsonObject } from '../threads/json-values.ts';
import { at, quoted, text, time, unnamed } from './fields.ts';

export function resourceIn(resource: JsonObject, file: string): FlinkResource {
  const [kind, name] = [text(resource, 'kind'), text(resource, 'metadata', 'name') || unnamed];
  const says = {
    lifecycleState: text(resource, 'status', 'lifecycleState'),
    jobManagerDeploymentStatus: text(resource, 'status', 'jobManagerDeploymentStatus'),
    jobState: text(resource, 'status', 'jobStatus', 'state'),
    blueGreenState: text(resource, 'status', 'blueGreenState'),
    // Operator 0.1 kept it one step further in.
    error: text(resource, 'status', 'error') || text(resource, 'status', 'reconciliationStatus', 'error'),
  };
  return {
    kind,
    name,
    namespace: text(resource, 'metadata', 'namespace'),
    ...says,
    // All that there was before operator 1.1; its states have the same names.
    lifecycleState: says.lifecycleState || text(resource, 'status', 'reconciliationStatus', 'state'),
    reconciledAt:
      epoch(text(resource, 'status', 'reconciliationStatus', 'reconciliationTimestamp')) ??
      time(text(resource, 'status', 'lastReconciledTimestamp')),
    deletedAt: time(text(resource, 'metadata', 'deletionTimestamp')),
    quote: quotedStatus(resource, file, says),
  };
}

export function snapshotsIn(resources: JsonObject[], file: string): StateSnapshot[] {
  const snapshots = resources.map((resource) => snapshotIn(resource, file));
  const jobOf = ({ namespace, job }: StateSnapshot) => `${namespace}/${job}`;
  const completed = new Map<string, number>();
  for (const one of snapshots)
    if (one.state === 'COMPLETED')
      completed.set(jobOf(one), Math.max(one.endedAt ?? 0, completed.get(jobOf(one)) ?? 0));
  return snapshots.map((one) => ({
    ...one,
    takenAgain: one.state === 'FAILED' && (completed.get(jobOf(one)) ?? -1) >= (one.endedAt ?? 0),
  }));
}

function snapshotIn(resource: JsonObject, file: string): StateSnapshot {
  const says = { state: text(resource, 'status', 'state'), error: text(resource, 'status', 'error') };
  return {
    name: text(resource, 'metadata', 'name'),
    namespace: text(resource, 'metadata', 'namespace'),
    ...says,
    job: text(resource, 'spec', 'jobReference', 'name'),
    createdAt: time(text(resource, 'metadata', 'creationTimestamp')),
    endedAt: time(text(resource, 'status', 'resultTimestamp')),
    takenAgain: false,
    quote: quotedStatus(resource, file, says),
  };
}

function quotedStatus(resource: JsonObject, file: string, says: Record<string, string>) {
  const told = Object.entries(says).flatMap(([key, value]) => (value === '' ? [] : [`${key} ${value}`]));
  const status = at(resource, 'status');
  const name = text(resource, 'metadata', 'name') || unnamed;
  const line = isObject(status) ? status : resource;
  return quoted(line, file, `${text(resource, 'kind')} ${name}: ${told.join(', ')}`);
}

/** `1763608447512`, as the operator writes when it reconciled; 0 is never. */
const epoch = (text: string) => (/^\d{12,14}$/.test(text) ? Number(text) : null);

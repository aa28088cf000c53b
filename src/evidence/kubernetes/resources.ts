// What the Flink Kubernetes operator says of its resources: fields of its package api.status, 1.0 to 1.15.
import type { FlinkResource, StateSnapshot } from '../objects.ts';
import { isObject, type JsonObject } from '../threads/json-values.ts';
import { at, quoted, textAt, time, unnamed } from './fields.ts';

export function resourceIn(resource: JsonObject, file: string): FlinkResource {
  const [kind, name] = [textAt(resource, 'kind'), textAt(resource, 'metadata', 'name') || unnamed];
  const says = {
    lifecycleState: textAt(resource, 'status', 'lifecycleState'),
    jobManagerDeploymentStatus: textAt(resource, 'status', 'jobManagerDeploymentStatus'),
    jobState: textAt(resource, 'status', 'jobStatus', 'state'),
    blueGreenState: textAt(resource, 'status', 'blueGreenState'),
    // Operator 0.1 kept it one step further in.
    error: textAt(resource, 'status', 'error') || textAt(resource, 'status', 'reconciliationStatus', 'error'),
  };
  return {
    kind,
    name,
    namespace: textAt(resource, 'metadata', 'namespace'),
    ...says,
    // All that there was before operator 1.1; its states have the same names.
    lifecycleState: says.lifecycleState || textAt(resource, 'status', 'reconciliationStatus', 'state'),
    reconciledAt:
      epoch(textAt(resource, 'status', 'reconciliationStatus', 'reconciliationTimestamp')) ??
      time(textAt(resource, 'status', 'lastReconciledTimestamp')),
    deletedAt: time(textAt(resource, 'metadata', 'deletionTimestamp')),
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
  const says = { state: textAt(resource, 'status', 'state'), error: textAt(resource, 'status', 'error') };
  return {
    name: textAt(resource, 'metadata', 'name'),
    namespace: textAt(resource, 'metadata', 'namespace'),
    ...says,
    job: textAt(resource, 'spec', 'jobReference', 'name'),
    createdAt: time(textAt(resource, 'metadata', 'creationTimestamp')),
    endedAt: time(textAt(resource, 'status', 'resultTimestamp')),
    takenAgain: false,
    quote: quotedStatus(resource, file, says),
  };
}

function quotedStatus(resource: JsonObject, file: string, says: Record<string, string>) {
  const told = Object.entries(says).flatMap(([key, value]) => (value === '' ? [] : [`${key} ${value}`]));
  const status = at(resource, 'status');
  const name = textAt(resource, 'metadata', 'name') || unnamed;
  const line = isObject(status) ? status : resource;
  return quoted(line, file, `${textAt(resource, 'kind')} ${name}: ${told.join(', ')}`);
}

/** `1763608447512`, as the operator writes when it reconciled; 0 is never. */
const epoch = (text: string) => (/^\d{12,14}$/.test(text) ? Number(text) : null);

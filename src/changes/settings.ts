import type { Cluster, Job } from '../cluster/cluster.ts';
import type { SettingChange } from './look.ts';

/** What Flink itself writes into the configuration of a process: folders with random names, ports that were free, internal keys. */
const ofProcess =
  /^(?:web\.tmpdir|blob\.server\.port|\$?internal\..*|jobmanager\.rpc\.port|taskmanager\.resource-id)$/;

/** Settings that were set, removed or changed, by key. Nothing where a side does not tell its settings. */
export function settingsOf(before: Cluster | null, after: Cluster | null): SettingChange[] {
  if (!before?.configuration || !after?.configuration) return [];
  return differences(before.configuration, after.configuration).filter(({ key }) => !ofProcess.test(key));
}

/** How the checkpoints of a job are set, by the keys that set it; a job may set it in its code. */
export function checkpointSettings(before: Job, after: Job): SettingChange[] {
  const [from, to] = [before, after].map(
    ({ checkpointing: set }) =>
      set && {
        'execution.checkpointing.interval': milliseconds(set.interval),
        'execution.checkpointing.timeout': milliseconds(set.timeout),
        'execution.checkpointing.min-pause': milliseconds(set.minPause),
        'execution.checkpointing.unaligned.enabled': `${set.unaligned}`,
        'execution.checkpointing.tolerable-failed-checkpoints': set.tolerableFailures?.toString(),
        'state.backend.type': set.backend ?? undefined,
      },
  );
  if (!from || !to) return [];
  return differences(mapOf(from), mapOf(to));
}

const milliseconds = (number: number | null) => (number === null ? undefined : `${number} ms`);

const mapOf = (settings: Record<string, string | undefined>) =>
  new Map(
    Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );

function differences(before: Map<string, string>, after: Map<string, string>): SettingChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((setting) => setting.before !== setting.after);
}

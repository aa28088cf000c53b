import { allNamesOf, type ConfigKey } from './config-keys.ts';
import { isLater } from './version.ts';

/** What is known of a name that stands in a configuration. */
export type Naming =
  | { is: 'known' }
  /** The name is read, and another one is newer. */
  | { is: 'renamed'; to: string[]; since: string }
  /** It is not read, and the newer name is. */
  | { is: 'replaced'; to: string[]; in: string }
  | { is: 'removed'; in: string }
  /** It came later. */
  | { is: 'early'; since: string }
  /** `belongs`: Flink has keys that begin so. */
  | { is: 'unknown'; belongs: boolean };

/** Keys that are made of names people choose, or read by something beside Flink: nobody has a list of them. */
const open =
  /^(?:metrics\.reporters?|metrics\.scope|events\.reporters?|traces\.reporters?|external-resources?|security\.delegation\.token\.provider|kubernetes\.operator\.(?:default-configuration|metrics\.reporters?|plugins)|kubernetes\.(?:jobmanager|taskmanager)\.(?:annotations|labels|node-selector|tolerations|env)|kubernetes\.[\w-]+\.(?:entrypoint|sidecar)|containerized\.(?:master|taskmanager)\.env|s3a?|fs\.[\w-]+\.|presto|oss|gs|wasbs?|abfss?|dfs|hive|hadoop|yarn\.application|flink\.(?:hadoop|yarn)|zookeeper\.sasl|\$?internal|user|parquet|orc|table\.exec\.(?:hive|iceberg)|sql-gateway\.endpoint\.(?!rest\.)[\w-]+\.[\w-]+)(?=[.\s]|$)|^fs\./;

/** The operator's own: newer releases have more of them, so that only what is nearly one of them is told. */
const ofOperator = /^(?:kubernetes\.operator|job\.autoscaler|autoscaler)\./;

/** The names of config keys, and what is known of them in a version. */
export class KeyNames {
  readonly names: string[];
  private readonly entries = new Map<string, ConfigKey[]>();
  private readonly roots: Set<string>;
  private readonly patterns: RegExp[] = [];

  constructor(keys: ConfigKey[]) {
    for (const entry of keys) {
      for (const name of allNamesOf(entry))
        this.entries.set(name, [...(this.entries.get(name) ?? []), entry]);
      if (/[<#]/.test(entry.key)) this.patterns.push(placeholdersIn(entry.key));
      // Its values are given one by one: `kubernetes.jobmanager.labels.team`.
      if (entry.type === 'Map') this.patterns.push(new RegExp(`^${escaped(entry.key)}\\.`));
    }
    this.names = [...this.entries.keys()];
    this.roots = new Set(this.names.map((name) => name.split('.', 1)[0]!));
  }

  /** `flink` is a minor version; null where it is not known, and then the names of all versions are right. */
  naming(name: string, flink: string | null): Naming {
    const entries = this.entries.get(name);
    if (!entries) return this.ofNoEntry(name);
    const own = entries.find(({ key }) => key === name);
    if (own) return ofKey(own, flink);
    const [first] = entries;
    const { until } = first!.oldNames.find((old) => old.name === name)!;
    const to = entries.map(({ key }) => key);
    // Which release of the operator or of a connector reads it nobody says: the new name may be too new.
    if (first!.of !== 'flink') return { is: 'known' };
    if (flink === null) return { is: 'renamed', to, since: first!.since };
    if (isLater(first!.since, flink)) return { is: 'known' };
    if (until !== null && !isLater(until, flink)) return { is: 'replaced', to, in: until };
    if (entries.every(({ removed }) => removed !== '' && !isLater(removed, flink)))
      return { is: 'removed', in: first!.removed };
    return { is: 'renamed', to, since: first!.since };
  }

  private ofNoEntry(name: string): Naming {
    if (open.test(name) || this.patterns.some((pattern) => pattern.test(name))) return { is: 'known' };
    const belongs = this.roots.has(name.split('.', 1)[0]!) && !ofOperator.test(name);
    return { is: 'unknown', belongs };
  }
}

/** The operator and connectors have versions of their own, which nobody says. */
function ofKey({ since, removed, of }: ConfigKey, flink: string | null): Naming {
  if (flink === null || of !== 'flink') return { is: 'known' };
  if (removed !== '' && !isLater(removed, flink)) return { is: 'removed', in: removed };
  return isLater(since, flink) ? { is: 'early', since } : { is: 'known' };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `metrics.reporter.<name>.class` is any name there. */
export const placeholdersIn = (key: string) =>
  new RegExp(
    `^${key
      .split(/(<\w+>|#)/)
      .map((part) => (/^(?:<|#)/.test(part) ? '.{1,200}' : escaped(part)))
      .join('')}$`,
  );

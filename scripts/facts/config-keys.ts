// The config options of several releases -> a table with one row for each key.

import { durationOf } from '../../src/configuration/values.ts';

/** A ConfigOption of one release, as ConfigKeys.java prints it. */
export interface Option {
  key: string;
  type: string;
  default: string;
  oldNames: string[];
  /** Keys that are read where this one is not set. */
  fallbacks: string[];
  deprecated: boolean;
  /** The class that declares it. */
  of: string;
  description: string;
}

/** One row of data/config-keys.tsv. */
export interface Row {
  key: string;
  type: string;
  default: string;
  /** `<1.17: false`: before 1.17 it was false. The newest first. */
  earlierDefaults: string[];
  since: string;
  removed: string;
  /** `name`, or `name<2.0` where it is no longer honoured from then on. */
  oldNames: string[];
  /** Keys that are read where it is not set. */
  fallbacks: string[];
  /** Empty for Flink itself; `operator` for its Kubernetes operator, whose versions are meant then. */
  of: string;
  description: string;
}

const header = 'key\ttype\tdefault\tearlier defaults\tsince\tremoved\told names\tfallbacks\tof\tdescription';

const longest = 160;

/** The first words of options of tables, of single operators and of plugins: no configuration of a cluster has them. */
const ofTables = new Set(
  'collect-sink compaction compiler discovery-script exporter fields hidden internal key lookup partition scan scope service sink source statebackend streaming-source'.split(
    ' ',
  ),
);

export function readOptions(printed: string): Option[] {
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [
        key = '',
        type = '',
        value = '',
        old = '',
        fallbacks = '',
        deprecated = '',
        field = '',
        description = '',
      ] = line.split('\t');
      return {
        key,
        type,
        default: value,
        oldNames: old.split(',').filter(Boolean),
        fallbacks: fallbacks.split(',').filter(Boolean),
        deprecated: deprecated === 'true',
        of: field.split('#', 1)[0]!,
        description: firstSentence(description),
      };
    })
    .filter(isOfClusters);
}

/** Options of jobs that begin as those of tables do. */
const ofJobs =
  /^org\.apache\.flink\.(?:configuration\.|connector\.base\.source\.reader\.SourceReaderOptions$)/;

const isOfClusters = ({ key, of }: Option) =>
  ofJobs.test(of)
    ? /^[a-z][\w.<>#-]*[\w>]$/.test(key) && key !== 'internal'
    : /^[a-z][\w-]*\.[\w.<>#-]+[\w>]$/.test(key) && !ofTables.has(key.split('.', 1)[0]!);

export function firstSentence(text: string): string {
  const sentence = text.replace(/\s+([.,;:])/g, '$1').split(/(?<=[a-z`')]\.) (?=[A-Z])/, 1)[0]!;
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).replace(/\s\S*$/, '')}…`;
}

/** `releases` has the options of each minor version, the oldest version first. */
export function rowsOf(releases: Map<string, Option[]>): Row[] {
  const versions = [...releases.keys()];
  const byKey = versions.map((version) => {
    const options = new Map<string, Option>();
    // Of two with the same key the one that is not deprecated counts, and the first.
    for (const option of releases.get(version)!)
      if (!options.has(option.key) || options.get(option.key)!.deprecated) options.set(option.key, option);
    return options;
  });
  const keys = [...new Set(byKey.flatMap((options) => [...options.keys()]))].sort();
  const isPresent = (key: string, at: number) => byKey[at]!.has(key) && !byKey[at]!.get(key)!.deprecated;
  /** The last version in which a name is read. */
  const read = byKey.map(
    (options) =>
      new Set(
        [...options.values()].flatMap(({ key, oldNames, fallbacks }) => [key, ...oldNames, ...fallbacks]),
      ),
  );
  const lastOf = (name: string) => read.findLastIndex((names) => names.has(name));
  const oldNamesOf = (key: string) =>
    [...new Set(byKey.flatMap((options) => options.get(key)?.oldNames ?? []))].filter(
      (name) => name !== key && !isPresent(name, versions.length - 1),
    );
  const replaced = new Set(keys.flatMap(oldNamesOf));
  return keys
    .filter((key) => !replaced.has(key))
    .map((key): Row => {
      const at = versions.flatMap((_, at) => (byKey[at]!.has(key) ? [at] : []));
      const newest = byKey[at.at(-1)!]!.get(key)!;
      const changes = at.slice(1).flatMap((now, index) => {
        const [before, after] = [byKey[at[index]!]!.get(key)!.default, byKey[now]!.get(key)!.default];
        return isSame(before, after) ? [] : [`<${versions[now]}: ${before}`];
      });
      return {
        key,
        type: newest.type,
        default: newest.default,
        earlierDefaults: changes.reverse(),
        since: at[0] === 0 ? '' : versions[at[0]!]!,
        removed: versions[lastOf(key) + 1] ?? '',
        oldNames: oldNamesOf(key).map((name) => {
          const until = versions[lastOf(name) + 1];
          return until === undefined ? name : `${name}<${until}`;
        }),
        fallbacks: newest.fallbacks.filter((name) => !newest.oldNames.includes(name)),
        of: '',
        description: newest.description,
      };
    });
}

/** `rows` in the order of their keys, as data/config-keys.tsv has them. */
export const tableOf = (rows: Row[]): string =>
  `${[header, ...rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(cells)].join('\n')}\n`;

/** `30000` became `30 s` when options got types. */
const isSame = (one: string, other: string) =>
  one === other || (durationOf(one) !== null && durationOf(one) === durationOf(other));

const cells = (row: Row) =>
  [
    row.key,
    row.type,
    row.default,
    row.earlierDefaults.join(' | '),
    row.since,
    row.removed,
    row.oldNames.join(','),
    row.fallbacks.join(','),
    row.of,
    row.description,
  ].join('\t');

/** The rows of a table that was written before. */
export const readRows = (table: string): Row[] =>
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        key = '',
        type = '',
        value = '',
        earlier = '',
        since = '',
        removed = '',
        old = '',
        fallbacks = '',
        of = '',
        description = '',
      ] = line.split('\t');
      return {
        key,
        type,
        default: value,
        earlierDefaults: earlier.split(' | ').filter(Boolean),
        since,
        removed,
        oldNames: old.split(',').filter(Boolean),
        fallbacks: fallbacks.split(',').filter(Boolean),
        of,
        description,
      };
    });

// The config options of several releases -> a table with one row for each key.
import { type ConfigKey, columns, type Row } from '../../src/configuration/config-keys.ts';
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

const longest = 160;

/** Defaults that no release fixes, as `key default`, and what they are: another one each time, or that of what lies beside Flink. */
const unfixed: [RegExp, string][] = [
  [/ [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, 'a random UUID'],
  [/^hive-version /, 'that of the Hive beside it'],
];

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
        default: unfixed.find(([of]) => of.test(`${key} ${value}`))?.[1] ?? value,
        oldNames: old.split(',').filter(Boolean),
        fallbacks: fallbacks.split(',').filter(Boolean),
        deprecated: deprecated === 'true',
        of: field.split('#', 1)[0]!,
        description: firstSentence(description),
      };
    })
    .map(named);
}

/** What the names of options of plugins begin with in the configuration, in releases whose classes do not say it: `class key`. */
const prefixes: [RegExp, string][] = [
  [/^org\.apache\.flink\.metrics\./, 'metrics.reporter.<name>.'],
  [/^org\.apache\.flink\.configuration\.MetricOptions (?!metrics\.)/, 'metrics.reporter.<name>.'],
  [/^org\.apache\.flink\.table\.gateway\.rest\./, 'sql-gateway.endpoint.rest.'],
  [/^org\.apache\.flink\.table\.endpoint\.hive\./, 'sql-gateway.endpoint.hiveserver2.'],
  [/^org\.apache\.flink\.externalresource\.\S* (?!external-)/, 'external-resource.<resource_name>.param.'],
];

function named(option: Option): Option {
  const prefix = prefixes.find(([of]) => of.test(`${option.of} ${option.key}`))?.[1] ?? '';
  return { ...option, key: `${prefix}${option.key}` };
}

/** Classes whose options are of jobs and clusters, whatever their names look like. */
const ofClusters =
  /^org\.apache\.flink\.(?:configuration\.|connector\.base\.source\.reader\.SourceReaderOptions$)/;

/** The first words of options of tables and of single operators: no configuration of a cluster has them. */
const ofTables = new Set(
  'collect-sink compaction fields hidden key lookup partition scan sink source statebackend streaming-source'.split(
    ' ',
  ),
);

/** Whether an option is one of a cluster or a job, and not of tables, of one reporter, or of Flink's own use. */
export function isOfClusters({ key, of }: Option): boolean {
  if (/^internal(?:\.|$)/.test(key) || of.startsWith('org.apache.flink.metrics.')) return false;
  return ofClusters.test(of)
    ? /^[a-z][\w.<>#-]*[\w>]$/.test(key)
    : /^[a-z][\w-]*\.[\w.<>#-]+[\w>]$/.test(key) && !ofTables.has(key.split('.', 1)[0]!);
}

export function firstSentence(text: string): string {
  const sentence = text.replace(/\s+([.,;:])/g, '$1').split(/(?<=[a-z`')]\.) (?=[A-Z])/, 1)[0]!;
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).replace(/\s\S*$/, '')}…`;
}

/** Of two with the same key the one that is not deprecated counts, and the first. */
export function optionsByKey(options: Option[]): Map<string, Option> {
  const found = new Map<string, Option>();
  for (const option of options) if (found.get(option.key)?.deprecated ?? true) found.set(option.key, option);
  return found;
}

/** `releases` has the options of each minor version, the oldest version first. */
export function keysOf(releases: Map<string, Option[]>, of = 'flink'): ConfigKey[] {
  const versions = [...releases.keys()];
  const byKey = versions.map((version) => optionsByKey(releases.get(version)!));
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
  /** The last version in which a name was the key itself, and not an old name of another. */
  const lastAsKey = (name: string) => byKey.findLastIndex((options) => options.has(name));
  const oldNamesOf = (key: string) =>
    [...new Set(byKey.flatMap((options) => options.get(key)?.oldNames ?? []))]
      .filter((name) => name !== key && !isPresent(name, versions.length - 1))
      .sort((a, b) => lastAsKey(b) - lastAsKey(a));
  const replaced = new Set(keys.flatMap(oldNamesOf));
  return keys
    .filter((key) => !replaced.has(key))
    .map((key): ConfigKey => {
      const at = versions.flatMap((_, at) => (byKey[at]!.has(key) ? [at] : []));
      const newest = byKey[at.at(-1)!]!.get(key)!;
      const each = (what: 'type' | 'default') => byKey.map((options) => options.get(key)?.[what]);
      return {
        key,
        type: newest.type,
        earlierTypes: earlierIn(versions, each('type')).map(({ before, value }) => ({ before, type: value })),
        default: newest.default,
        earlierDefaults: earlierIn(versions, each('default'), isSame).map(({ before, value }) => ({
          before,
          default: value,
        })),
        since: at[0] === 0 ? '' : versions[at[0]!]!,
        removed: versions[lastOf(key) + 1] ?? '',
        oldNames: oldNamesOf(key).map((name) => ({ name, until: versions[lastOf(name) + 1] ?? null })),
        fallbacks: newest.fallbacks.filter((name) => !newest.oldNames.includes(name)),
        of,
        description: newest.description,
      };
    });
}

/** What stood there before each version that changed it, the newest first; `values` has one for each version, none where the key is not there. */
export function earlierIn(
  versions: string[],
  values: (string | undefined)[],
  isAlike = (one: string, other: string) => one === other,
): { before: string; value: string }[] {
  const present = values.flatMap((value, at) =>
    value === undefined ? [] : [{ version: versions[at]!, value }],
  );
  return present
    .slice(1)
    .flatMap(({ version, value }, index) => {
      const was = present[index]!.value;
      return isAlike(was, value) ? [] : [{ before: version, value: was }];
    })
    .reverse();
}

/** `keys` in their order, as a table of data/ has them. */
export const tableOf = (keys: ConfigKey[]): string =>
  `${[columns, ...keys.toSorted(byName).map((key) => columns.map((column) => rowOf(key)[column]))]
    .map((cells) => cells.join('\t'))
    .join('\n')}\n`;

const byName = (a: ConfigKey, b: ConfigKey) =>
  a.key < b.key || (a.key === b.key && a.of < b.of) ? -1 : Number(a.key !== b.key || a.of !== b.of);

/** `30000` became `30 s` when options got types. */
export const isSame = (one: string, other: string) =>
  one === other || (durationOf(one) !== null && durationOf(one) === durationOf(other));

const rowOf = (key: ConfigKey): Row => ({
  key: key.key,
  type: key.type,
  'earlier types': key.earlierTypes.map(({ before, type }) => `<${before}: ${type}`).join(' | '),
  default: key.default,
  'earlier defaults': key.earlierDefaults
    .map(({ before, default: value }) => `<${before}: ${value}`)
    .join(' | '),
  since: key.since,
  removed: key.removed,
  'old names': key.oldNames.map(({ name, until }) => (until === null ? name : `${name}<${until}`)).join(','),
  fallbacks: key.fallbacks.join(','),
  of: key.of === 'flink' ? '' : key.of,
  description: key.description,
});

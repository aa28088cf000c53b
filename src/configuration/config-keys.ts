import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A config key of Flink or of its Kubernetes operator, or an option of a connector: a row of a table of data/, which is made from released jars. */
export interface ConfigKey {
  key: string;
  type: string;
  /** What it was before a version, the newest first. */
  earlierTypes: EarlierType[];
  default: string;
  /** What it was before a version, the newest first. */
  earlierDefaults: EarlierDefault[];
  /** The version it came with, `1.18`, or `1.19.2, 1.20.1` where patch releases brought it; empty for 1.13 and before. */
  since: string;
  /** The minor version it is gone from; empty where it still is there. */
  removed: string;
  oldNames: OldName[];
  /** Keys that are read where this one is not set. */
  fallbacks: string[];
  /** `flink`, `operator` or the jar that declares it. Those of the Kubernetes operator and of other jars come and go with versions of their own. */
  of: string;
  description: string;
}

export interface EarlierDefault {
  /** The version from which it is no longer so: `1.18`, or `1.20.4, 2.0.2` where patch releases changed it. */
  before: string;
  default: string;
}

export interface EarlierType {
  /** The minor version from which it is no longer so. */
  before: string;
  type: string;
}

export interface OldName {
  name: string;
  /** The minor version from which it is no longer read; null where it still is. */
  until: string | null;
}

/** All names a key ever had, today's first. */
export const allNamesOf = ({ key, oldNames }: Pick<ConfigKey, 'key' | 'oldNames'>): string[] => [
  key,
  ...oldNames.map(({ name }) => name),
];

/** The version from which a duration is read with its unit, where a plain number of milliseconds was read before; empty where it always is. */
export function unitSince({ type, earlierTypes: [earlier] }: ConfigKey): string {
  return type === 'Duration' && /^(?:Long|Integer)$/.test(earlier?.type ?? '') ? earlier!.before : '';
}

/** The columns of the table, in their order. */
export const columns = [
  'key',
  'type',
  'earlier types',
  'default',
  'earlier defaults',
  'since',
  'removed',
  'old names',
  'fallbacks',
  'of',
  'description',
] as const;

/** A row as it is written: `npm run facts` fills the columns that are read here. */
export type Row = Record<(typeof columns)[number], string>;

/** What configures clusters and jobs: the keys of Flink 1.13 to 2.3 and of its operator. */
export const readConfigKeys = (data: string): ConfigKey[] => readTable(join(data, 'config-keys.tsv'));

/** What is set of one table or connector, and in no configuration: the options of connectors, of Flink CDC and of table formats. Several jars may have one of the same name. */
export const readConnectorOptions = (data: string): ConfigKey[] =>
  readTable(join(data, 'connector-options.tsv'));

/** The versions of the jars that declare options, which were read, oldest first. */
export function readConnectorVersions(data: string): Map<string, string[]> {
  const rows = readFileSync(join(data, 'connector-versions.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [of = '', versions = ''] = row.split('\t');
      return [of, versions.split(' ')];
    }),
  );
}

/** The first and the last version of its jar that has an option; `null` where its versions are those of Flink or of the operator, or nobody read them. */
export function seenIn(
  { of, since, removed }: ConfigKey,
  versions: Map<string, string[]>,
): VersionRange | null {
  const read = versions.get(of);
  if (read === undefined) return null;
  const last = removed === '' ? read.at(-1) : read[read.indexOf(removed) - 1];
  return last === undefined ? null : { from: since || read[0]!, to: last };
}

export interface VersionRange {
  from: string;
  to: string;
}

function readTable(file: string): ConfigKey[] {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => {
    const cells = row.split('\t');
    return keyOf(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Row);
  });
}

const keyOf = (row: Row): ConfigKey => ({
  key: row.key,
  type: row.type,
  earlierTypes: earlierOf(row['earlier types']).map(({ before, value }) => ({ before, type: value })),
  default: row.default,
  earlierDefaults: earlierOf(row['earlier defaults']).map(({ before, value }) => ({
    before,
    default: value,
  })),
  since: row.since,
  removed: row.removed,
  oldNames: row['old names'].split(',').filter(Boolean).map(toOldName),
  fallbacks: row.fallbacks.split(',').filter(Boolean),
  of: row.of || 'flink',
  description: row.description,
});

/** `<1.20: 5 | <1.17: 10` */
const earlierOf = (cell: string) =>
  cell
    .split(' | ')
    .filter(Boolean)
    .map((one) => {
      const [, before = '', value = ''] = /^<([^:]*): ?(.*)$/.exec(one) ?? [];
      return { before, value };
    });

function toOldName(cell: string): OldName {
  const [name = '', until = null] = cell.split('<');
  return { name, until };
}

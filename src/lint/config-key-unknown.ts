import { allNamesOf, type ConfigKey } from '../configuration/config-keys.ts';
import { KeyNames } from '../configuration/key-names.ts';
import { faultKind } from '../content/fault.ts';
import { type Source, withFences } from '../content/source.ts';
import type { Check } from './check.ts';
import type { FlinkFacts } from './flink-facts.ts';

const unknown = faultKind<{ key: string }>({
  code: 'config-key-unknown',
  severity: 'problem',
  en: {
    says: ({ key }) => `No version of Flink has the config key "${key}".`,
    mend: 'Use a key that exists; see docs/config-keys.md.',
  },
  zh: {
    says: ({ key }) => `任何版本的 Flink 都没有配置项“${key}”。`,
    mend: '换成真实存在的配置项，见 docs/config-keys.md。',
  },
});

/** The first words of Flink's own config keys; options of connectors begin otherwise. */
const roots = new Set(
  'akka|classloader|client|cluster|env|execution|heartbeat|high-availability|historyserver|io|jobmanager|job-result-store|kubernetes|metrics|mesos|parallelism|pekko|pipeline|python|queryable-state|recovery|resourcemanager|rest|restart-strategy|security|slot|slotmanager|sql-client|sql-gateway|state|table|task|taskmanager|web|yarn'.split(
    '|',
  ),
);

/** What looks like a key of Flink and is one of something beside it: Hadoop's own, the operator's, files. */
const others =
  /^(yarn\.(nodemanager|resourcemanager|scheduler)|kubernetes\.operator|metrics\.reporter|metrics\.scope|client\.(fetch|id|log|properties)|env\.(execute|java)|heartbeat\.interval\.ms|io\.debezium|slot\.name|sql-gateway\.sh$|state\.backend\.(rocksdb|forst)\.metrics|(jobmanager|taskmanager)\.(log|out|err)$|execution\.checkpointing$|security\.(protocol|ssl\.(internal|rest)))/;

/** Config keys exist in some version of Flink, or of a connector. */
export const configKeyUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, { flink }) => {
    const known = new KeyNames([...flink.configKeys, ...flink.connectorOptions]);
    return sources.flatMap((source) =>
      keysIn(source)
        .filter(({ name }) => known.naming(name, null).is === 'unknown' && !others.test(name))
        .map(({ name, line }) => unknown.at(source.file, line, { key: name })),
    );
  },
};

/** Config keys by all names they ever had. */
export function keysByName({ configKeys }: FlinkFacts): Map<string, ConfigKey> {
  return new Map(
    configKeys.flatMap((entry) => allNamesOf(entry).map((name): [string, ConfigKey] => [name, entry])),
  );
}

/** A whole name with dots in code marks: `state.backend.type`, or `state.backend.type: rocksdb`. */
const dottedInCode = /`(?:-D|SET )?'?([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?=`|=|:? |'[` =])/g;

/** The same in a block of code: `state.backend.type: rocksdb` on a line of its own, `-Dstate.backend.type=rocksdb`, or `SET 'state.backend.type' = 'rocksdb'`. */
const setInBlock = /(?:^\s*(?=\S+: )|-D|')([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?=: |=|' ?=)/g;

/** What a page names that looks like a config key of Flink. */
export const keysIn = (source: Source): { name: string; line: number }[] =>
  withFences(source.lines).flatMap(({ text, fenced }, at) =>
    Array.from(text.matchAll(fenced ? setInBlock : dottedInCode), ([, name]) => ({
      name: name!,
      line: at + 1,
    })).filter(({ name }) => roots.has(name.split('.', 1)[0]!)),
  );

import type { Code } from '../codes.ts';
import type { Fault } from '../fault.ts';

import { type Check, type ConfigKey, proseLines, type Source } from '../source.ts';

/** The first words of Flink's own config keys; options of connectors begin otherwise. */
const roots = new Set(
  'akka|classloader|client|cluster|env|execution|heartbeat|high-availability|historyserver|io|jobmanager|job-result-store|kubernetes|metrics|parallelism|pekko|pipeline|resourcemanager|rest|restart-strategy|security|slot|slotmanager|state|table|task|taskmanager|web|yarn'.split(
    '|',
  ),
);

/** A whole name with dots in code marks: `state.backend.type`, or `state.backend.type: rocksdb`. */
const dottedInCode = /`(?:-D)?([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?=`|=|:? )/g;

/** What looks like a key of Flink and is one of something beside it: Hadoop's own, the operator's, files. */
const others =
  /^(yarn\.(nodemanager|resourcemanager|scheduler)|kubernetes\.operator|metrics\.reporter|metrics\.scope|client\.(fetch|id|log|properties)|env\.(execute|java)|heartbeat\.interval\.ms|io\.debezium|slot\.name|state\.backend\.(rocksdb|forst)\.metrics|(jobmanager|taskmanager)\.(log|out|err)$|execution\.checkpointing$|security\.(protocol|ssl\.(internal|rest)))/;

/** Config keys exist in some version of Flink, and a renamed one stands with its other name. */
export const configKeys: Check = (sources, { facts }) => {
  const known = new Map(
    facts.configKeys.flatMap((entry) => [entry.key, ...entry.oldNames].map((name) => [name, entry])),
  );
  return sources.flatMap((source) => {
    const used = keysIn(source);
    const names = new Set(used.map(({ name }) => name));
    const unknown = used
      .filter(({ name }) => !known.has(name) && !others.test(name))
      .map(({ name, line }) => fault(source, line, 'config-key-unknown', (words) => words.unknownKey(name)));
    const first = used.filter(({ name }, index) => used.findIndex((other) => other.name === name) === index);
    const old = first.flatMap(({ name, line }) => {
      const entry = known.get(name);
      return entry && standsAlone(source, entry, names)
        ? [fault(source, line, 'config-key-renamed', renamed(entry, name))]
        : [];
    });
    return [...unknown, ...old];
  });
};

function keysIn(source: Source): { name: string; line: number }[] {
  return proseLines(source).flatMap(({ line, text }) =>
    Array.from(text.matchAll(dottedInCode), ([, name]) => ({ name: name!, line })).filter(({ name }) =>
      roots.has(name.split('.', 1)[0]!),
    ),
  );
}

/** Whether only the old or only the new name is on the page, and its readers may still need the other. */
function standsAlone(source: Source, { key, since, oldNames }: ConfigKey, names: Set<string>): boolean {
  const oldest = (source.kind === 'playbook' && source.page?.flink?.replace(/[^\d.]/g, '')) || '';
  if (oldNames.length === 0 || !isLater(since, '1.11') || !isLater(since, oldest)) return false;
  // An old name may have no dot: `restart-strategy`.
  const named = (name: string) =>
    names.has(name) || source.lines.some((line) => line.includes(`\`${name}\``));
  return !(named(key) && oldNames.some(named));
}

/** Of two versions such as 1.9 and 1.20. */
function isLater(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

function renamed({ key, since, oldNames }: ConfigKey, name: string): Fault['says'] {
  return (words) => (name === key ? words.newKey(key, oldNames, since) : words.oldKey(name, key, since));
}

/** What stands between code marks. */
const inCode = /`([^`]+)`/g;

/** A name in camel case, alone or behind its group: the last part of `Status.JVM.CPU.Load` is not one. */
const camelCase = /^(?:[\w<>|.-]+\.)?([a-z]+[A-Z][A-Za-z0-9]*)$/;

/** A name one or two letters away from a metric is that metric, misspelt. */
export const metrics: Check = (sources, { facts }) => {
  const all = new Set(facts.metrics);
  const meant = new Map<string, string | undefined>();
  const correctionOf = (name: string) => {
    if (!meant.has(name))
      meant.set(
        name,
        facts.metrics.find((metric) => isMisspelt(name, metric)),
      );
    return meant.get(name);
  };
  return sources.flatMap((source) =>
    proseLines(source).flatMap(({ line, text }) =>
      Array.from(text.matchAll(inCode), ([, code]) => camelCase.exec(code!)?.[1] ?? '')
        .filter((name) => name.length > 9 && !all.has(name))
        .flatMap((name) => {
          const metric = correctionOf(name);
          return metric
            ? [fault(source, line, 'metric-unknown', (words) => words.unknownMetric(name, metric))]
            : [];
        }),
    ),
  );
};

/** Equal but for case, or for one letter or sign more, less or other. */
function isMisspelt(name: string, metric: string): boolean {
  if (name.toLowerCase() === metric.toLowerCase()) return true;
  if (Math.abs(name.length - metric.length) > 1) return false;
  const start = [...name].findIndex((sign, index) => sign !== metric[index]);
  const at = start < 0 ? name.length : start;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(name, 1) === rest(metric, 1) ||
    rest(name, 1) === rest(metric, 0) ||
    rest(name, 0) === rest(metric, 1)
  );
}

function fault({ file }: Source, line: number, code: Code, says: Fault['says']): Fault {
  return { file, line, code, says };
}

import { code, type Inline, inline, type Words } from '../blocks/blocks.ts';
import type { Severity } from '../report.ts';
import { allNamesOf, type ConfigKey } from './config-keys.ts';
import type { Configuration, Setting } from './configuration.ts';
import { KeyNames } from './key-names.ts';
import { mistakeSentences, unreadSentences } from './mistakes.ts';
import { nameSentences } from './names.ts';
import type { ConfigRule } from './rule.ts';
import { configRules } from './rules/rules.ts';
import type { Said } from './said.ts';
import { Settings } from './settings.ts';
import { unitSentences } from './units.ts';
import { unreadableSentences } from './unreadable.ts';
import { isLater } from './version.ts';

/** What was found in a configuration: by a rule, or what is wrong with a name, a value or the file. */
export interface ConfigFinding extends Said {
  file: string;
  /** Where it stands; none where something is missing. */
  settings: Setting[];
  /** Null of what no rule found. */
  source: string | null;
  ofThumb: boolean;
}

/** Looks for the name that was meant; null where none is near. */
export type Near = (typed: string, names: readonly string[]) => string | null;

/** What is wrong with a configuration, the worst first. `flink` is a minor version, where it is known. */
export function judgeConfiguration(
  configuration: Configuration,
  keys: ConfigKey[],
  flink: string | null,
  near: Near,
): ConfigFinding[] {
  const mistakes = mistakesIn(configuration, flink);
  // Of what cannot be parsed nobody knows what is set.
  if (configuration.mistakes.some(({ is }) => is === 'no-yaml')) return mistakes;
  const settings = new Settings(configuration, new Map(keys.map((entry) => [entry.key, entry])), flink);
  const order: Severity[] = ['critical', 'warning', 'notice'];
  return [
    ...configRules.flatMap((rule) => broken(rule, settings, configuration.file)),
    ...names(configuration, new KeyNames(keys), flink, near),
    ...values(configuration, keys, flink),
    ...mistakes,
  ].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function broken(rule: ConfigRule, settings: Settings, file: string): ConfigFinding[] {
  const { flink } = settings;
  if (flink !== null && rule.from !== undefined && isLater(rule.from, flink)) return [];
  if (flink !== null && rule.before !== undefined && !isLater(rule.before, flink)) return [];
  const facts = rule.sees(settings);
  if (facts === null) return [];
  const { id, severity, source, ofThumb = false, says, instead } = rule;
  const named = (words: Words) => inline(words).map((token) => inVersion(token, settings));
  return [
    {
      id,
      severity,
      file,
      settings: rule.keys.flatMap((key) => settings.at(key) ?? []),
      says: { en: named(says.en(facts)), zh: named(says.zh(facts)) },
      instead: { en: named(instead.en), zh: named(instead.zh) },
      source,
      ofThumb,
    },
  ];
}

/** A key by the name it has in the version at hand. */
function inVersion(token: Inline, settings: Settings): Inline {
  return token.type === 'codespan' && 'text' in token ? code(settings.nameOf(token.text)) : token;
}

/** Keys of the resource itself are not Flink's. */
const isFlinks = ({ key }: Setting) => !key.startsWith('spec.');

function names(
  { settings, file }: Configuration,
  known: KeyNames,
  flink: string | null,
  near: Near,
): ConfigFinding[] {
  return [...settings.values()].filter(isFlinks).flatMap((setting) => {
    const naming = known.naming(setting.key, flink);
    const meant = naming.is === 'unknown' ? near(setting.key, known.names) : null;
    const said = nameSentences(setting.key, naming, flink, meant);
    return said === null ? [] : [found(file, [setting], said)];
  });
}

/** Values that the version cannot read, whatever name of their key is written. */
function values({ settings, file }: Configuration, keys: ConfigKey[], flink: string | null): ConfigFinding[] {
  const byName = new Map(keys.flatMap((entry) => allNamesOf(entry).map((name) => [name, entry] as const)));
  return [...settings.values()].flatMap((setting) => {
    const entry = byName.get(setting.key);
    const said =
      unitSentences(entry, setting.value, flink) ?? unreadableSentences(entry, setting.value, flink);
    return said === null ? [] : [found(file, [setting], said)];
  });
}

function mistakesIn({ file, name, mistakes }: Configuration, flink: string | null): ConfigFinding[] {
  const unread = unreadSentences(name, flink);
  if (unread) return [found(file, [], unread)];
  return mistakes.map((mistake) =>
    found(file, [{ key: mistake.key, value: '', line: mistake.line }], mistakeSentences(mistake)),
  );
}

/** What is found of some settings by themselves. */
const found = (file: string, settings: Setting[], said: Said): ConfigFinding => ({
  file,
  settings,
  source: null,
  ofThumb: false,
  ...said,
});

import type { ConfigKey } from '../configuration/config-keys.ts';
import { isNamedIn } from '../configuration/named-in.ts';
import { isLater } from '../configuration/version.ts';
import { faultKind } from '../content/fault.ts';
import type { Source } from '../content/source.ts';
import type { Check } from './check.ts';
import { keysByName, keysIn } from './config-key-unknown.ts';
import { oldestOf } from './oldest.ts';

/** `key` has the other names; `since` is empty where the version is not known. */
const renamed = faultKind<{ used: string; key: string; oldNames: string[]; since: string }>({
  code: 'config-key-renamed',
  severity: 'warning',
  en: {
    says: ({ used, key, oldNames, since }) =>
      used === key
        ? `"${key}" was ${oldNames.map((name) => `"${name}"`).join(', ')}${since ? ` before ${since}` : ''}, and the page does not say so.`
        : `"${used}" is "${key}"${since ? ` since ${since}` : ''}, and the page does not say so.`,
    mend: 'Name both, with the version: new (before 1.20: old).',
  },
  zh: {
    says: ({ used, key, oldNames, since }) =>
      used === key
        ? `“${key}”${since ? `在 ${since} 之前` : '以前'}叫“${oldNames.join('”“')}”，页面没有写明。`
        : `“${used}”${since ? `从 ${since} 起` : '现在'}叫“${key}”，页面没有写明。`,
    mend: '新旧名称和版本都写上：新名称（1.20 之前叫旧名称）。',
  },
});

/** A renamed config key stands with its other name. */
export const configKeyRenamed: Check = {
  kinds: [renamed],
  find: ({ sources }, { flink }) => {
    const known = keysByName(flink);
    return sources.flatMap((source) => {
      const lines = new Map(
        keysIn(source)
          .reverse()
          .map(({ name, line }) => [name, line]),
      );
      return [...lines].flatMap(([used, line]) => {
        const entry = known.get(used);
        if (entry?.of !== 'flink' || !standsAlone(source, entry, lines)) return [];
        const { key, since } = entry;
        const oldNames = entry.oldNames.map(({ name }) => name);
        return [renamed.at(source.file, line, { used, key, oldNames, since })];
      });
    });
  },
};

/** Whether only the old or only the new name is on the page, and its readers may still need the other. */
function standsAlone(
  source: Source,
  { key, since, oldNames }: ConfigKey,
  used: Map<string, number>,
): boolean {
  const oldest = oldestOf(source) ?? '';
  if (oldNames.length === 0 || !isLater(since, '1.11') || !isLater(since, oldest)) return false;
  // An old name may have no dot, or stand in a comment of a block of code.
  const named = (name: string) => used.has(name) || source.lines.some((line) => isNamedIn(line, name));
  return !(named(key) && oldNames.some(({ name }) => named(name)));
}

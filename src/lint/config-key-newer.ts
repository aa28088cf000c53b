import type { ConfigKey } from '../configuration/config-keys.ts';
import { isNewer } from '../configuration/spans.ts';
import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { keysIn } from './config-key-unknown.ts';
import { oldestOf } from './oldest.ts';
import { stepOf } from './step.ts';

/** `flink` is the oldest version the page is for. */
const newer = faultKind<{ key: string; since: string; flink: string }>({
  code: 'config-key-newer',
  severity: 'warning',
  en: {
    says: ({ key, since, flink }) => `"${key}" is there since ${since}; the page is for ${flink} and later.`,
    mend: 'Say once on the page since which version there is such a key.',
  },
  zh: {
    says: ({ key, since, flink }) => `“${key}”从 ${since} 起才有；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '在页面上写明一次从哪个版本起才有。',
  },
});

/** A key that only later versions have comes with its version. One that had another name before is a matter of `config-key-renamed`. */
export const configKeyNewer: Check = {
  kinds: [newer],
  find: ({ sources }, { flink: { configKeys } }) => {
    const known = new Map(configKeys.filter(isOfOneName).map((entry) => [entry.key, entry]));
    return sources.flatMap((source) => {
      const flink = oldestOf(source);
      if (flink === null) return [];
      const named = keysIn(source).flatMap(({ name, line }) => {
        const entry = known.get(name);
        return entry !== undefined && isNewer(entry, flink) ? [{ entry, line }] : [];
      });
      const told = new Set(
        named.flatMap(({ entry, line }) => (tells(stepOf(source, line), entry) ? [entry.key] : [])),
      );
      return named
        .filter(({ entry }) => !told.has(entry.key))
        .map(({ entry: { key, since }, line }) => newer.at(source.file, line, { key, since, flink }));
    });
  },
};

/** Whether a step says when the key came; of several patch releases one is enough. */
const tells = (step: string, { since }: ConfigKey) => since.split(', ').some((one) => step.includes(one));

const isOfOneName = ({ of, oldNames }: ConfigKey) => of === 'flink' && oldNames.length === 0;

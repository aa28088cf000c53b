import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { keysIn } from './config-key-unknown.ts';
import { untoldIn } from './told.ts';

/** `flink` is the oldest version the page is for. */
const newer = faultKind<{ key: string; since: string; flink: string }>({
  code: 'config-key-newer',
  severity: 'warning',
  en: {
    says: ({ key, since, flink }) => `"${key}" is there since ${since}; the page is for ${flink} and later.`,
    mend: 'Say once in a step that names it since which version there is such a key.',
  },
  zh: {
    says: ({ key, since, flink }) => `“${key}”从 ${since} 起才有；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '用到它的步骤里写明一次从哪个版本起才有。',
  },
});

/** A key that only later versions have comes with its version, once on the page. One that had another name before is told to be renamed. */
export const configKeyNewer: Check = {
  kinds: [newer],
  find: ({ sources }, { flink: { configKeys } }) => {
    const known = new Map(
      configKeys
        .filter(({ of, oldNames }) => of === 'flink' && oldNames.length === 0)
        .map(({ key, since }) => [key, since]),
    );
    return untoldIn(sources, (source) =>
      keysIn(source).map((key) => ({ ...key, since: known.get(key.name) ?? '', removed: '' })),
    ).map(({ name, file, line, since, flink }) => newer.at(file, line, { key: name, since, flink }));
  },
};

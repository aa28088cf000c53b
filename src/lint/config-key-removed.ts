import { KeyNames } from '../configuration/key-names.ts';
import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { keysIn } from './config-key-unknown.ts';
import { oldestOf } from './oldest.ts';

/** `to` has the names that are read in its place; `flink` is the oldest version the page is for. */
const removed = faultKind<{ key: string; since: string; flink: string; to: string[] }>({
  code: 'config-key-removed',
  severity: 'problem',
  en: {
    says: ({ key, since, flink, to }) =>
      `"${key}" is gone since ${since}${to.length > 0 ? ` and is ${to.map((name) => `"${name}"`).join(', ')}` : ''}; the page is for ${flink} and later.`,
    mend: 'Use the present name, or say on the same line which versions have it.',
  },
  zh: {
    says: ({ key, since, flink, to }) =>
      `“${key}”从 ${since} 起已经没有了${to.length > 0 ? `，改叫“${to.join('”“')}”` : ''}；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '换成现在的名称，或者在同一行写明哪些版本才有。',
  },
});

/** A version of Flink: the line says of which versions it speaks. */
const version = /\b[12]\.(?:\d{1,2}\b|x)/;

/** A page names no key that all its versions are without. */
export const configKeyRemoved: Check = {
  kinds: [removed],
  find: ({ sources }, { flink: { configKeys } }) => {
    const known = new KeyNames(configKeys);
    return sources.flatMap((source) => {
      const flink = oldestOf(source);
      if (flink === null) return [];
      return keysIn(source)
        .filter(({ line }) => !version.test(source.lines[line - 1]!))
        .flatMap(({ name, line }) => {
          const naming = known.naming(name, flink);
          if (naming.is !== 'removed' && naming.is !== 'replaced') return [];
          const to = naming.is === 'replaced' ? naming.to : [];
          return [removed.at(source.file, line, { key: name, since: naming.in, flink, to })];
        });
    });
  },
};

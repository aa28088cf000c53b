import { allNamesOf, type ConfigKey } from '../configuration/config-keys.ts';
import { isLater } from '../configuration/version.ts';
import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { isSameValue } from './config-values.ts';
import { oldestOf } from './oldest.ts';

const wrong = faultKind<{ key: string; told: string; real: string }>({
  code: 'config-default-wrong',
  severity: 'problem',
  en: {
    says: ({ key, told, real }) => `The default of "${key}" is "${real}", not "${told}".`,
    mend: 'Write the default as flinkdoc config prints it.',
  },
  zh: {
    says: ({ key, told, real }) => `“${key}”的默认值是“${real}”，不是“${told}”。`,
    mend: '照 flinkdoc config 打印的默认值写。',
  },
});

/** `before` is the version from which it is what the page tells; `flink` the oldest one the page is for. */
const changed = faultKind<{ key: string; before: string; earlier: string; flink: string }>({
  code: 'config-default-changed',
  severity: 'warning',
  en: {
    says: ({ key, before, earlier, flink }) =>
      `The default of "${key}" was "${earlier}" before ${before}; the page is for ${flink} and later.`,
    mend: 'Write both, with the version: default 10, before 1.17: 5.',
  },
  zh: {
    says: ({ key, before, earlier, flink }) =>
      `“${key}”的默认值在 ${before} 之前是“${earlier}”；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '两个值和版本都写上：默认 10，1.17 之前是 5。',
  },
});

/** `key` (default 10 min; ...), also with a value set: `key: 5 min` (default 10 min). */
const told = /`(?:-D)?'?([a-z][\w-]*(?:\.[\w-]+)+)'?(?:[:=][^`]{0,80})?` ?[(（]([^()（）]{1,200})/g;

/** What stands behind the word, up to a sign that ends it. */
const value = /(?:\bdefault:?|默认值?[:：]?) {0,2}`?([^`,;，；、()。]{1,80})/;

/** The defaults that a page tells beside a key are those of the versions it is for. */
export const configDefault: Check = {
  kinds: [wrong, changed],
  find: ({ sources }, { flink: { configKeys, connectorOptions } }) => {
    const known = new Map<string, ConfigKey[]>();
    for (const entry of [...configKeys, ...connectorOptions])
      for (const name of allNamesOf(entry)) known.set(name, [...(known.get(name) ?? []), entry]);
    return sources.flatMap((source) => {
      const flink = oldestOf(source);
      return source.lines.flatMap((text, at) =>
        Array.from(text.matchAll(told)).flatMap(([, key = '', beside = '']) => {
          const entries = known.get(key);
          const default_ = value.exec(beside)?.[1]?.trim();
          if (entries === undefined || default_ === undefined) return [];
          const judged = entries.map((entry) => judge(entry, default_));
          const [real] = entries;
          if (judged.every((one) => one === 'other'))
            return [wrong.at(source.file, at + 1, { key, told: default_, real: real!.default })];
          const [earlier] = real!.earlierDefaults;
          if (entries.length > 1 || judged[0] !== 'present' || real!.of !== 'flink') return [];
          if (flink === null || earlier === undefined || !isLater(earlier.before, flink)) return [];
          if (earlier.default === '(none)' || `${text} ${source.lines[at + 1]}`.includes(earlier.before))
            return [];
          const { before, default: was } = earlier;
          return [changed.at(source.file, at + 1, { key, before, earlier: was, flink })];
        }),
      );
    });
  },
};

/** Whether it is the default now, was it before, is another one, or nobody can tell. */
function judge({ default: real, earlierDefaults, type }: ConfigKey, text: string) {
  const same = [real, ...earlierDefaults.map((earlier) => earlier.default)].map((one) =>
    isSameValue(text, one, type),
  );
  if (same[0]) return 'present';
  if (same.some((one) => one === true)) return 'earlier';
  return same[0] === null ? null : 'other';
}

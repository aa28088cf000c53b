import { unitSince } from '../configuration/config-keys.ts';
import { hasTimeUnit } from '../configuration/values.ts';
import { faultKind } from '../content/fault.ts';
import type { Source } from '../content/source.ts';
import type { Check } from './check.ts';
import { keysByName } from './config-key-unknown.ts';
import { untoldIn } from './told.ts';

/** `flink` is the oldest version the page is for. */
const newer = faultKind<{ key: string; value: string; since: string; flink: string }>({
  code: 'config-unit-newer',
  severity: 'warning',
  en: {
    says: ({ key, value, since, flink }) =>
      `"${key}" is a plain number of milliseconds before ${since}, which "${value}" is not; the page is for ${flink} and later.`,
    mend: 'Write both, with the version: 180 s, before 1.20: 180000.',
  },
  zh: {
    says: ({ key, value, since, flink }) =>
      `${since} 之前“${key}”只能写毫秒数，“${value}”读不出来；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '两种写法和版本都写上：180 s，1.20 之前写 180000。',
  },
});

const key = /(?<![a-z0-9.-])[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,60}){1,8}/g;

/** Behind a key: `: 5 min`, `=5min`, `' = '5 min'`; from 50 s to 120 s. */
const value =
  /^(?:'?(?:: | ?= ?)'?|`[^`.;，。；]{0,40}?(?:\bto |[到成为] ?)`?)(\d{1,9} ?[a-z]{1,12})(?!\.?\w)/;

const setIn = (source: Source) =>
  source.lines.flatMap((text, at) =>
    Array.from(text.matchAll(key)).flatMap(({ 0: name, index }) => {
      const [, told = ''] = value.exec(text.slice(index + name.length, index + name.length + 80)) ?? [];
      return hasTimeUnit(told) ? [{ name, value: told, line: at + 1 }] : [];
    }),
  );

/** A duration that older versions of the page cannot read comes with what they can. */
export const configUnitNewer: Check = {
  kinds: [newer],
  find: ({ sources }, { flink: facts }) => {
    const known = keysByName(facts);
    return untoldIn(sources, (source) =>
      setIn(source).flatMap((one) => {
        const entry = known.get(one.name);
        return entry === undefined ? [] : [{ ...one, since: unitSince(entry), removed: '' }];
      }),
    ).map(({ name, value, file, line, since, flink }) =>
      newer.at(file, line, { key: name, value, since, flink }),
    );
  },
};

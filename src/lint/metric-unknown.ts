import { faultKind } from '../content/fault.ts';
import { proseLines } from '../content/source.ts';
import { isMisspelt } from '../edits.ts';
import type { Check } from './check.ts';

const unknown = faultKind<{ name: string; meant: string }>({
  code: 'metric-unknown',
  severity: 'problem',
  en: {
    says: ({ name, meant }) => `There is no metric "${name}"; there is "${meant}".`,
    mend: 'Spell the metric as Flink does.',
  },
  zh: {
    says: ({ name, meant }) => `没有指标“${name}”，应是“${meant}”。`,
    mend: '照 Flink 的写法拼写。',
  },
});

/** What stands between code marks. */
const inCode = /`([^`]+)`/g;

/** A name in camel case, alone or behind its group: the last part of `Status.JVM.CPU.Load` is not one. */
const camelCase = /^(?:[\w<>|.-]+\.)?([a-z]+[A-Z][A-Za-z0-9]*)$/;

/** A name one or two letters away from a metric is that metric, misspelt. */
export const metricUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, { flink }) => {
    const names = flink.metrics.map(({ name }) => name);
    const all = new Set(names);
    const corrections = new Map<string, string | undefined>();
    const correctionOf = (name: string) => {
      if (!corrections.has(name))
        corrections.set(
          name,
          names.find((metric) => isMisspelt(name, metric)),
        );
      return corrections.get(name);
    };
    return sources.flatMap((source) =>
      proseLines(source).flatMap(({ line, text }) =>
        Array.from(text.matchAll(inCode), ([, code]) => camelCase.exec(code!)?.[1] ?? '')
          .filter((name) => name.length > 9 && !all.has(name))
          .flatMap((name) => {
            const meant = correctionOf(name);
            return meant ? [unknown.at(source.file, line, { name, meant })] : [];
          }),
      ),
    );
  },
};

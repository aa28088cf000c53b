import type { Metric } from '../configuration/metrics.ts';
import { faultKind } from '../content/fault.ts';
import { proseLines } from '../content/source.ts';
import type { Check } from './check.ts';
import { untoldIn } from './told.ts';

/** `flink` is the oldest version the page is for. */
const gone = faultKind<{ name: string; removed: string; flink: string }>({
  code: 'metric-removed',
  severity: 'problem',
  en: {
    says: ({ name, removed, flink }) =>
      `The metric "${name}" is gone since ${removed}; the page is for ${flink} and later.`,
    mend: 'Use a metric that is there, or say on the same line which versions have it.',
  },
  zh: {
    says: ({ name, removed, flink }) =>
      `指标“${name}”从 ${removed} 起已经没有了；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '换成还在的指标，或者在同一行写明哪些版本才有。',
  },
});

const newer = faultKind<{ name: string; since: string; flink: string }>({
  code: 'metric-newer',
  severity: 'warning',
  en: {
    says: ({ name, since, flink }) =>
      `The metric "${name}" is there since ${since}; the page is for ${flink} and later.`,
    mend: 'Say once on the page since which version there is such a metric.',
  },
  zh: {
    says: ({ name, since, flink }) =>
      `指标“${name}”从 ${since} 起才有；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '在页面上写明一次从哪个版本起才有。',
  },
});

/** A name between code marks, alone or behind its groups: `buffers.outPoolUsage`. */
const inCode = /`((?:[\w<>|-]+\.)*)([a-z]+[A-Z][A-Za-z0-9]*)`/g;

/** Metrics are some that all versions of the page have, or come with the versions that have them, once on the page. */
export const metricVersions: Check = {
  kinds: [gone, newer],
  find: ({ sources }, { flink: { metrics } }) => {
    const known = new Map(metrics.map((metric) => [metric.name, metric]));
    return untoldIn(sources, (source) =>
      proseLines(source).flatMap(({ line, text }) =>
        Array.from(text.matchAll(inCode)).flatMap(([, groups = '', name = '']) => {
          const metric = groupOf(groups, known) ?? known.get(name);
          return metric ? [{ ...metric, line, written: `${groups}${name}` }] : [];
        }),
      ),
    ).map(({ written: name, file, line, since, removed, flink }) =>
      removed === ''
        ? newer.at(file, line, { name, since, flink })
        : gone.at(file, line, { name, removed, flink }),
    );
  },
};

/** A group that is gone takes its metrics with it. */
const groupOf = (groups: string, known: Map<string, Metric>) => known.get(`${groups.split('.', 1)[0]}.`);

import { isLater } from '../configuration/version.ts';
import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { oldestOf } from './oldest.ts';
import { pathsIn, rowsMeantBy } from './rest-paths.ts';
import { stepOf } from './step.ts';
import { tellsVersion } from './told.ts';

const newer = faultKind<{ path: string; since: string; flink: string }>({
  code: 'rest-path-newer',
  severity: 'warning',
  en: {
    says: ({ path, since, flink }) =>
      `"${path}" is there since ${since}; the page is for ${flink} and later.`,
    mend: 'Say in the same step since which version there is such a path.',
  },
  zh: {
    says: ({ path, since, flink }) => `“${path}”从 ${since} 起才有；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '在同一步里写明从哪个版本起才有。',
  },
});

/** A path that only later versions have comes with its version. */
export const restPathNewer: Check = {
  kinds: [newer],
  find: ({ sources }, { flink: { restPaths } }) =>
    sources.flatMap((source) => {
      const flink = oldestOf(source);
      if (flink === null) return [];
      return pathsIn(source, restPaths).flatMap(({ path, line }) => {
        const meant = rowsMeantBy(path, restPaths);
        const first = meant.find(({ since }) => since === '' || !isLater(since, flink));
        const since = meant[0]?.since;
        if (first || since === undefined || tellsVersion(stepOf(source, line), since)) return [];
        return [newer.at(source.file, line, { path, since, flink })];
      });
    }),
};

import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { pathsIn, rowsMeantBy } from './rest-paths.ts';

const unknown = faultKind<{ path: string }>({
  code: 'rest-path-unknown',
  severity: 'problem',
  en: {
    says: ({ path }) => `No version of Flink has "${path}" in its REST API.`,
    mend: 'Spell the path as Flink does; write ids as $JOB, $VERTEX, $TM or <id>.',
  },
  zh: {
    says: ({ path }) => `任何版本的 Flink 的 REST API 都没有“${path}”。`,
    mend: '照 Flink 的写法写路径；id 写成 $JOB、$VERTEX、$TM 或 <id>。',
  },
});

/** What a page asks a JobManager is something that it answers. */
export const restPathUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, { flink: { restPaths } }) =>
    sources.flatMap((source) =>
      pathsIn(source, restPaths)
        .filter(({ path }) => rowsMeantBy(path, restPaths).length === 0)
        .map(({ path, line }) => unknown.at(source.file, line, { path })),
    ),
};

// What the REST API answers to, and with which fields, in each minor version: the classes of its headers are asked.
import { installedFlink } from '../../rig/flink.ts';
import { releases } from './jars.ts';
import { printedBy } from './java.ts';
import { spanned, spansOf, table } from './spans.ts';

/** The fields of the answer of `GET /jobs/:jobid`, of one release. */
const pathsIn = (release: string) =>
  new Map(
    printedBy('RestPaths', `rest-paths-${release}`, () => distOf(release))
      .trim()
      .split('\n')
      .map((line): [string, Set<string>] => {
        const [path = '', fields = ''] = line.split('\t');
        return [path, new Set(fields.split(',').filter(Boolean))];
      }),
  );

/** The jar with all of Flink's runtime and client, and what it logs with. */
export const distOf = (release: string): string[] =>
  installedFlink(release).lib.filter((jar) => /\/(?:flink-dist|log4j)[^/]*$/.test(jar));

/**
 * The table of `data/`: method, path, the minor version it came with (empty for 1.13 and before), the one it is gone from, the fields of its answer.
 * `*` is an answer whose fields are not known, `tasks*` a field that has such fields.
 */
export function restPathsTable(): string {
  const found = Array.from(releases.values(), pathsIn);
  const rows = spansOf(found.map((paths) => new Set(paths.keys()))).map(({ name, since, removed }) => {
    const having = found.filter((paths) => paths.has(name));
    const fields = spansOf(found.map((paths) => paths.get(name) ?? new Set()))
      // What came and went with its path needs no version.
      .map((field) => ({
        ...field,
        since: field.since === since ? '' : field.since,
        removed: field.removed === removed ? '' : field.removed,
      }))
      .map((field) =>
        having.every((paths) => paths.get(name)!.has(field.name)) ? field.name : spanned(field),
      );
    return [...name.split(' '), since, removed, fields.join(' ')];
  });
  return table([['method', 'path', 'since', 'removed', 'fields'], ...rows]);
}

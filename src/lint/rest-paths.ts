import { readSpan, tableRows, type VersionSpan } from '../configuration/spans.ts';
import { proseLines, type Source, withFences } from '../content/source.ts';

/** A path of the REST API: a row of `data/rest-paths.tsv`, which is made from released jars. */
export interface RestPath extends VersionSpan {
  method: string;
  /** `jobs`, `:jobid`, `checkpoints`: what begins with a colon stands for an id. */
  parts: string[];
  /** The fields of its answer, however deep: `*` where not all are known, `tasks*` where nobody can list those below one. */
  fields: (VersionSpan & { name: string })[];
}

export const readRestPaths = (data: string): RestPath[] =>
  tableRows(data, 'rest-paths.tsv').map(
    ([method = '', path = '', since = '', removed = '', fields = '']) => ({
      method,
      parts: partsOf(path),
      since,
      removed,
      fields: fields.split(' ').filter(Boolean).map(readSpan),
    }),
  );

const partsOf = (path: string) => path.split('/').filter(Boolean);

export interface NamedPath {
  path: string;
  line: number;
}

/** `$JM/jobs/$JOB?key=value`, wherever it stands. */
const asked = /\$JM(\/[^\s"'`|;)?&,#]*)/g;

/** `GET /jobs/$JOB` in code marks. */
const told = /`(?:GET|POST|PUT|PATCH|DELETE) (\/[^\s"'`|;)?&,#]*)/g;

/** The paths a page has asked of a JobManager. One that stands alone may be of another process, whose paths begin otherwise. */
export function pathsIn(source: Source, all: RestPath[]): NamedPath[] {
  const roots = new Set(all.map(({ parts }) => parts[0]));
  return [
    ...withFences(source.lines).flatMap(({ text }, at) => found(text, asked, at + 1)),
    ...proseLines(source)
      .flatMap(({ text, line }) => found(text, told, line))
      .filter(({ path }) => roots.has(wordsOf(path)[0])),
  ];
}

const found = (text: string, pattern: RegExp, line: number): NamedPath[] =>
  Array.from(text.matchAll(pattern), ([, path]) => ({ path: path!.replace(/[/.]$/, ''), line })).filter(
    ({ path }) => path !== '' && !path.includes('..'),
  );

/** Without the version of the API that may stand before it. */
const wordsOf = (path: string) => partsOf(path.replace(/^\/v\d(?=\/)/, ''));

/** The rows that a path of a page may mean; an id is `$JOB`, `<job id>` or no plain word. */
export function rowsMeantBy(path: string, all: RestPath[]): RestPath[] {
  const words = wordsOf(path);
  return all.filter(
    ({ parts }) =>
      parts.length === words.length &&
      parts.every((part, at) => (part.startsWith(':') ? !/^[a-z-]+$/.test(words[at]!) : part === words[at])),
  );
}

import { isNewer } from '../configuration/spans.ts';
import { faultKind } from '../content/fault.ts';
import type { Source } from '../content/source.ts';
import type { Check } from './check.ts';
import { namesInFilter } from './jq.ts';
import { oldestOf } from './oldest.ts';
import { rowsMeantBy } from './rest-paths.ts';
import { stepOf } from './step.ts';
import { tellsVersion } from './told.ts';

const unknown = faultKind<{ field: string; path: string }>({
  code: 'rest-field-unknown',
  severity: 'problem',
  en: {
    says: ({ field, path }) => `The answer to "${path}" has no field "${field}" in any version of Flink.`,
    mend: 'Spell the field as the REST API does.',
  },
  zh: {
    says: ({ field, path }) => `任何版本的 Flink 对“${path}”的应答里都没有字段“${field}”。`,
    mend: '照 REST API 的写法写字段名。',
  },
});

/** `flink` is the oldest version the page is for. */
const newer = faultKind<{ field: string; path: string; since: string; flink: string }>({
  code: 'rest-field-newer',
  severity: 'warning',
  en: {
    says: ({ field, path, since, flink }) =>
      `The answer to "${path}" has the field "${field}" since ${since}; the page is for ${flink} and later.`,
    mend: 'Say in the same step since which version there is such a field.',
  },
  zh: {
    says: ({ field, path, since, flink }) =>
      `“${path}”的应答从 ${since} 起才有字段“${field}”；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '在同一步里写明从哪个版本起才有。',
  },
});

/** The fields that commands of a page take out of an answer of the REST API are there. */
export const restField: Check = {
  kinds: [unknown, newer],
  find: ({ sources }, { flink: { restPaths } }) =>
    sources.flatMap((source) => {
      const flink = oldestOf(source);
      return filtersIn(source).flatMap(({ path, filter, line }) => {
        const fields = rowsMeantBy(path, restPaths)
          .filter(({ method }) => method === 'GET')
          .flatMap((row) => row.fields);
        const { read, made, called } = namesInFilter(filter);
        const isOpen = fields.some(
          ({ name }) => name === '*' || (name.endsWith('*') && read.has(name.slice(0, -1))),
        );
        if (fields.length === 0 || isOpen || [...called].some((name) => unreadable.has(name))) return [];
        return [...read]
          .filter((name) => !made.has(name) && !ofEntries.has(name))
          .flatMap((field) => {
            const named = fields.filter(({ name }) => name === field);
            if (named.length === 0) return [unknown.at(source.file, line, { field, path })];
            const since = named[0]!.since;
            return flink !== null &&
              named.every((span) => isNewer(span, flink)) &&
              !hasOther(filter, field) &&
              !tellsVersion(stepOf(source, line), since)
              ? [newer.at(source.file, line, { field, path, since, flink })]
              : [];
          });
      });
    }),
};

/** `.endpoint // .host`: where the one is missing, the other is read. */
const hasOther = (filter: string, field: string) => filter.includes(`.${field} // .`);

/** Behind them stands what is not of the answer. */
const unreadable = new Set(['fromjson', 'input', 'inputs', 'env', 'capture', 'getpath', 'input_line_number']);

/** What `to_entries` and its like make. */
const ofEntries = new Set(['key', 'value']);

const asked = '$JM/';

/** `curl $JM/<path> | jq '<filter>'`: what a page asks, and what it takes of the answer. */
function filtersIn({ lines }: Source): { path: string; filter: string; line: number }[] {
  const text = lines.join('\n');
  const found: { path: string; filter: string; line: number }[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(asked); at !== -1; at = text.indexOf(asked, at + 1)) {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    const command = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const rest = text.slice(at + asked.length - 1, at + 2000);
    const path = /^\/[^\s"'`|;)?&,#]*/.exec(rest)?.[0] ?? '';
    const behind = /^[^|\n`]*\|\s{0,9}jq((?: -[\w-]+(?: \w+ "?\$\w+"?)?)*) /.exec(rest);
    if (behind === null || / -(?:X|d|-data|-request)\b/.test(command + rest.slice(0, behind.index))) continue;
    const filter = filterOf(rest.slice(behind[0].length));
    if (!/ -(?:\w*n\w*|-slurpfile|-rawfile)\b/.test(behind[1]!.replace(/ --arg\b/g, '')))
      found.push({ path, filter, line });
  }
  return found;
}

/** Between quotes, or one word. */
function filterOf(text: string): string {
  const quote = text[0] === "'" || text[0] === '"' ? text[0] : null;
  return quote === null
    ? (/^[^\s`|)]*/.exec(text)?.[0] ?? '')
    : text.slice(1, Math.max(text.indexOf(quote, 1), 1));
}

import * as v from 'valibot';
import { type Fault, faultKind } from './fault.ts';
import { type LogLine, placeOfRow } from './log-lines.ts';

export const keyMissing = faultKind<{ key: string }>({
  code: 'key-missing',
  severity: 'problem',
  unusable: true,
  en: { says: ({ key }) => `"${key}" is missing.`, mend: 'Add the key to the front matter.' },
  zh: { says: ({ key }) => `缺少 ${key}。`, mend: '在 front matter 里补上。' },
});

/** What can be wrong with the value of a key. */
type Wrong =
  | 'not a text'
  | 'empty'
  | 'not a list'
  | 'not one of'
  | 'not true'
  | 'no version'
  | 'no signature'
  | 'no alert'
  | 'no steps'
  | 'no name'
  | 'no duration'
  | 'short';

/** `options` are the values there may be, where there are some. */
export const keyInvalid = faultKind<{ key: string; wrong: Wrong; options: string[] }>({
  code: 'key-invalid',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ key, wrong, options }) => {
      const what: Record<Wrong, string> = {
        'not a text': 'is not a text: quote it',
        empty: 'is empty',
        'not a list': 'is not a list',
        'not one of': `is not one of: ${options.join(', ')}`,
        'not true': 'is not true',
        'no version': 'has no date and versions',
        'no signature': 'has an entry without id, text, match and shows',
        'no alert': 'has an entry without name, expr, for and severity',
        'no steps': 'is not a list of findings, each with its step',
        'no name': 'has other signs than letters, digits and _',
        'no duration': 'is not a time such as 5m',
        short: 'has fewer than 9 characters',
      };
      return `"${key}" ${what[wrong]}.`;
    },
    mend: 'Write the value as the contract for writers says.',
  },
  zh: {
    says: ({ key, wrong, options }) => {
      const what: Record<Wrong, string> = {
        'not a text': '的值不是文本：请加引号',
        empty: '是空的',
        'not a list': '的值不是列表',
        'not one of': `的值只能是：${options.join('、')}`,
        'not true': '的值不是 true',
        'no version': '缺少日期和版本',
        'no signature': '里有一条缺少 id、text、match 或 shows',
        'no alert': '里有一条缺少 name、expr、for 或 severity',
        'no steps': '要逐条写成“发现: 步骤”',
        'no name': '只能由字母、数字和 _ 组成',
        'no duration': '不是 5m 这样的时长',
        short: '不足 9 个字符',
      };
      return `${key} ${what[wrong]}。`;
    },
    mend: '按写作约定改写这个值。',
  },
});

/** What valibot is to say of a value: it takes a text, so the facts stand in it one a line. */
export const wrong = (what: Wrong, key: string, options: readonly string[] = []) =>
  [what, key, ...options].join('\n');

/** The front matter in its shape, or null with all that is wrong with it. Signatures may stand in `lines.tsv`. */
export function inShape<T extends v.GenericSchema>(
  shape: T,
  file: string,
  text: string,
  data: unknown,
  logLines: LogLine[] | null = null,
): { meta: v.InferOutput<T> | null; faults: Fault[] } {
  const result = v.safeParse(shape, data);
  if (result.success) return { meta: result.output, faults: [] };
  const lines = text.split('\n');
  const faults = result.issues.map((issue): Fault => {
    const name = String(issue.path?.[0]?.key ?? '');
    const row = name === 'signatures' ? logLines?.[Number(issue.path?.[1]?.key)] : undefined;
    const line = Math.max(lines.findIndex((candidate) => candidate.startsWith(`${name}:`)) + 1, 1);
    if (issue.path?.length === 1 && issue.input === undefined)
      return keyMissing.at(file, line, { key: name });
    const [what, key = '', ...options] = issue.message.split('\n');
    const place = row ? placeOfRow(file, row) : { file, line };
    return keyInvalid.at(place.file, place.line, { wrong: what as Wrong, key, options });
  });
  return { meta: null, faults };
}

import {
  type Block,
  bullets,
  code,
  heading,
  paragraph,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Finding } from '../../types.ts';
import type { IgnoredData, IgnoreList, WrongEntry } from './ignored.ts';
import { count } from './text.ts';

interface IgnoreWords {
  wrong: Record<WrongEntry['what'], { says: (fact: string) => string; mend: string }>;
  title: (findings: number, file: Words) => Words;
  entry: (code: Words, where: Words, findings: number, until: string, reason: Words) => Words;
}

export const ignoreWords = inEachLanguage<IgnoreWords>({
  en: {
    wrong: {
      'ignore-incomplete': {
        says: (column) => `The entry has no ${column}: it is not followed.`,
        mend: 'Write four columns with tabs between them: code, where, until, reason.',
      },
      'ignore-date': {
        says: (date) => `"${date}" is no date: the entry is not followed.`,
        mend: 'Write the last day as 2027-01-31.',
      },
      'ignore-expired': {
        says: (date) => `The entry ended on ${date}: it is not followed any more.`,
        mend: 'Mend what it names, or take it out; a later day needs a reason that still holds.',
      },
    },
    title: (findings, file) => text`${count(findings, 'finding')} ignored by ${file}:`,
    entry: (code, where, findings, until, reason) =>
      text`${code} in ${where}${findings > 1 ? `, ${findings} times` : ''}, until ${until}: ${reason}`,
  },
  zh: {
    wrong: {
      'ignore-incomplete': {
        says: (column) => `这一行缺少 ${column}，没有生效。`,
        mend: '写成四列，用 tab 分隔：code、where、until、reason。',
      },
      'ignore-date': {
        says: (date) => `“${date}”不是日期，这一行没有生效。`,
        mend: '最后一天写成 2027-01-31 这样。',
      },
      'ignore-expired': {
        says: (date) => `这一行 ${date} 已到期，不再生效。`,
        mend: '改好它指的问题，或者删掉这一行；要延期，理由得仍然成立。',
      },
    },
    title: (findings, file) => text`${file} 忽略了 ${findings} 个问题：`,
    entry: (code, where, findings, until, reason) =>
      text`${code}（${where}）${findings > 1 ? `${findings} 次，` : ''}到 ${until} 为止：${reason}`,
  },
});

/** What is ignored, counted, with who says so: never silent. */
export function ignoredBlocks({ file, used }: IgnoreList, lang: Lang): Block[] {
  if (used.length === 0) return [];
  const words = ignoreWords[lang];
  const all = used.reduce((sum, { findings }) => sum + findings, 0);
  return [paragraph(words.title(all, code(file))), bullets(used.map((entry) => item(entry, lang)))];
}

const item = ({ code: name, where, findings, until, reason }: IgnoredData, lang: Lang): Words =>
  ignoreWords[lang].entry(code(name), code(where), findings, until, withCode(reason));

/** What is wrong with the list itself. */
export function wrongEntries({ file, wrong }: IgnoreList, lang: Lang): (Finding & { mend: string })[] {
  return wrong.map(({ line, what, fact }) => {
    const { says, mend } = ignoreWords[lang].wrong[what];
    return { file, line, code: what, message: says(fact), mend };
  });
}

/** The same, to be read. */
export function wrongBlocks(list: IgnoreList, lang: Lang): Block[] {
  const wrong = wrongEntries(list, lang);
  if (wrong.length === 0) return [];
  const lines = wrong.map(
    ({ file, line, message, mend }) => text`${code(`${file}:${line}`)} ${withCode(message)} ${mend}`,
  );
  return [heading(2, code(list.file)), bullets(lines)];
}

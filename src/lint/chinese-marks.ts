import { faultKind } from '../content/fault.ts';
import { type Source, withFences } from '../content/source.ts';
import type { Check } from './check.ts';

const test = (pattern: RegExp) => (line: string) => pattern.test(line);

/** What can be wrong with the marks of a Chinese line, in which code is two backticks. */
const wrong = {
  space: test(/[，。：；！？、（“《【][ \t]+(?=[^\s|])|(?<=[^\s|])[ \t]+[，。：；！？、）”》】]/u),
  quotes: test(/[「」『』]|"(?=\p{Script=Han})|(?<=\p{Script=Han})"/u),
  half: test(/\p{Script=Han}[,:;?!()]|[,;:?!()]\p{Script=Han}/u),
  /** CommonMark ends no bold text between a mark and a word: the asterisks are shown. */
  bold: (line: string) =>
    Array.from(line.matchAll(/\*\*[^*]+\*\*(?=(.?))/gu)).some(
      ([bold, next]) => /[，。：；！？、）”》】`]\*\*$/u.test(bold) && /[\p{L}\p{N}]/u.test(next!),
    ),
};

type Wrong = keyof typeof wrong;

const marks = faultKind<{ what: Wrong; lines: number }>({
  code: 'chinese-marks',
  severity: 'warning',
  en: {
    says: ({ what, lines }) => `${inEnglish[what]}${lines > 1 ? `, here and on ${lines - 1} more` : ''}.`,
    mend: 'Write ，。：； without spaces, “” for quotation marks, and end bold text before the mark; --fix mends spaces and bold text.',
  },
  zh: {
    says: ({ what, lines }) => `${inChinese[what]}${lines > 1 ? `，这里和另外 ${lines - 1} 行` : ''}。`,
    mend: '用全角标点，前后不加空格；引号用“”；加粗在标点之前结束。空格和加粗 --fix 会处理。',
  },
});

const inEnglish: Record<Wrong, string> = {
  space: 'There is a space beside a full-width mark',
  quotes: 'There are other quotation marks than “”',
  half: 'There is a half-width mark beside a Chinese sign',
  bold: 'Bold text ends in a mark with a word behind it, and is not drawn bold',
};

const inChinese: Record<Wrong, string> = {
  space: '全角标点旁边有空格',
  quotes: '引号不是“”',
  half: '汉字旁边用了半角标点',
  bold: '加粗以标点结尾，后面又紧跟文字，显示不出加粗',
};

/** A page in Chinese writes its marks one way. Each kind of fault is told once a page, on its first line. */
export const chineseMarks: Check = {
  kinds: [marks],
  find: ({ sources }) =>
    sources.filter(isChinese).flatMap((source) => {
      const lines = body(source.lines).map(({ line, text }) => ({ line, text: withoutCode(text) }));
      return (Object.keys(wrong) as Wrong[]).flatMap((what) => {
        const found = lines.filter(({ text }) => wrong[what](text));
        return found.length > 0 ? [marks.at(source.file, found[0]!.line, { what, lines: found.length })] : [];
      });
    }),
};

const isChinese = ({ page }: Source) => /\p{Script=Han}/u.test(page?.title ?? '');

/** The lines below the front matter and outside code blocks, counted from 1. */
function body(lines: string[]): { line: number; text: string }[] {
  const front = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return withFences(lines).flatMap(({ text, fenced }, index) =>
    fenced || index <= front ? [] : [{ line: index + 1, text }],
  );
}

const withoutCode = (line: string) =>
  line.replace(/`[^`]+`|\]\([^()]*\)/g, (found) => (found.startsWith('`') ? '``' : ']'));

/** Marks as they are written: no space beside them, none at the end of bold text. The text is otherwise the same. */
export function withChineseMarks(text: string): string {
  const lines = text.split('\n');
  for (const { line, text } of body(lines)) lines[line - 1] = mended(text);
  return lines.join('\n');
}

const mended = (line: string) =>
  line
    .replace(/\*\*([^*`]+)\*\*/g, (bold, inside: string) =>
      /[，。：；！？]$/u.test(inside) ? `**${inside.slice(0, -1)}**${inside.slice(-1)}` : bold,
    )
    .replace(
      /(`[^`]+`)|([，。：；！？、（“《【])[ \t]+(?=[^\s|])|(?<=[^\s|])[ \t]+([，。：；！？、）”》】])/gu,
      (_, code?: string, before?: string, after?: string) => code ?? before ?? after ?? '',
    );

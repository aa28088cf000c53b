import { strong, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import { count } from '../shared/text.ts';

/** What an import says. */
export const importWords = inEachLanguage({
  en: {
    title: (notes: Words) => text`Import: ${notes}`,
    checkTitle: (notes: Words) => text`Import check: ${notes}`,
    wrote: (drafts: number, folder: Words, lines: number) =>
      text`Wrote ${count(drafts, 'draft')} to ${folder}. All ${count(lines, 'line')} of the notes stand there.`,
    adds: (id: Words, lines: number, title: Words) =>
      text`${id}: adds ${count(lines, 'line')} to our page ${title}`,
    begins: (id: Words, title: Words, lines: number) => text`${id}: ${title}, ${count(lines, 'line')}`,
    /** `page` is where lines stand that fit no topic. */
    rest: (lines: number, page: Words) => text`No topic fits ${count(lines, 'line')}. They stand in ${page}:`,
    all: (lines: number, folder: Words) => text`All ${count(lines, 'line')} of the notes stand in ${folder}.`,
    missing: (missing: number, lines: number, folder: Words): Words =>
      text`${strong(`${count(missing, 'line')} of ${lines} ${missing === 1 ? 'is' : 'are'} missing`)} in ${folder}:`,
    line: (number: number, quoted: Words) => text`line ${number}: ${quoted}`,
    more: (number: number) => text`and ${number} more`,
    noPictures: (pictures: number) =>
      text`${count(pictures, 'picture')} of the notes ${pictures === 1 ? 'is' : 'are'} not where they say:`,
    takenOut: (signs: number) =>
      text`Took out ${count(signs, 'control character')}: a terminal would act on them.`,
    next: 'Next',
    lint: (command: Words) => text`What the drafts still need: ${command}`,
    read: (command: Words) => text`Read one: ${command}`,
    check: (command: Words) => text`After your changes, see that nothing got lost: ${command}`,
  },
  zh: {
    title: (notes) => text`导入：${notes}`,
    checkTitle: (notes) => text`核对导入：${notes}`,
    wrote: (drafts, folder, lines) => text`${folder} 里写好 ${drafts} 篇草稿，笔记共 ${lines} 行，一行不少。`,
    adds: (id, lines, title) => text`${id}：给已有页面 ${title} 补充 ${lines} 行`,
    begins: (id, title, lines) => text`${id}：${title}，${lines} 行`,
    rest: (lines, page) => text`有 ${lines} 行不属于任何主题，放在 ${page}：`,
    all: (lines, folder) => text`笔记共 ${lines} 行，都在 ${folder} 里。`,
    missing: (missing, lines, folder) => strong(text`笔记共 ${lines} 行，${folder} 里缺 ${missing} 行：`),
    line: (number, quoted) => text`第 ${number} 行：${quoted}`,
    more: (number) => text`另外还有 ${number} 行`,
    noPictures: (pictures) => text`笔记里有 ${pictures} 张图片找不到：`,
    takenOut: (signs) => text`去掉了 ${signs} 个控制字符，它们会干扰终端。`,
    next: '接下来',
    lint: (command) => text`看草稿还缺什么：${command}`,
    read: (command) => text`打开一篇：${command}`,
    check: (command) => text`改完后，核对有没有漏掉内容：${command}`,
  },
});

export type ImportWords = typeof importWords.en;

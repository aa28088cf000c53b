import { strong, text } from '../../../blocks/blocks.ts';
import type { ImportWords } from './words.ts';

export const zh: ImportWords = {
  title: (notes) => text`导入：${notes}`,
  checkTitle: (notes) => text`核对导入：${notes}`,
  wrote: (drafts, folder, lines) => text`${folder} 里写好 ${drafts} 篇草稿，笔记共 ${lines} 行，一行不少。`,
  adds: (id, lines, title) => text`${id}：给已有页面 ${title} 补充 ${lines} 行`,
  begins: (id, title, lines) => text`${id}：${title}，${lines} 行`,
  rest: (lines, page) => text`有 ${lines} 行不属于任何主题，放在 ${page}：`,
  all: (lines, folder) => text`笔记共 ${lines} 行，都在 ${folder} 里。`,
  missing: (missing, lines, folder) => strong(text`笔记共 ${lines} 行，${folder} 里缺 ${missing} 行：`),
  line: (number, quoted) => text`第 ${number} 行：${quoted}`,
  more: (count) => text`另外还有 ${count} 行`,
  takenOut: (signs) => text`去掉了 ${signs} 个控制字符，它们会干扰终端。`,
  next: '接下来',
  lint: (command) => text`看草稿还缺什么：${command}`,
  read: (command) => text`打开一篇：${command}`,
  check: (command) => text`改完后，核对有没有漏掉内容：${command}`,
};

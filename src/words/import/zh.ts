import type { ImportWords } from './words.ts';

export const zh: ImportWords = {
  title: (notes) => `# 导入：${notes}`,
  checkTitle: (notes) => `# 核对导入：${notes}`,
  wrote: (drafts, folder, lines) => `${folder} 里写好 ${drafts} 篇草稿，笔记共 ${lines} 行，一行不少。`,
  adds: (id, lines, title) => `${id}：给已有页面 ${title} 补充 ${lines} 行`,
  begins: (id, title, lines) => `${id}：${title}，${lines} 行`,
  rest: (lines, page) => `有 ${lines} 行不属于任何主题，放在 ${page}：`,
  all: (lines, folder) => `笔记共 ${lines} 行，都在 ${folder} 里。`,
  missing: (missing, lines, folder) => `**笔记共 ${lines} 行，${folder} 里缺 ${missing} 行：**`,
  line: (number, text) => `第 ${number} 行：${text}`,
  more: (count) => `另外还有 ${count} 行`,
  takenOut: (signs) => `去掉了 ${signs} 个控制字符，它们会干扰终端。`,
  next: '## 接下来',
  lint: (command) => `看草稿还缺什么：${command}`,
  read: (command) => `打开一篇：${command}`,
  check: (command) => `改完后，核对有没有漏掉内容：${command}`,
};

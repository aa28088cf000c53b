import { text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

/** What stands around the pages of a site, and what is told when it is written. */
export const siteWords = inEachLanguage({
  en: {
    language: 'English',
    skip: 'To the text',
    pages: 'Pages',
    tags: 'Tags',
    taggedWith: (tag: Words): Words => text`Pages with the tag ${tag}`,
    search: 'Search',
    ask: 'Type what you see: a symptom, words of the Web UI, or a line of the log.',
    noScript: 'The search needs JavaScript. The list of all pages works without.',
    reading: 'Reading the index …',
    wholeTree: 'The whole tree',
    path: 'Answered so far',
    title: (folder: Words): Words => text`The site is in ${folder}`,
    written: (pages: number, files: number) => `${pages} pages in each language, ${files} files.`,
    removed: (files: number) => `${files} files of the last time are gone.`,
    begin: (address: Words): Words => text`Open it: ${address}`,
    links: (address: Words): Words => text`The address of a page stays the same: ${address}.`,
  },
  zh: {
    language: '中文',
    skip: '跳到正文',
    pages: '全部页面',
    tags: '标签',
    taggedWith: (tag) => text`带标签 ${tag} 的页面`,
    search: '搜索',
    ask: '写上看到的东西：症状、Web UI 上的字样，或者一行日志。',
    noScript: '搜索要用 JavaScript。不用 JavaScript 也能看全部页面的列表。',
    reading: '正在读取索引……',
    wholeTree: '整棵树',
    path: '已经回答的',
    title: (folder) => text`站点已写到 ${folder}`,
    written: (pages, files) => `每种语言 ${pages} 页，共 ${files} 个文件。`,
    removed: (files) => `删掉了上次留下的 ${files} 个文件。`,
    begin: (address) => text`打开：${address}`,
    links: (address) => text`页面的地址不会变：${address}。`,
  },
});

import {
  type Block,
  bullets,
  code,
  joined,
  paragraph,
  strong,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Field } from '../../types.ts';

/** What the hits of a search say. */
interface SearchWords {
  title: (query: Words) => Words;
  corrected: (from: Words, to: Words) => Words;
  weakMatch: Words;
  noWord: Words;
  fields: Record<Field, string>;
  matched: (where: Words[]) => Words;
  wordsIn: (words: Words[], fields: string[]) => Words;
  question: (name: string) => Words;
  /** `explain` is the flag that says why, where it has not been given. */
  next: (command: Words, explain: Words | null) => Words;
  /** For who asks in this language, and is answered in another. */
  inThisLanguage: (flag: Words, variable: Words) => Words;
  /** What to try; `trees` are commands, where any tree comes near. */
  advice: (trees: Words[]) => Block[];
}

export const searchWords = inEachLanguage<SearchWords>({
  en: {
    title: (query) => text`Search: ${query}`,
    corrected: (from, to) => text`Read ${from} as ${to}.`,
    weakMatch: text`${strong('Weak match.')} The nearest pages:`,
    noWord: strong('No page has any of these words.'),
    fields: {
      title: 'title',
      aliases: 'other names',
      symptoms: 'symptoms',
      tags: 'tags',
      summary: 'summary',
      signatures: 'log lines',
      body: 'text',
    },
    matched: (where) => text`Matched: ${joined(where, '; ')}`,
    wordsIn: (words, fields) => text`${joined(words, ' ')} in ${fields.join(', ')}`,
    question: (name) => text`it asks: ${name}`,
    next: (command, explain) =>
      text`Open the first: ${command}${explain ? text` · Why these: ${explain}` : []}`,
    inThisLanguage: (flag, variable) => text`Pages in English: ${flag}, or ${variable}`,
    advice: (trees) => [
      paragraph('What to try:'),
      bullets([
        text`questions that lead from what you see to a page: ${joined([...trees, code('flinkdoc diagnose')], ', ')}`,
        'other words: what you see in the Web UI, or a line of the log pasted whole',
        text`${code('flinkdoc list')}: all pages by area`,
      ]),
    ],
  },
  zh: {
    title: (query) => text`搜索：${query}`,
    corrected: (from, to) => text`${from} 按 ${to} 搜索。`,
    weakMatch: text`${strong('匹配度低。')}最接近的页面：`,
    noWord: strong('没有页面包含这些词。'),
    fields: {
      title: '标题',
      aliases: '别名',
      symptoms: '症状',
      tags: '标签',
      summary: '摘要',
      signatures: '日志行',
      body: '正文',
    },
    matched: (where) => text`命中：${joined(where, '；')}`,
    wordsIn: (words, fields) => text`${fields.join('、')}里的 ${joined(words, ' ')}`,
    question: (name) => text`会问：${name}`,
    next: (command, explain) =>
      text`打开第一条：${command}${explain ? text` · 为什么是这些：${explain}` : []}`,
    inThisLanguage: (flag, variable) => text`中文页面：${flag}，或者 ${variable}`,
    advice: (trees) => [
      paragraph('可以试试：'),
      bullets([
        text`按提问一步步找到页面：${joined([...trees, code('flinkdoc diagnose')], '、')}`,
        '换个说法：写 Web UI 上看到的字样，或者把整行日志贴进来',
        text`${code('flinkdoc list')}：按分类列出全部页面`,
      ]),
    ],
  },
});

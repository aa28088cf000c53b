import type { InEachLanguage } from '../../language.ts';

/** What was wrong with a file, by the code of Node or of the reader. */
const troubles = new Map<string, InEachLanguage<string>>([
  ['empty', { en: 'it is empty', zh: '文件是空的' }],
  ['binary', { en: 'it is not text', zh: '不是文本' }],
  ['truncated', { en: 'it ends too early', zh: '文件不完整' }],
  [
    'long-line',
    {
      en: 'it has lines or stack traces of more than 256 KiB: they are read in parts',
      zh: '有超过 256 KiB 的行或堆栈，分段读取',
    },
  ],
  [
    'slow-patterns',
    {
      en: 'patterns of team pages take too long on it and were given up: flinkdoc lint names them',
      zh: '团队页面里有些 match 在它上面跑得太久，已放弃，用 flinkdoc lint 可以查出来',
    },
  ],
  [
    'crowded',
    {
      en: 'it says more different things than are kept: the first ones count',
      zh: '不同的内容太多，只保留了最前面的',
    },
  ],
  [
    'changed-report',
    {
      en: 'the report was changed, or written by another version of flinkdoc',
      zh: '报告被改动过，或者出自别的版本的 flinkdoc',
    },
  ],
  ['ENOENT', { en: 'there is no such file', zh: '没有这个文件' }],
  ['EACCES', { en: 'reading it is not permitted', zh: '没有读取权限' }],
  [
    'archive-cut',
    {
      en: 'the archive is damaged or too large: what comes first counts',
      zh: '压缩包损坏或太大，只用了前面的部分',
    },
  ],
  [
    'answers-missing',
    {
      en: 'some requests got no answer: what they would have told is not assessed',
      zh: '有的请求没有得到回答，那部分没有评估',
    },
  ],
  [
    'answers-cut',
    {
      en: 'some answers were cut off or too long: they are not assessed',
      zh: '有的回答不完整或太长，没有评估',
    },
  ],
  ['EISDIR', { en: 'it is a folder', zh: '这是一个目录' }],
]);

export const troubleOf = (what: string): InEachLanguage<string> =>
  troubles.get(what) ?? { en: what, zh: what };

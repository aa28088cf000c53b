import { minorOf } from '../../configuration/version.ts';
import { langs } from '../../language.ts';
import { type Format, formats } from '../../render/render.ts';
import type { Flag, FlagValue } from '../command.ts';

/** The flag of the commands that look through pages. */
export const tagFlag: Flag = {
  flags: '-t, --tag <tag>',
  does: { en: 'only pages with this tag', zh: '只看带这个标签的页面' },
};

/** A number a flag takes. */
export const wholeNumber = (least: number, most: number): FlagValue => ({
  parse: (typed) => {
    const number = Number(typed);
    return /^\d{1,4}$/.test(typed) && number >= least && number <= most ? number : null;
  },
  mustBe: { en: `a number from ${least} to ${most}`, zh: ` ${least} 到 ${most} 的整数` },
});

/** A version of Flink; of a release its minor version. */
export const flinkVersion: FlagValue = {
  parse: minorOf,
  mustBe: { en: 'a version such as 1.20', zh: ' 1.20 这样的版本' },
};

/** Also taken in front of a command. */
export const languageFlag: Flag = {
  flags: '--lang <lang>',
  does: { en: 'the language of pages', zh: '界面和页面的语言' },
  choices: langs,
};

/** Of the commands that tell something of an incident. */
export const incidentFlag: Flag = {
  flags: '--incident <file>',
  does: {
    en: 'keep what is done and found in this file, for flinkdoc incident show; or set FLINKDOC_INCIDENT',
    zh: '把做过的事和查到的结果记进这个文件，供 flinkdoc incident show 使用；也可设 FLINKDOC_INCIDENT',
  },
};

/** Of the commands that print a ticket. */
export const copyFlag: Flag = {
  flags: '--copy',
  does: {
    en: 'put it on the clipboard as well, as Markdown unless --format says otherwise',
    zh: '同时复制到剪贴板；没有指定 --format 时为 Markdown',
  },
};

/** The pages of a team. */
export const contentFlag: Flag = {
  flags: '-c, --content <dir>',
  does: {
    en: "also read a team's pages in this folder; repeatable",
    zh: '同时读取这个目录里的团队页面；可重复',
  },
  repeatable: true,
};

/** The flags that all commands take whose result is a page; `more` are formats that not all have. */
export const commonFlags = (more: readonly Format[] = []): Flag[] => [
  {
    flags: '-f, --format <format>',
    does: {
      en: 'how to print the result; without it, terminal on a terminal and markdown elsewhere',
      zh: '输出格式；不指定时，终端上用 terminal，其他情况用 markdown',
    },
    choices: [...formats, ...more],
  },
  {
    flags: '--color <when>',
    does: { en: 'use colors', zh: '是否使用颜色' },
    choices: ['auto', 'always', 'never'],
    default: 'auto',
  },
  languageFlag,
  { flags: '--no-pager', does: { en: 'do not page long output', zh: '内容长也不分页' } },
  contentFlag,
];

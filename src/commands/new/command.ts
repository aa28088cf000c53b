import { existing } from '../../library/folders.ts';
import { command } from '../command.ts';
import type { NewOptions } from './run.ts';

export const newPage = command({
  name: 'new',
  does: {
    en: 'begin a playbook or a tree in .flinkdoc, or in the folder of --content',
    zh: '新建 playbook 或决策树，写到 .flinkdoc 或 --content 指定的目录',
  },
  arguments: [
    { name: '<what>', does: { en: 'what to begin', zh: '新建什么' }, choices: ['playbook', 'tree'] },
    {
      name: '<id>',
      does: { en: 'its id: lower-case words with dashes', zh: '页面 id：小写英文单词，以连字符相连' },
    },
  ],
  flags: [
    {
      flags: '-k, --kind <kind>',
      does: { en: 'the kind of playbook', zh: 'playbook 的种类' },
      choices: ['problem', 'recipe', 'guide'],
      default: 'problem',
    },
    {
      flags: '--extends',
      does: { en: 'add to the playbook of that id, which stays', zh: '在同 id 的 playbook 上补充，原文保留' },
    },
    { flags: '--edit', does: { en: 'open it in $EDITOR', zh: '用 $EDITOR 打开' } },
  ],
  run: async ({ io, lang, library }, options: NewOptions, what: 'playbook' | 'tree', id: string) => {
    const { newCommand } = await import('./run.ts');
    const edit = async (file: string) => (await import('./editor.ts')).edit(file, io);
    return newCommand(
      await library([], existing(io.cwd, options.content)),
      what,
      id,
      options,
      lang,
      io,
      edit,
    );
  },
});

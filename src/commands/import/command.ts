import { command } from '../command.ts';
import type { ImportOptions } from './run.ts';

export const importNotes = command({
  name: 'import',
  does: {
    en: 'turn your notes into draft playbooks; nothing of them is lost',
    zh: '把你的笔记转成 playbook 草稿，一行不丢',
  },
  arguments: [{ name: '<notes>' }],
  flags: [
    {
      flags: '-o, --output <dir>',
      does: { en: 'the content folder to write to', zh: '写到哪个内容目录' },
      required: true,
    },
    {
      flags: '--check',
      does: {
        en: 'write nothing: tell which lines of the notes stand in no page of the folder',
        zh: '什么都不写，只列出目录里没有的笔记行',
      },
    },
    { flags: '--force', does: { en: 'write over pages that are there', zh: '覆盖已有的页面' } },
  ],
  run: async ({ io, library }, options: ImportOptions, notes: string) => {
    const { importCommand } = await import('./run.ts');
    return importCommand(await library([options.output]), notes, options, io);
  },
});

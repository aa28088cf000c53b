import { command } from '../command.ts';
import { type Shell, scripts, shells } from './scripts.ts';

export const completion = command({
  name: 'completion',
  does: {
    en: 'print the script that completes commands, flags, ids and tags in a shell',
    zh: '输出 shell 补全脚本：命令、选项、id 和标签',
  },
  arguments: [{ name: '<shell>', does: { en: 'the shell', zh: '哪种 shell' }, choices: shells }],
  plain: true,
  run: async (_context, _options: unknown, shell: Shell) => scripts[shell],
});

import { command } from '../command.ts';
import { type Shell, scripts, shells } from './scripts.ts';

export const completion = command({
  name: 'completion',
  does: {
    en: 'print the script that completes commands, flags, ids, sections, tags and answers in a shell',
    zh: '输出 shell 补全脚本：命令、选项、id、小节、标签和回答',
  },
  arguments: [{ name: '<shell>', does: { en: 'the shell', zh: '哪种 shell' }, choices: shells }],
  plain: true,
  run: async (_context, _options: unknown, shell: Shell) => scripts[shell],
});

/** What the scripts call: the words behind `flinkdoc`, and which of them is being typed. */
export const complete = command({
  name: '__complete',
  does: { en: 'what a shell may offer', zh: 'shell 可以补全的内容' },
  arguments: [{ name: '<position>' }, { name: '[words...]' }],
  plain: true,
  hidden: true,
  run: async ({ io, library, everything }, _: unknown, position: string, words: string[]) => {
    const typed = (words.length > Number(position) ? words : [...words, '']).map(unquoted);
    const { candidates } = await import('./candidates.ts');
    const offers = {
      library: () => library([], contentOf(typed)),
      configKeys: async () => {
        const { readConfigKeys, readConnectorOptions } = await import('../../configuration/config-keys.ts');
        return [...readConfigKeys(io.data), ...readConnectorOptions(io.data)];
      },
    };
    const offered = await candidates(await everything(), offers, typed);
    return offered.map(({ value, description }) => `${value}\t${description}\n`).join('');
  },
});

/** The folders behind `--content` on a command line that is still being typed. */
function contentOf(words: string[]): string[] {
  return words.filter((_, at) => ['-c', '--content'].includes(words[at - 1] ?? '') && at < words.length - 1);
}

/** A word as the shell will pass it: most complete it as it was typed, with quotes and backslashes. */
const unquoted = (word: string) => word.replace(/\\(.)|["']/g, '$1');

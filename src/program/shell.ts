import { Argument, type Command } from 'commander';
import { candidates } from '../completion/candidates.ts';
import { type Shell, scripts, shells } from '../completion/scripts.ts';
import { languageOf } from '../language.ts';
import { openAll } from '../library/open.ts';
import type { Io } from '../types.ts';

/** What a shell needs to complete command lines. */
export function shellCommands(program: Command, io: Io, say: (text: string) => void): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .action((shell: Shell) => say(scripts[shell]));

  program
    .command('__complete <position> [words...]', { hidden: true })
    .allowUnknownOption()
    .helpOption(false)
    .action(async (position: string, words: string[]) => {
      const typed = words.length > Number(position) ? words : [...words, ''];
      const library = () => openAll(io, languageOf(undefined, io.env), contentOf(typed));
      const offered = await candidates(program, library, typed);
      say(offered.map(({ value, description }) => `${value}\t${description}\n`).join(''));
    });
}

/** The folders behind `--content` on a command line that is still being typed. */
function contentOf(words: string[]): string[] {
  return words.filter((_, at) => ['-c', '--content'].includes(words[at - 1] ?? '') && at < words.length - 1);
}

import type { Command } from 'commander';
import type { Lang } from '../language.ts';
import { allCommands } from './commands.ts';
import { layOut } from './help.ts';
import { program } from './program.ts';

/** The whole command line with its help, for what lists it: nothing is run. */
export async function wholeProgram(lang: Lang): Promise<Command> {
  const whole = program(await allCommands(), lang, { say: () => {}, run: async () => {} });
  layOut(whole, lang);
  return whole;
}

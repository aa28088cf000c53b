import { Command, Option } from 'commander';
import { languageOf, languages } from '../language.ts';
import { openAll } from '../library/open.ts';
import { notices } from '../notices.ts';
import { formats } from '../render/render.ts';
import type { Io } from '../types.ts';
import { version } from '../version.ts';
import { authoringCommands } from './authoring.ts';
import { type Context, collect } from './context.ts';
import { readingCommands } from './reading.ts';
import { shellCommands } from './shell.ts';

/** All commands and flags. `say` takes plain text such as help, `done` what a command found. */
export function program(io: Io, say: (text: string) => void, done: Context['done']): Command {
  const program = new Command('flinkdoc')
    .description('From a symptom to the right fix: Apache Flink troubleshooting in the terminal.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: say, writeErr: () => {} })
    .addHelpText('after', `\n${examples}`);

  const context: Context = {
    io,
    done,
    command: (usage, description, moreFormats = []) =>
      program
        .command(usage)
        .description(description)
        .addOption(new Option('-f, --format <format>', formatHelp).choices([...formats, ...moreFormats]))
        .addOption(
          new Option('--color <when>', 'use colors').choices(['auto', 'always', 'never']).default('auto'),
        )
        .addOption(new Option('--lang <lang>', 'the language of pages').choices(languages))
        .option('--no-pager', 'do not page long output')
        .option('-c, --content <dir>', "also read a team's pages in this folder; repeatable", collect),
    library: ({ lang, content }, except = []) =>
      openAll(io, languageOf(lang, io.env), content ?? [], { watcher: notices(io), except }),
  };
  readingCommands(context);
  authoringCommands(context);
  shellCommands(program, io, say);
  return program;
}

const formatHelp = 'how to print the result; without it, terminal on a terminal and markdown elsewhere';

/** What stands below the help. */
export const examples = `Examples:
  flinkdoc search checkpoint slow
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc diagnose checkpoint --format slack

Exit codes: 0 done; 1 done, and the answer is no (nothing fits, question left open); 2 could not run; 130 after Ctrl-C.
`;

import { Command, Option } from 'commander';
import { langs, languageOf } from '../language.ts';
import { openAll } from '../library/open.ts';
import { notices } from '../notices.ts';
import { formats } from '../render/render.ts';
import type { Io, Lang } from '../types.ts';
import { version } from '../version.ts';
import { authoringCommands } from './authoring.ts';
import { type Context, collect } from './context.ts';
import { readingCommands } from './reading.ts';
import { shellCommands } from './shell.ts';

/** All commands and flags; what the help says of them is added by `describe`. `say` takes plain text such as help, `done` what a command found. */
export function program(io: Io, say: (text: string) => void, done: Context['done']): Command {
  const program = new Command('flinkdoc')
    .version(version, '-V, --version')
    .helpOption('-h, --help')
    .helpCommand('help [command]')
    .exitOverride()
    .enablePositionalOptions()
    .addOption(languageOption().hideHelp())
    .hook('preAction', (program, command) => {
      const { lang } = program.opts<{ lang?: Lang }>();
      if (lang && !command.opts().lang) command.setOptionValue('lang', lang);
    })
    .configureOutput({ writeOut: say, writeErr: () => {} });

  const context: Context = {
    io,
    done,
    command: (usage, moreFormats = []) =>
      program
        .command(usage)
        .addOption(new Option('-f, --format <format>').choices([...formats, ...moreFormats]))
        .addOption(new Option('--color <when>').choices(['auto', 'always', 'never']).default('auto'))
        .addOption(languageOption())
        .option('--no-pager')
        .addOption(new Option('-c, --content <dir>').argParser(collect)),
    library: (options, except = []) => {
      const lang = languageOf(options.lang, io.env);
      return openAll(io, lang, options.content ?? [], { watcher: notices(io, lang), except });
    },
  };
  readingCommands(context);
  authoringCommands(context);
  shellCommands(program, io, say);
  return program;
}

/** Every command takes it; it may also stand before the command. */
const languageOption = () => new Option('--lang <lang>').choices(langs);

import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { DiagnoseOptions } from './commands/diagnose.ts';
import type { LintOptions } from './commands/lint.ts';
import type { ListOptions } from './commands/list.ts';
import type { ShowOptions } from './commands/show.ts';
import { candidates } from './completion/candidates.ts';
import { type Shell, scripts, shells } from './completion/scripts.ts';
import { FlinkdocError } from './errors.ts';
import { languageOf, languages } from './language.ts';
import { folderAbove } from './library/folders.ts';
import { openAll } from './library/open.ts';
import { notices } from './notices.ts';
import { formats } from './render/render.ts';
import { type ColorChoice, isTerminal, screenOf } from './screen.ts';
import type { SearchOptions } from './search/search.ts';
import type { Format, Io, Lang, Outcome } from './types.ts';
import { version } from './version.ts';

/** What every command takes, beside its own options. */
export interface CommonOptions {
  content?: string[];
  format?: Format;
  lang?: Lang;
  color: ColorChoice;
  pager: boolean;
}

/** All commands and flags. `say` takes plain text such as help, `done` what a command found. */
export function program(
  io: Io,
  say: (text: string) => void,
  done: (options: CommonOptions, outcome: Promise<Outcome>) => Promise<void>,
): Command {
  const program = new Command('flinkdoc')
    .description('From a symptom to the right fix: Apache Flink troubleshooting in the terminal.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: say, writeErr: () => {} })
    .addHelpText('after', examples);

  const command = (usage: string, description: string) =>
    program
      .command(usage)
      .description(description)
      .addOption(new Option('-f, --format <format>', formatHelp).choices(formats))
      .addOption(
        new Option('--color <when>', 'use colors').choices(['auto', 'always', 'never']).default('auto'),
      )
      .addOption(new Option('--lang <lang>', 'the language of pages').choices(languages))
      .option('--no-pager', 'do not page long output')
      .option('-c, --content <dir>', "also read a team's pages in this folder; repeatable", collect);

  const library = ({ lang, content }: CommonOptions, except: string[] = []) =>
    openAll(io, languageOf(lang, io.env), content ?? [], { watcher: notices(io), except });

  command('search <words...>', 'find pages by symptom, error line or Chinese words; typos are fine')
    .option('-n, --limit <number>', 'how many hits to show', positive, 5)
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((words: string[], options: SearchOptions & CommonOptions) => {
      const found = import('./commands/search.ts').then((it) =>
        it.searchCommand(library(options), words, options),
      );
      return done(options, found);
    });

  command('show <id>', 'print a playbook or a decision tree')
    .option('-s, --section <name>', 'only this section, such as fix')
    .action((id: string, options: ShowOptions & CommonOptions) => {
      const found = import('./commands/show.ts').then((it) => it.showCommand(library(options), id, options));
      return done(options, found);
    });

  command('list', 'list all pages by area')
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((options: ListOptions & CommonOptions) => {
      const found = import('./commands/list.ts').then((it) => it.listCommand(library(options), options));
      return done(options, found);
    });

  command('diagnose [tree]', 'answer questions until a playbook fits; starts with the first five minutes')
    .option('-a, --answer <choice>', 'answer without asking, by number or words; repeatable', collect)
    .option('--at <time>', 'the time to put on the ticket, for a replay')
    .action(async (tree: string | undefined, options: DiagnoseOptions & CommonOptions) => {
      const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
      const screen = canAsk ? await screenOf(io.stderr, io, options.color) : null;
      const found = import('./commands/diagnose.ts').then((it) =>
        it.diagnoseCommand(library(options), tree, options, io, screen),
      );
      return done(options, found);
    });

  command(
    'lint [dirs...]',
    'check content folders: front matter, headings, links, trees, config keys, symptoms',
  )
    .option('--fix', 'mend trailing spaces, the order of headings, and capitals and underscores in links')
    .action((named: string[], options: LintOptions & CommonOptions) => {
      const folders = named.length > 0 ? named : ownFolder(io);
      const found = import('./commands/lint.ts').then((it) =>
        it.lintCommand(library(options, folders), io, folders, options),
      );
      return done(options, found);
    });

  program
    .command('completion')
    .description('print the script that completes commands, flags, ids and tags in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action((shell: Shell) => say(scripts[shell]));

  program
    .command('__complete <position> [words...]', { hidden: true })
    .allowUnknownOption()
    .helpOption(false)
    .action((position: string, words: string[]) => {
      const typed = words.length > Number(position) ? words : [...words, ''];
      const library = () => openAll(io, languageOf(undefined, io.env), contentOf(typed));
      const offered = candidates(program, library, typed);
      say(offered.map(({ value, description }) => `${value}\t${description}\n`).join(''));
    });

  return program;
}

const formatHelp = 'how to print the result; without it, terminal on a terminal and markdown elsewhere';

const examples = `
Examples:
  flinkdoc search checkpoint slow
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc diagnose checkpoint --format slack

Exit codes: 0 done; 1 done, and the answer is no (nothing fits, question left open); 2 could not run; 130 after Ctrl-C.
`;

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 to 9999.');
  return Number(text);
}

/** The folder of the repository one works in, for commands that are given none. */
function ownFolder({ cwd }: Io): string[] {
  const folder = folderAbove(cwd);
  if (folder) return [folder.shown];
  throw new FlinkdocError(
    'No content folder is named, and there is no .flinkdoc here or above.',
    'Name a folder, or begin one: flinkdoc new playbook <id>',
  );
}

/** The folders behind `--content` on a command line that is still being typed. */
function contentOf(words: string[]): string[] {
  return words.filter((_, at) => ['-c', '--content'].includes(words[at - 1] ?? '') && at < words.length - 1);
}

const collect = (value: string, previous: string[] = []) => [...previous, value];

import { Option } from 'commander';
import type { DiagnoseOptions } from '../commands/diagnose/run.ts';
import type { ListOptions } from '../commands/list/run.ts';
import type { ShowOptions } from '../commands/show/run.ts';
import type { TriageOptions } from '../commands/triage/run.ts';
import { FlinkdocError } from '../errors.ts';
import { languageOf } from '../language.ts';
import { readingNotices } from '../notices.ts';
import { isTerminal, screenOf } from '../screen.ts';
import type { SearchOptions } from '../search/search.ts';
import { type CommonOptions, type Context, collect } from './context.ts';

/** The doors into the library: search, show, list, diagnose. */
export function readingCommands({ io, command, library, done }: Context): void {
  command('search <words...>')
    .addOption(new Option('-n, --limit <number>').argParser(positive).default(5))
    .option('-t, --tag <tag>')
    .action((words: string[], options: SearchOptions & CommonOptions) => {
      const found = import('../commands/search/run.ts').then(async (it) =>
        it.searchCommand(await library(options), words, options, io),
      );
      return done(options, found);
    });

  command('show <id>', ['mermaid'])
    .option('-s, --section <name>')
    .action((id: string, options: ShowOptions & CommonOptions) => {
      const found = import('../commands/show/run.ts').then(async (it) =>
        it.showCommand(await library(options), id, options),
      );
      return done(options, found);
    });

  command('list')
    .option('-t, --tag <tag>')
    .action((options: ListOptions & CommonOptions) => {
      const found = import('../commands/list/run.ts').then(async (it) =>
        it.listCommand(await library(options), options),
      );
      return done(options, found);
    });

  command('diagnose [tree]')
    .addOption(new Option('-a, --answer <choice>').argParser(collect))
    .addOption(new Option('-e, --evidence <file>').argParser(collect))
    .option('-y, --yes')
    .option('--at <time>')
    .action(async (tree: string | undefined, options: DiagnoseOptions & CommonOptions) => {
      const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
      const screen = canAsk ? await screenOf(io.stderr, io, options.color) : null;
      const found = import('../commands/diagnose/run.ts').then(async (it) =>
        it.diagnoseCommand(await library(options), tree, options, io, screen),
      );
      return done(options, found);
    });

  command('triage <files...>')
    .addOption(new Option('--redact <what>').choices(['secrets', 'all']).default('secrets'))
    .addOption(new Option('--fail-on <severity>').choices(['critical', 'warning', 'notice']))
    .action((files: string[], options: TriageOptions & CommonOptions) => {
      const found = import('../commands/triage/run.ts').then(async (it) =>
        it.triageCommand(
          await library(options),
          files,
          options,
          io,
          readingNotices(io, languageOf(options.lang, io.env)),
        ),
      );
      return done(options, found);
    });
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new FlinkdocError((words) => words.limit(text));
  return Number(text);
}

import type { DiagnoseOptions } from '../commands/diagnose.ts';
import type { ListOptions } from '../commands/list.ts';
import type { ShowOptions } from '../commands/show.ts';
import { FlinkdocError } from '../errors.ts';
import { isTerminal, screenOf } from '../screen.ts';
import type { SearchOptions } from '../search/search.ts';
import { type CommonOptions, type Context, collect } from './context.ts';

/** The doors into the library: search, show, list, diagnose. */
export function readingCommands({ io, command, library, done }: Context): void {
  command('search <words...>', 'find pages by symptom, error line or Chinese words; typos are fine')
    .option('-n, --limit <number>', 'how many hits to show', positive, 5)
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((words: string[], options: SearchOptions & CommonOptions) => {
      const found = import('../commands/search.ts').then(async (it) =>
        it.searchCommand(await library(options), words, options),
      );
      return done(options, found);
    });

  command('show <id>', 'print a playbook or a decision tree; --format mermaid draws a tree', ['mermaid'])
    .option('-s, --section <name>', 'only this section, such as fix')
    .action((id: string, options: ShowOptions & CommonOptions) => {
      const found = import('../commands/show.ts').then(async (it) =>
        it.showCommand(await library(options), id, options),
      );
      return done(options, found);
    });

  command('list', 'list all pages by area')
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((options: ListOptions & CommonOptions) => {
      const found = import('../commands/list.ts').then(async (it) =>
        it.listCommand(await library(options), options),
      );
      return done(options, found);
    });

  command('diagnose [tree]', 'answer questions until a playbook fits; starts with the first five minutes')
    .option('-a, --answer <choice>', 'answer without asking, by number or words; repeatable', collect)
    .option('--at <time>', 'the time to put on the ticket, for a replay')
    .action(async (tree: string | undefined, options: DiagnoseOptions & CommonOptions) => {
      const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
      const screen = canAsk ? await screenOf(io.stderr, io, options.color) : null;
      const found = import('../commands/diagnose.ts').then(async (it) =>
        it.diagnoseCommand(await library(options), tree, options, io, screen),
      );
      return done(options, found);
    });
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new FlinkdocError((words) => words.limit(text));
  return Number(text);
}

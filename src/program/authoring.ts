import { Argument, Option } from 'commander';
import type { ImportOptions } from '../commands/import/run.ts';
import type { LintOptions } from '../commands/lint/run.ts';
import type { NewOptions } from '../commands/new/run.ts';
import { FlinkdocError } from '../errors.ts';
import { languageOf } from '../language.ts';
import { existing, folderAbove } from '../library/folders.ts';
import type { Io } from '../types.ts';
import type { CommonOptions, Context } from './context.ts';

/** What writers of pages need: import, new, lint. */
export function authoringCommands({ io, command, library, done }: Context): void {
  command('import <notes>')
    .requiredOption('-o, --output <dir>')
    .option('--check')
    .option('--force')
    .action((notes: string, options: ImportOptions & CommonOptions) => {
      const found = import('../commands/import/run.ts').then(async (it) =>
        it.importCommand(await library(options, [options.output]), notes, options, io),
      );
      return done(options, found);
    });

  command('new')
    .addArgument(new Argument('<what>').choices(['playbook', 'tree'] as const))
    .argument('<id>')
    .addOption(new Option('-k, --kind <kind>').choices(['problem', 'recipe', 'guide']).default('problem'))
    .option('--extends')
    .option('--edit')
    .action((what: 'playbook' | 'tree', id: string, options: NewOptions & CommonOptions) => {
      const pages = () => library({ ...options, content: existing(io.cwd, options.content) });
      const lang = languageOf(options.lang, io.env);
      const edit = (file: string) => import('../commands/new/editor.ts').then((it) => it.edit(file, io));
      const found = import('../commands/new/run.ts').then(async (it) =>
        it.newCommand(await pages(), what, id, options, lang, io, edit),
      );
      return done(options, found);
    });

  command('lint [dirs...]')
    .option('--fix')
    .action((named: string[], options: LintOptions & CommonOptions) => {
      const folders = named.length > 0 ? named : ownFolder(io);
      const found = import('../commands/lint/run.ts').then(async (it) =>
        it.lintCommand(await library(options, folders), io, folders, options),
      );
      return done(options, found);
    });
}

/** The folder of the repository one works in, for commands that are given none. */
function ownFolder({ cwd }: Io): string[] {
  const folder = folderAbove(cwd);
  if (folder) return [folder.shown];
  throw new FlinkdocError((words) => words.noOwnFolder());
}

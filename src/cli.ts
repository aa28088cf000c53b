import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { DiagnoseOptions } from './commands/diagnose.ts';
import type { ListOptions } from './commands/list.ts';
import type { SearchOptions } from './commands/search.ts';
import type { ShowOptions } from './commands/show.ts';
import { openLibrary } from './content/built-in.ts';
import { exitCodes, FlinkdocError } from './errors.ts';
import { harmless } from './render/harmless.ts';
import { formats, render } from './render/render.ts';
import { type ColorChoice, isTerminal, screenOf } from './screen.ts';
import type { Format, Io, Library, Outcome } from './types.ts';
import { version } from './version.ts';

/** What every command takes, beside its own options. */
interface OutputOptions {
  format?: Format;
  color: ColorChoice;
  pager: boolean;
}

/** Runs one command line and resolves to the exit code. Everything it prints, it prints here. */
export async function run(argv: string[], io: Io): Promise<number> {
  quietWhenClosed(io);
  try {
    return await parse(argv, io);
  } catch (error) {
    const known = asFlinkdocError(error);
    if (!known) throw error;
    await write(io.stderr, harmless(`flinkdoc: ${known.message}\n${known.hint}\n`));
    return exitCodes.unusable;
  }
}

async function parse(argv: string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.ok;
  let help = '';
  const program = define(openLibrary(io.library), io, async (options, outcome) => {
    exitCode = await print(await outcome, options, io);
  });
  program.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    writeErr: () => {},
  });
  try {
    await program.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    await write(io.stdout, help);
  }
  return exitCode;
}

/** All commands and flags. `done` takes what a command found. */
function define(
  library: Library,
  io: Io,
  done: (options: OutputOptions, outcome: Promise<Outcome>) => Promise<void>,
): Command {
  const program = new Command('flinkdoc')
    .description('From a symptom to the right fix: Apache Flink troubleshooting in the terminal.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .addHelpText('after', examples);

  const command = (usage: string, description: string) =>
    program
      .command(usage)
      .description(description)
      .addOption(new Option('-f, --format <format>', formatHelp).choices(formats))
      .addOption(
        new Option('--color <when>', 'use colors').choices(['auto', 'always', 'never']).default('auto'),
      )
      .option('--no-pager', 'do not page long output');

  command('search <words...>', 'find pages by symptom, error line or Chinese words; typos are fine')
    .option('-n, --limit <number>', 'how many hits to show', positive, 5)
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((words: string[], options: SearchOptions & OutputOptions) => {
      const found = import('./commands/search.ts').then((it) => it.searchCommand(library, words, options));
      return done(options, found);
    });

  command('show <id>', 'print a playbook or a decision tree')
    .option('-s, --section <name>', 'only this section, such as fix')
    .action((id: string, options: ShowOptions & OutputOptions) => {
      const found = import('./commands/show.ts').then((it) => it.showCommand(library, id, options));
      return done(options, found);
    });

  command('list', 'list all pages by area')
    .option('-t, --tag <tag>', 'only pages with this tag')
    .action((options: ListOptions & OutputOptions) => {
      const found = import('./commands/list.ts').then((it) => it.listCommand(library, options));
      return done(options, found);
    });

  command('diagnose [tree]', 'answer questions until a playbook fits; starts with the first five minutes')
    .option('-a, --answer <choice>', 'answer without asking, by number or words; repeatable', collect, [])
    .option('--at <time>', 'the time to put on the ticket, for a replay')
    .action(async (tree: string | undefined, options: DiagnoseOptions & OutputOptions) => {
      const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
      const screen = canAsk ? await screenOf(io.stderr, io, options.color) : null;
      const found = import('./commands/diagnose.ts').then((it) =>
        it.diagnoseCommand(library, tree, options, io, screen),
      );
      return done(options, found);
    });

  return program;
}

const formatHelp = 'terminal, markdown, jira, slack or json (default: terminal on a terminal, else markdown)';

const examples = `
Examples:
  flinkdoc search checkpoint slow
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc diagnose checkpoint --format slack

Exit codes: 0 done; 1 done, and the answer is no (nothing fits, question left open); 2 could not run; 130 after Ctrl-C.
`;

async function print(outcome: Outcome, options: OutputOptions, io: Io): Promise<number> {
  if (!outcome.page) return outcome.exitCode;
  const format = options.format ?? (io.stdout.isTTY ? 'terminal' : 'markdown');
  const text = await render(outcome.page, format, await screenOf(io.stdout, io, options.color));
  if (options.pager && io.stdout.isTTY) {
    const { needsPager, page } = await import('./pager.ts');
    if (needsPager(io, text) && (await page(io, text))) return outcome.exitCode;
  }
  await write(io.stdout, text);
  return outcome.exitCode;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 to 9999.');
  return Number(text);
}

const collect = (value: string, previous: string[]) => [...previous, value];

/** What commander finds wrong with a command line, in our form. Undefined for a bug. */
function asFlinkdocError(error: unknown): FlinkdocError | undefined {
  if (error instanceof FlinkdocError) return error;
  if (!(error instanceof CommanderError)) return undefined;
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const hint = suggestion?.replace(/^\(|\)$/g, '') ?? 'See: flinkdoc --help';
  return new FlinkdocError(message.charAt(0).toUpperCase() + message.slice(1), hint);
}

/** A reader that stops reading (`| head`) ends the program quietly. */
function quietWhenClosed(io: Io): void {
  for (const stream of [io.stdout, io.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

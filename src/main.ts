import type { Command, CommanderError } from 'commander';
import { exitCodes, FlinkdocError } from './errors.ts';
import { languageToSpeak } from './language.ts';
import type { CommonOptions } from './program/context.ts';
import { program } from './program/program.ts';
import { harmless } from './render/harmless.ts';
import { render } from './render/render.ts';
import { screenOf } from './screen.ts';
import type { Io, Lang, Outcome } from './types.ts';
import type { Said } from './words/errors/words.ts';
import { write } from './write.ts';

/** Runs one command line and resolves to the exit code. Everything it prints, it prints here. */
export async function main(argv: string[], io: Io): Promise<number> {
  try {
    return await parse(argv, io);
  } catch (error) {
    const [message, hint] = await saidBy(error, argv, languageToSpeak(argv, io.env));
    await write(io.stderr, harmless(`flinkdoc: ${message}\n${hint}\n`));
    return exitCodes.unusable;
  }
}

async function parse(argv: string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.ok;
  let said = '';
  const commands = program(
    io,
    (text) => {
      said += text;
    },
    async (options, outcome) => {
      exitCode = await print(await outcome, options, io);
    },
  );
  if (mayAskForHelp(argv)) await describeIn(languageToSpeak(argv, io.env), commands);
  try {
    await commands.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
  } catch (error) {
    // Help ends the parsing with an error of its own.
    if (!isCommanderError(error) || error.exitCode !== 0) throw error;
  }
  if (said !== '') await write(io.stdout, harmless(said));
  return exitCode;
}

/** What completes a command line tells what the commands do, as the help does. */
function mayAskForHelp(argv: string[]): boolean {
  return argv.length === 0 || argv.some((word) => ['-h', '--help', 'help', '__complete'].includes(word));
}

async function describeIn(lang: Lang, commands: Command): Promise<void> {
  const [{ describe }, { helpWords }] = await Promise.all([
    import('./program/describe.ts'),
    import('./words/help/both.ts'),
  ]);
  describe(commands, helpWords[lang]);
}

async function print(outcome: Outcome, options: CommonOptions, io: Io): Promise<number> {
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

/** What an error says in a language. A bug is thrown on. */
async function saidBy(error: unknown, argv: string[], lang: Lang): Promise<Said> {
  if (!(error instanceof FlinkdocError) && !isCommanderError(error)) throw error;
  const { errorWords } = await import('./words/errors/both.ts');
  if (error instanceof FlinkdocError) return error.says(errorWords[lang]);
  const { usageError } = await import('./program/usage-error.ts');
  return usageError(error.message, argv, errorWords[lang].usage);
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

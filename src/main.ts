import type { CommanderError } from 'commander';
import type { Command, CommonOptions, Context } from './commands/command.ts';
import { allCommands, commands } from './commands/commands.ts';
import { program } from './commands/program.ts';
import { noCommand } from './commands/usage.ts';
import { escapeControls } from './control-characters.ts';
import { exitCodes, FlinkdocError, type Said } from './errors.ts';
import type { Lang } from './language.ts';
import { languageOf, languageToSpeak } from './language-choice.ts';
import { openAll } from './library/open.ts';
import { openingMessages } from './messages.ts';
import { render } from './render/render.ts';
import { screenOf } from './screen.ts';
import type { Io, Outcome } from './types.ts';
import { write } from './write.ts';

/** Runs one command line and resolves to the exit code. Everything it prints, it prints here. */
export async function main(argv: string[], io: Io): Promise<number> {
  try {
    return await parse(argv, io);
  } catch (error) {
    const [message, hint] = await saidBy(error, languageToSpeak(argv, io.env));
    await write(io.stderr, escapeControls(`flinkdoc: ${message}\n${hint}\n`));
    return exitCodes.unusable;
  }
}

async function parse(argv: string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.ok;
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const run = async (command: Command, options: CommonOptions, taken: unknown[]) => {
    const outcome = await command.run(contextOf(options, io), options as never, ...(taken as never[]));
    if (typeof outcome === 'string') say(outcome);
    else exitCode = await print(outcome, options, io);
  };
  const lang = languageToSpeak(argv, io.env);
  const named = asksForHelp(argv) ? undefined : commands.get(argv[0]!);
  const parser = program(named ? [await named()] : await allCommands(), lang, { say, run });
  if (!named) (await import('./commands/help.ts')).layOut(parser, lang);
  try {
    await parser.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
  } catch (error) {
    // Help and version end the parsing with an error of their own, and so does a command line without a command.
    if (!isCommanderError(error)) throw error;
    if (error.exitCode !== 0) throw noCommand(argv.find((word) => word !== 'help' && !word.startsWith('-')));
  }
  if (said !== '') await write(io.stdout, escapeControls(said));
  return exitCode;
}

const asksForHelp = (argv: string[]) => argv.some((word) => ['-h', '--help'].includes(word));

function contextOf(options: CommonOptions, io: Io): Context {
  const lang = languageOf(options.lang, io.env);
  return {
    io,
    lang,
    library: (except = [], content = options.content ?? []) =>
      openAll(io, lang, content, { watcher: openingMessages(io, lang), except }),
    everything: async () => (await import('./commands/help.ts')).wholeProgram(lang),
  };
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
async function saidBy(error: unknown, lang: Lang): Promise<Said> {
  if (!(error instanceof FlinkdocError)) throw error;
  const [message, hint] = error.says[lang];
  if (!error.typo) return [message, hint];
  const { closest } = await import('./search/spelling.ts');
  const near = await closest(error.typo.typed.toLowerCase(), error.typo.names, 3);
  return [message, near.length > 0 ? wasMeant[lang](near.map(({ name }) => name)) : hint];
}

const wasMeant = {
  en: (names: string[]) => `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  zh: (names: string[]) => `是不是想找 ${names.join('、')}？`,
} satisfies Record<Lang, unknown>;

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

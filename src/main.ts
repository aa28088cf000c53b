import { resolve } from 'node:path';
import type { CommanderError } from 'commander';
import type { Command, CommonOptions, Context, Keep } from './commands/command.ts';
import { allCommands, commands } from './commands/commands.ts';
import { program } from './commands/program.ts';
import { understood } from './commands/understood.ts';
import { noCommand } from './commands/usage.ts';
import { escapeControls } from './control-characters.ts';
import { exitCodeOf, exitCodes } from './errors.ts';
import { languageOf, languageToSpeak } from './language-choice.ts';
import { openAll } from './library/open.ts';
import { copiedMessage, notKeptMessage, openingMessages } from './messages.ts';
import { type Format, render } from './render/render.ts';
import { canChoose, screenOf } from './screen.ts';
import type { Io, Lang, Outcome, Page } from './types.ts';
import { write } from './write.ts';

/** Runs one command line and resolves to the exit code. What is wrong with it is thrown. */
export async function main(typed: string[], io: Io): Promise<number> {
  const isKnown = async (word: string) =>
    (await openAll(io, languageToSpeak(typed, io.env), [], {})).index().words().includes(word);
  const argv = await understood(typed, [...commands.keys()], isKnown);
  let exitCode: number = exitCodes.ok;
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const run = async (command: Command, options: CommonOptions, taken: unknown[]) => {
    const context = contextOf(options, io);
    const outcome = await command.run(context, options as never, ...(taken as never[]));
    if (typeof outcome === 'string') return say(outcome);
    for (const event of outcome.kept ?? []) await context.keep(event);
    exitCode = await shown(outcome, options, io);
  };
  const lang = languageToSpeak(argv, io.env);
  const named = asksForHelp(argv) ? undefined : commands.get(argv[0]!);
  const parser = program(named ? [await named()] : await allCommands(), lang, { say, run });
  if (!named) (await import('./commands/help.ts')).layOut(parser, lang, io.stdout.columns || 80);
  try {
    await parser.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
  } catch (error) {
    // Help and version end the parsing with an error of their own, and so does a command line without a command.
    if (!isCommanderError(error)) throw error;
    if (error.exitCode !== 0)
      throw noCommand(
        argv.find((word) => word !== 'help' && !word.startsWith('-')),
        [...commands.keys()],
      );
  }
  if (said === '') return exitCode;
  return printed(escapeControls(said), exitCode, { pager: !argv.includes('--no-pager') }, io);
}

const asksForHelp = (argv: string[]) => argv.some((word) => ['-h', '--help'].includes(word));

function contextOf(options: CommonOptions, io: Io): Context {
  const lang = languageOf(options.lang, io.env);
  const incidentFile = options.incident || io.env.FLINKDOC_INCIDENT || null;
  return {
    io,
    lang,
    incidentFile,
    keep: keeping(incidentFile, io, lang),
    library: (except = [], content = options.content ?? []) =>
      openAll(io, lang, content, { watcher: openingMessages(io, lang), except }),
    libraryIn: (lang) => openAll(io, lang, options.content ?? [], { watcher: openingMessages(io, lang) }),
    everything: async () => (await import('./commands/whole-program.ts')).wholeProgram(lang),
  };
}

/** Keeps what happens in a file. Where that cannot be written it is told once, and the work goes on. */
function keeping(file: string | null, io: Io, lang: Lang): Keep {
  let told = false;
  return async (event) => {
    if (file === null) return;
    const { keep } = await import('./incident/keep.ts');
    const why = await keep(resolve(io.cwd, file), event, io.now());
    if (why !== null && !told) notKeptMessage(io, lang, file, why);
    told ||= why !== null;
  };
}

/** Prints a page, and opens what is chosen of it. */
async function shown(outcome: Outcome, options: CommonOptions, io: Io): Promise<number> {
  const exitCode = await print(outcome, options, io);
  const { opens = [] } = outcome;
  const isDrawn = (options.format ?? 'terminal') === 'terminal';
  if (opens.length === 0 || !isDrawn || !canChoose(io)) return exitCode;
  const { chooseAndOpen } = await import('./chooser.ts');
  const lang = languageOf(options.lang, io.env);
  const left = await chooseAndOpen(io, lang, opens.length, async (index) => {
    await main([...opens[index]!, ...sameFlags(options)], io);
  });
  return left === 'left' ? exitCode : exitCodeOf[left];
}

/** The flags that hold for what is opened from a page, too. */
const sameFlags = ({ lang, content = [], color, pager, incident }: CommonOptions): string[] => [
  ...(lang ? ['--lang', lang] : []),
  ...content.flatMap((folder) => ['--content', folder]),
  ...['--color', color],
  ...(pager ? [] : ['--no-pager']),
  ...(incident ? ['--incident', incident] : []),
];

async function print(outcome: Outcome, options: CommonOptions, io: Io): Promise<number> {
  if (!outcome.page) return outcome.exitCode;
  const format = options.format ?? (io.stdout.isTTY ? 'terminal' : (outcome.piped ?? 'markdown'));
  const lang = languageOf(options.lang, io.env);
  const text = await render(outcome.page, format, await screenOf(io.stdout, io, options.color, lang));
  const pager = options.pager && !outcome.left;
  const exitCode = await printed(text, outcome.exitCode, { ...options, pager }, io);
  if (options.copy) await copied(outcome.page, format, lang, io);
  return exitCode;
}

/** Puts a page on the clipboard, too. What is drawn for a terminal is of no use elsewhere: that is Markdown. */
async function copied(page: Page, format: Format, lang: Lang, io: Io): Promise<void> {
  const { copyToClipboard } = await import('./clipboard.ts');
  const as = format === 'terminal' ? 'markdown' : format;
  const text = await render(page, as, await screenOf(io.stdout, io, 'never', lang));
  copiedMessage(io, lang, await copyToClipboard(text, io), as);
}

/** Writes a text, through the pager where it is long. */
async function printed(
  text: string,
  exitCode: number,
  { pager }: Pick<CommonOptions, 'pager'>,
  io: Io,
): Promise<number> {
  if (pager && io.stdout.isTTY) {
    const { needsPager, page } = await import('./pager.ts');
    const paged = needsPager(io, text) ? await page(io, text) : 'no pager';
    if (paged === 'shown') return exitCode;
    if (paged !== 'no pager') return exitCodeOf[paged];
  }
  await write(io.stdout, text);
  return exitCode;
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

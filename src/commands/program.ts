import { Command as Commander, Option, Argument as Taker } from 'commander';
import type { Lang } from '../language.ts';
import { version } from '../version.ts';
import type { Argument, Command, CommonOptions, Flag } from './command.ts';
import { commonFlags, languageFlag } from './shared/flags.ts';
import * as usage from './usage.ts';

/** The result of a command line is taken by `run`; `say` takes plain text such as help. */
export interface Takers {
  say: (text: string) => void;
  run: (command: Command, options: CommonOptions, taken: unknown[]) => Promise<void>;
}

/** The command line of some commands, as commander parses it; the help of each is in `lang`. Wrong usage throws FlinkdocError. */
export function program(commands: Command[], lang: Lang, { say, run }: Takers): Commander {
  const program = new Parser('flinkdoc')
    .version(version, '-V, --version')
    .helpOption('-h, --help')
    .helpCommand('help [command]')
    .exitOverride()
    .enablePositionalOptions()
    .addOption(optionOf(languageFlag, lang, '').hideHelp())
    .hook('preAction', (program, command) => {
      const { lang } = program.opts<{ lang?: Lang }>();
      if (lang && !command.opts().lang) command.setOptionValue('lang', lang);
    })
    // It would look at the streams of the process by itself.
    .configureOutput({
      writeOut: say,
      writeErr: () => {},
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    });
  for (const command of commands) {
    const parser = program.command(command.name, { hidden: command.hidden ?? false });
    const typed = `${command.name} `;
    parser.description(command.does[lang]);
    for (const argument of command.arguments ?? []) parser.addArgument(takerOf(argument, lang, typed));
    for (const flag of command.flags ?? []) parser.addOption(optionOf(flag, lang, typed));
    if (!command.plain)
      for (const flag of commonFlags(command.formats)) parser.addOption(optionOf(flag, lang, typed));
    // What is hidden is called by programs: words that look like flags are words.
    if (command.hidden) parser.passThroughOptions().helpOption(false);
    parser.action((...all: unknown[]) => run(command, parser.opts(), all.slice(0, -2)));
  }
  return program;
}

/** `command` is what stands before it on the command line, and a space. */
function optionOf(flag: Flag, lang: Lang, command: string): Option {
  const option = new Option(flag.flags, flag.does[lang]);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.required) option.makeOptionMandatory();
  if (flag.choices) {
    const { choices } = flag;
    option.choices(choices).argParser((typed: string) => {
      if (choices.includes(typed)) return typed;
      throw usage.optionChoice(flag.flags, typed, choices, command);
    });
  }
  if (flag.repeatable) option.argParser((typed: string, before: string[] = []) => [...before, typed]);
  if (flag.value) {
    const { parse, mustBe } = flag.value;
    option.argParser((typed: string) => {
      const value = parse(typed);
      if (value !== null) return value;
      throw usage.optionValue(flag.flags, typed, mustBe, command);
    });
  }
  return option;
}

function takerOf({ name, does, choices }: Argument, lang: Lang, command: string): Taker {
  const taker = new Taker(name, does?.[lang] ?? '');
  if (!choices) return taker;
  return taker.choices(choices).argParser((typed: string) => {
    if (choices.includes(typed)) return typed;
    throw usage.argumentValue(taker.name(), typed, choices, command);
  });
}

/** commander with its complaints in our words: these are the methods it calls when a command line is wrong. */
class Parser extends Commander {
  override createCommand(name?: string): Parser {
    return new Parser(name);
  }

  missingArgument(name: string): never {
    throw usage.noArgument(name, this.#named());
  }

  optionMissingArgument({ flags }: Option): never {
    throw usage.noValue(flags, this.#named());
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw usage.noOption(flags, this.#named());
  }

  unknownOption(flag: string): never {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? []);
    throw usage.unknownOption(flag, known, this.#named());
  }

  unknownCommand(): never {
    const known = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name());
    throw usage.unknownCommand(this.args[0]!, known);
  }

  _excessArguments({ length }: string[]): never {
    throw usage.tooMany(this.name(), this.registeredArguments.length, length);
  }

  /** The command that was typed, and a space. */
  #named(): string {
    return this.parent ? `${this.name()} ` : '';
  }
}

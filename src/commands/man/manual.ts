import type { Argument, Command, Option } from 'commander';
import type { Lang } from '../../language.ts';
import { helpWords } from '../help.ts';
import { manWords } from './words.ts';

/** What `man --format json` prints. */
export interface ManData {
  schemaVersion: 1;
  sections: ManSection[];
}

export interface ManSection {
  title: string;
  /** Paragraphs. */
  text: string[];
  /** Command lines. */
  lines: string[];
  /** Flags, variables, files, codes: each with what it does. */
  entries: { name: string; does: string }[];
  sections: ManSection[];
}

/** The manual, from the whole program with its help. */
export function manual(program: Command, lang: Lang): ManData {
  const words = manWords[lang];
  const help = program.createHelp();
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help');
  const shared = sharedOptions(commands);
  const entries = (rows: Record<string, string>) =>
    Object.entries(rows).map(([name, does]) => ({ name, does }));
  const { titles } = words;
  return {
    schemaVersion: 1,
    sections: [
      section(titles.name, { text: [words.name] }),
      section(titles.synopsis, { lines: commands.map(synopsis) }),
      section(titles.description, { text: [program.description() + words.space + words.offline] }),
      section(titles.commands, { sections: commands.map((command) => ofCommand(command, shared, lang)) }),
      section(titles.shared, { entries: shared.map((option) => entry(option, lang)) }),
      section(titles.environment, { entries: entries(words.environment) }),
      section(titles.files, { entries: entries(words.files) }),
      section(titles.exitStatus, { entries: entries(words.exitStatus) }),
      section(titles.examples, { lines: examples(lang) }),
    ],
  };
}

const section = (title: string, parts: Partial<ManSection>): ManSection => ({
  title,
  text: [],
  lines: [],
  entries: [],
  sections: [],
  ...parts,
});

/** The flags that most commands have, as the first command has them. */
function sharedOptions([first, ...others]: Command[]): Option[] {
  const flagsOf = (command: Command) => new Set(command.options.map(({ flags }) => flags));
  const flags = others.map(flagsOf);
  return first!.options.filter((option) => flags.filter((one) => one.has(option.flags)).length > 2);
}

function synopsis(command: Command): string {
  const taken = command.registeredArguments.map(argument);
  return ['flinkdoc', command.name(), ...(command.options.length > 0 ? ['[options]'] : []), ...taken].join(
    ' ',
  );
}

function ofCommand(command: Command, shared: Option[], lang: Lang): ManSection {
  const flags = new Set(shared.map((option) => option.flags));
  const choices = command.registeredArguments.filter(({ argChoices }) => argChoices);
  return section([command.name(), ...command.registeredArguments.map(argument)].join(' '), {
    text: [
      manWords[lang].sentence(command.description()),
      ...choices.map((taker) => manWords[lang].isOneOf(argument(taker), taker.argChoices!)),
    ],
    entries: command.options
      .filter((option) => !flags.has(option.flags))
      .map((option) => entry(option, lang)),
  });
}

function entry({ flags, description, argChoices, required, defaultValue }: Option, lang: Lang) {
  const words = manWords[lang];
  const notes = [
    words.sentence(description),
    ...(argChoices ? [words.oneOf(argChoices)] : []),
    ...(required && defaultValue !== undefined ? [words.without(String(defaultValue))] : []),
  ];
  return { name: flags, does: notes.join(words.space) };
}

function argument(taker: Argument): string {
  const name = `${taker.name()}${taker.variadic ? '...' : ''}`;
  return taker.required ? `<${name}>` : `[${name}]`;
}

const examples = (lang: Lang): string[] =>
  helpWords[lang].examples.split('\n').flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []));

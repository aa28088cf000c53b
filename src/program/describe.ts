import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { widthOf } from '../render/terminal/width.ts';
import { wrap } from '../render/terminal/wrap.ts';
import type { CommandWords, HelpWords } from '../words/help/words.ts';

/** Gives the program the words of its help. It parses without them, and most command lines ask for no help. */
export function describe(program: Command, words: HelpWords): void {
  const commands: Record<string, CommandWords> = words.commands;
  program.description(words.program).addHelpText('after', `\n${words.examples}`).configureHelp(helpIn(words));
  describeParts(program, words);
  for (const command of program.createHelp().visibleCommands(program)) {
    const own = commands[command.name()];
    command.description(own?.does ?? '').configureHelp(helpIn(words));
    describeParts(command, words, own);
  }
}

function describeParts(command: Command, { options }: HelpWords, own?: CommandWords): void {
  const common: Record<string, string> = options;
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.attributeName();
    option.description = own?.options?.[name] ?? common[name] ?? '';
  }
  for (const argument of command.registeredArguments)
    argument.description = own?.arguments?.[argument.name()] ?? '';
}

/** How commander lays out the help: its titles and notes in our words, Chinese signs as wide as they are. */
function helpIn(words: HelpWords): HelpConfiguration {
  const titles: Record<string, string> = words.titles;
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => withNotes(option, words),
    argumentDescription: (argument) => withNotes(argument, words),
    displayWidth: widthOf,
    boxWrap: (text, width) => wrap([{ text, style: (plain) => plain }], width).join('\n'),
    // The colon of a Chinese title brings its own space.
    formatHelp: (command, help) =>
      Help.prototype.formatHelp.call(help, command, help).replace(/^(.*?：) /, '$1'),
  };
}

function withNotes(taker: Option | Argument, words: HelpWords): string {
  const { description, argChoices, defaultValue, required } = taker;
  const notes = [
    ...(argChoices ? [words.choices(argChoices)] : []),
    ...(required && defaultValue !== undefined ? [words.default(defaultValue)] : []),
  ];
  return notes.length > 0 ? description + words.notes(notes) : description;
}

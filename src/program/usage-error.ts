import type { ErrorWords, Said } from '../words/errors/words.ts';

type Usage = ErrorWords['usage'];

/** The sentences commander finds a command line wrong with, and ours in their place. */
const sentences: [theirs: RegExp, ours: (usage: Usage, facts: string[]) => string][] = [
  [/^unknown command '(.*)'$/, (usage, [name]) => usage.unknownCommand(name!)],
  [/^unknown option '(.*)'$/, (usage, [flag]) => usage.unknownOption(flag!)],
  [/^missing required argument '(.*)'$/, (usage, [name]) => usage.noArgument(name!)],
  [/^required option '(.*)' not specified$/, (usage, [flags]) => usage.noOption(flags!)],
  [/^option '(.*)' argument missing$/, (usage, [flags]) => usage.noValue(flags!)],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (usage, [flags, value, choices]) => usage.optionValue(flags!, value!, choices!.split(', ')),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. Allowed choices are (.*)\.$/,
    (usage, [value, name, choices]) => usage.argumentValue(name!, value!, choices!.split(', ')),
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (usage, [command, expected, got]) => usage.tooMany(command!, Number(expected), Number(got)),
  ],
];

/** What commander finds wrong with a command line, in our words. Its errors are text alone: the facts are read off it. */
export function usageError(text: string, argv: string[], usage: Usage): Said {
  // It answers a help that nobody asked for where there is no command to run.
  if (text === '(outputHelp)') return noCommand(argv, usage);
  const [, sentence, oneOf, near] = /^error: (.*?)(?:\n\(Did you mean (one of )?([^\n]*)\?\))?$/s.exec(text)!;
  const hint = near && (oneOf ? usage.nearAny(near.split(', ')) : usage.near(near));
  return [inOurWords(sentence!.replace(/\s*\n\s*/g, ' '), usage), hint ?? usage.help(command(argv))];
}

function inOurWords(sentence: string, usage: Usage): string {
  for (const [theirs, ours] of sentences) {
    const facts = theirs.exec(sentence);
    if (facts) return ours(usage, facts.slice(1));
  }
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function noCommand(argv: string[], usage: Usage): Said {
  const name = argv.find((word) => word !== 'help' && !word.startsWith('-'));
  return name === undefined ? usage.noCommand : [usage.unknownCommand(name), usage.help('')];
}

/** The command that was typed, and a space. */
function command([first = '']: string[]): string {
  return first.startsWith('-') ? '' : `${first} `;
}

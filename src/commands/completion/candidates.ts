import type { Argument, Command, Option } from 'commander';
import type { ConfigKey } from '../../configuration/config-keys.ts';
import type { Library } from '../../library/library.ts';

/** One word a shell may offer. */
export interface Candidate {
  value: string;
  description: string;
}

/** Where the words come from that are not in the command line. */
export interface Offers {
  library: () => Promise<Library>;
  configKeys: () => Promise<ConfigKey[]>;
}

/** What the last of `words` may become; `words` are those behind `flinkdoc`, the last one unfinished. */
export async function candidates(program: Command, offers: Offers, words: string[]): Promise<Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = program.commands.find((candidate) => candidate.name() === before[0]);
  const offered = command
    ? await ofCommand(command, offers, before.slice(1), current)
    : ofProgram(program, before, current);
  return offered.filter(({ value }) => value.startsWith(current));
}

function ofProgram(program: Command, before: string[], current: string): Candidate[] {
  if (before.length > 0 && before[0] !== 'help') return [];
  return current.startsWith('-') ? options(program) : commands(program);
}

function commands(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), description: command.description() }));
}

function options(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({ value: option.long ?? option.short!, description: option.description }));
}

async function ofCommand(
  command: Command,
  offers: Offers,
  before: string[],
  current: string,
): Promise<Candidate[]> {
  const asked = optionTaking(command, before.at(-1));
  if (asked) return values(asked, asked.attributeName(), offers, before);
  if (current.startsWith('-')) return options(command);
  const argument = command.registeredArguments[positionals(command, before).length];
  return argument ? values(argument, argument.name(), offers, before) : [];
}

/** The option of that name that takes a value. */
function optionTaking(command: Command, word: string | undefined): Option | undefined {
  return command.options.find(
    ({ required, long, short }) => word !== undefined && required && (long === word || short === word),
  );
}

/** The words that are neither options nor their values. */
function positionals(command: Command, before: string[]): string[] {
  return before.filter((word, index) => !word.startsWith('-') && !optionTaking(command, before[index - 1]));
}

/** What an option or argument takes: its choices, or the names of the library that it asks for by its own name. */
async function values(
  taker: Option | Argument,
  name: string,
  offers: Offers,
  before: string[],
): Promise<Candidate[]> {
  if (taker.argChoices) return taker.argChoices.map((value) => ({ value, description: '' }));
  const { library } = offers;
  const entries = async () => (await library()).entries();
  const trees = async () => (await entries()).filter((entry) => entry.kind === 'tree');
  switch (name) {
    case 'id':
      return (await entries()).map(({ id, title }) => ({ value: id, description: title }));
    case 'tree':
      return (await trees()).map(({ id, title }) => ({ value: id, description: title }));
    case 'tag':
      return [...new Set((await entries()).flatMap((entry) => entry.tags))]
        .sort()
        .map((tag) => ({ value: tag, description: '' }));
    case 'section': {
      const { playbook } = await library();
      return before
        .flatMap((word) => playbook(word)?.sections ?? [])
        .map(({ slug, heading }) => ({ value: slug, description: heading }));
    }
    case 'config-key':
      return (await offers.configKeys()).flatMap(({ key, oldNames, description }) =>
        [key, ...oldNames.map((old) => old.name)].map((value) => ({ value, description })),
      );
    default:
      return [];
  }
}

import type { Argument, Command, Option } from 'commander';
import { allNamesOf, type ConfigKey } from '../../configuration/config-keys.ts';
import type { Library } from '../../library/library.ts';
import { type Candidate, choicesAt } from './answers.ts';

/** Where the words come from that are not in the command line. */
export interface Offers {
  library: () => Promise<Library>;
  configKeys: () => Promise<ConfigKey[]>;
}

/** What the last of `words` may become; `words` are those behind `flinkdoc`, the last one unfinished. */
export async function candidates(program: Command, offers: Offers, words: string[]): Promise<Candidate[]> {
  const { before: all, current, prefix } = parted(words);
  const { before, asked } = behindFlags(program, all);
  const command = program.commands.find((candidate) => candidate.name() === before[0]);
  const offered = asked
    ? await values(asked, asked.attributeName(), offers, { positionals: [], answers: [] }, current)
    : command
      ? await ofCommand(command, offers, before.slice(1), current)
      : ofProgram(program, before, current);
  return offered
    .filter(({ value }) => value.startsWith(current))
    .map(({ value, description }) => ({ value: prefix + value, description }));
}

/** The unfinished word and those before it, where `--format=json` is two; what stands before its value is typed again. */
function parted(words: string[]): { before: string[]; current: string; prefix: string } {
  // bash makes three words of it, the second one is the sign.
  const isSign = (word: string, at: number) => word === '=' && words[at - 1]?.startsWith('--') === true;
  const last = words.at(-1) ?? '';
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/.exec(last) ?? [];
  const before = words
    .slice(0, -1)
    .filter((word, at) => !isSign(word, at))
    .flatMap((word) => /^(--[a-z-]+)=(.*)$/.exec(word)?.slice(1) ?? word);
  if (flag !== undefined) return { before: [...before, flag], current: value!, prefix: `${flag}=` };
  return { before, current: isSign(last, words.length - 1) ? '' : last, prefix: '' };
}

/** The words from the command on: flags may stand in front of it. `asked` is one of them whose value is still to come. */
function behindFlags(program: Command, words: string[]): { before: string[]; asked: Option | undefined } {
  const flags = program.commands.flatMap(({ options }) => options);
  let at = 0;
  let asked: Option | undefined;
  while (words[at]?.startsWith('-')) {
    const taker = flags.find(({ required, long, short }) => required && [long, short].includes(words[at]));
    asked = taker && at + 1 === words.length ? taker : undefined;
    at += taker ? 2 : 1;
  }
  return { before: words.slice(at), asked };
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
  if (asked) return values(asked, asked.attributeName(), offers, typedOf(command, before), current);
  if (current.startsWith('-')) return options(command);
  const typed = typedOf(command, before);
  const argument = command.registeredArguments[typed.positionals.length];
  return argument ? values(argument, argument.name(), offers, typed, current) : [];
}

/** The option of that name that takes a value. */
function optionTaking(command: Command, word: string | undefined): Option | undefined {
  return command.options.find(
    ({ required, long, short }) => word !== undefined && required && (long === word || short === word),
  );
}

/** What stands in front of the unfinished word. */
interface Typed {
  /** The words that are neither options nor their values. */
  positionals: string[];
  answers: string[];
}

function typedOf(command: Command, before: string[]): Typed {
  const takers = before.map((_, at) => optionTaking(command, before[at - 1]));
  return {
    positionals: before.filter((word, at) => !word.startsWith('-') && !takers[at]),
    answers: before.filter((_, at) => takers[at]?.long === '--answer'),
  };
}

/** What an option or argument takes: its choices, or the names of the library that it asks for by its own name. */
async function values(
  taker: Option | Argument,
  name: string,
  offers: Offers,
  { positionals, answers }: Typed,
  current: string,
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
      // Sections are named one behind another: those before the last comma stay.
      const named = current.slice(0, current.lastIndexOf(',') + 1);
      return positionals
        .flatMap((word) => playbook(word)?.sections ?? [])
        .filter(({ slug }) => !named.split(',').includes(slug))
        .map(({ slug, heading }) => ({ value: named + slug, description: heading }));
    }
    case 'answer':
      return choicesAt(await library(), positionals[0], answers);
    case 'config-key':
      return oncePerName(
        (await offers.configKeys()).flatMap((entry) =>
          allNamesOf(entry).map((value) => ({ value, description: entry.description })),
        ),
      );
    default:
      return [];
  }
}

/** Several jars may have an option of one name: one description is enough. */
const oncePerName = (all: Candidate[]) => [...new Map(all.map((one) => [one.value, one])).values()];

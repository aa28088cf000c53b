import type { Argument, Command, Option } from 'commander';
import { helpWords } from './help.ts';

/** The page of the manual, in the man macros of roff, from the whole program with its help. `date` is that of the version. */
export function manPage(program: Command, version: string, date: string): string {
  const commands = program.commands.filter((command) =>
    program.createHelp().visibleCommands(program).includes(command),
  );
  const [first, ...others] = commands.map((command) => new Set(command.options.map(({ flags }) => flags)));
  const common = (option: Option) =>
    first?.has(option.flags) === true && others.filter((flags) => flags.has(option.flags)).length > 2;
  const shared = commands[0]!.options.filter(common);
  return [
    `.TH FLINKDOC 1 ${date} "flinkdoc ${version}" "User Commands"`,
    '.SH NAME',
    'flinkdoc \\- Apache Flink troubleshooting in the terminal',
    '.SH SYNOPSIS',
    ...synopsis(commands),
    '.SH DESCRIPTION',
    text(program.description()),
    'It needs no network: the playbooks and decision trees come with it.',
    '.SH COMMANDS',
    ...commands.flatMap((command) => section(command, shared)),
    '.SH OPTIONS OF ALL COMMANDS THAT PRINT PAGES',
    ...shared.flatMap(entry),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, what]) => ['.TP', `.B ${text(name)}`, text(what)]),
    '.SH FILES',
    ...files.flatMap(([name, what]) => ['.TP', `.I ${text(name)}`, text(what)]),
    '.SH EXIT STATUS',
    ...exitStatus.flatMap(([code, what]) => ['.TP', `.B ${code}`, text(what)]),
    '.SH EXAMPLES',
    '.nf',
    ...examplesOf(),
    '.fi',
    '',
  ].join('\n');
}

const environment: [name: string, what: string][] = [
  [
    'FLINKDOC_LANG',
    'The language of pages, en or zh, where --lang does not say. Else LC_ALL, LC_MESSAGES and LANG decide.',
  ],
  [
    'FLINKDOC_PATH',
    'Folders with the pages of a team, separated as in PATH. A later one goes before an earlier one.',
  ],
  ['FLINKDOC_INCIDENT', 'The file that keeps what is done and found, where --incident does not name it.'],
  ['NO_COLOR, FORCE_COLOR', 'Turn colors off or on, where --color does not say.'],
  ['PAGER', 'The program that shows long pages.'],
  ['VISUAL, EDITOR', 'The program that new --edit opens.'],
  ['XDG_CACHE_HOME', 'Where the pages of large folders are kept once they are read; ~/.cache without it.'],
];

const files: [name: string, what: string][] = [
  [
    '.flinkdoc/',
    'The pages of a repository, found from the working directory upwards. They go before those of all other folders.',
  ],
];

const exitStatus: [code: number, what: string][] = [
  [0, 'Done.'],
  [1, 'Done, and the answer is no: nothing found, a question is left open, the linter found problems.'],
  [
    2,
    'It could not run: wrong usage, an unknown id, a file that cannot be read, a result that cannot be written.',
  ],
  [130, 'Stopped with Ctrl-C.'],
  [143, 'Stopped by SIGTERM.'],
];

function synopsis(commands: Command[]): string[] {
  return commands.flatMap((command, at) => [
    ...(at > 0 ? ['.br'] : []),
    `.B flinkdoc ${text(command.name())}`,
    `${command.options.length > 0 ? '[options] ' : ''}${text(command.registeredArguments.map(argument).join(' '))}`.trim() ||
      '\\&',
  ]);
}

function section(command: Command, shared: Option[]): string[] {
  const flags = new Set(shared.map((option) => option.flags));
  const own = command.options.filter((option) => !flags.has(option.flags));
  const usage = [command.name(), ...command.registeredArguments.map(argument)].join(' ');
  const choices = command.registeredArguments.filter(({ argChoices }) => argChoices);
  return [
    `.SS ${text(usage)}`,
    sentence(command.description()),
    ...choices.map((taker) => `${text(`${argument(taker)} is ${taker.argChoices!.join(', ')}.`)}`),
    ...own.flatMap(entry),
  ];
}

function entry(option: Option): string[] {
  const notes = [
    ...(option.argChoices ? [`One of ${option.argChoices.join(', ')}.`] : []),
    ...(option.required && option.defaultValue !== undefined ? [`Without it: ${option.defaultValue}.`] : []),
  ];
  return ['.TP', `.B ${text(option.flags)}`, sentence(option.description), ...notes.map(text)];
}

function argument(taker: Argument): string {
  const name = `${taker.name()}${taker.variadic ? '...' : ''}`;
  return taker.required ? `<${name}>` : `[${name}]`;
}

function examplesOf(): string[] {
  return helpWords.en.examples
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => text(line.trim()));
}

const sentence = (words: string) => text(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);

/** Text that roff prints as it stands, in lines of at most 80 signs: a new line is a space. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/(.{50,78}) /g, '$1\n')
    .replace(/^[.']/gm, '\\&$&');
}

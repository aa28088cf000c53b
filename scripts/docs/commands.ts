import type { Command, Flag } from '../../src/commands/command.ts';
import { commonFlags } from '../../src/commands/shared/flags.ts';
import { firstLanguage } from '../../src/language.ts';

/** All commands with their flags, as the tables of README.md. */
export function commandsPage(commands: Command[]): string {
  const shown = commands.filter(({ hidden }) => !hidden);
  return [
    table('command', 'what it does', shown.flatMap(rowsOf)),
    'Those that print a page also take:',
    table('flag', 'what it does', commonFlags().map(rowOf)),
  ].join('\n\n');
}

function rowsOf({ name, arguments: taken = [], flags = [], does }: Command): string[] {
  const command = [name, ...taken.map((argument) => argument.name)].join(' ');
  return [row(`flinkdoc ${command}`, does[firstLanguage]), ...flags.map(rowOf)];
}

const rowOf = ({ flags, does }: Flag) => row(flags, does[firstLanguage]);

const row = (code: string, text: string) =>
  `| \`${code.replaceAll('|', '\\|')}\` | ${text.replaceAll('<', '\\<')} |`;

const table = (first: string, second: string, rows: string[]) =>
  [`| ${first} | ${second} |`, '|---|---|', ...rows].join('\n');

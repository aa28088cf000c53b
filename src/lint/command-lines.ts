import { readSpan, tableRows, type VersionSpan } from '../configuration/spans.ts';
import { type Source, withFences } from '../content/source.ts';

/** A command with flags: a row of `data/cli-flags.tsv`, which is made from released jars. */
export interface CommandLine {
  /** `flink run`, `sql-client.sh`, `kafka-topics.sh` */
  command: string;
  /** By what is typed: `-s`, `--class`. */
  flags: Map<string, FlinkFlag>;
}

export interface FlinkFlag extends VersionSpan {
  takesValue: boolean;
}

export const readCommandLines = (data: string): CommandLine[] =>
  tableRows(data, 'cli-flags.tsv').map(([command = '', flags = '']) => ({
    command,
    flags: new Map(
      flags.split(' ').map((text) => {
        const { name, ...span } = readSpan(text);
        return [name.replace(/=$/, ''), { ...span, takesValue: name.endsWith('=') }];
      }),
    ),
  }));

export interface TypedFlag {
  command: string;
  flag: string;
  line: number;
}

/** What stands between code marks. */
const inCode = /`([^`]+)`/g;

/** The flags that a page has typed. */
export function typedFlags(source: Source, all: CommandLine[]): TypedFlag[] {
  const known = new Map(all.map((one) => [one.command, one]));
  return withFences(source.lines).flatMap(({ text, fenced }, at) => {
    const codes = fenced ? [text] : Array.from(text.matchAll(inCode), ([, code]) => code!);
    return codes
      .flatMap((code) => code.split(/ #|[|;&]/))
      .flatMap((part) => flagsIn(part.split(/\s/).filter(Boolean), known))
      .map((typed) => ({ ...typed, line: at + 1 }));
  });
}

/** A program's own arguments follow it: these commands take one. */
const runsProgram = /^flink (?:run|run-application|info)$/;

/** They say which program of Python runs. */
const namesProgram = new Set(['-py', '--python', '-pym', '--pyModule']);

function flagsIn(words: string[], known: Map<string, CommandLine>): Omit<TypedFlag, 'line'>[] {
  for (const [at, word] of words.entries()) {
    const name = word.slice(word.lastIndexOf('/') + 1);
    const command = [`${name} ${words[at + 1] ?? ''}`, name].find((one) => known.has(one));
    if (command !== undefined)
      return ownFlags(words.slice(at + command.split(' ').length), known.get(command)!);
  }
  return [];
}

/** Flags up to the program that is run. */
function ownFlags(words: string[], { command, flags }: CommandLine): Omit<TypedFlag, 'line'>[] {
  const found: Omit<TypedFlag, 'line'>[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!/^--?[A-Za-z][\w-]*(?:=|$)/.test(word) && !/^-y?D/.test(word)) {
      if (runsProgram.test(command)) break;
      continue;
    }
    const flag = /^-y?D/.exec(word)?.[0] ?? word.replace(/=.*$/, '');
    found.push({ command, flag });
    if (runsProgram.test(command) && namesProgram.has(flag)) break;
    if ((flags.get(flag) ?? flags.get(`-${flag}`))?.takesValue && !word.includes('=')) at++;
  }
  return found;
}

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeProgram } from '../../src/commands/whole-program.ts';

// What the READMEs tell to type is there.

const readmes = ['README.md', 'README.zh-CN.md'];
const program = await wholeProgram('en');
const commands = new Map(program.commands.map((command) => [command.name(), command]));

/** The command lines of the blocks of shell code, without their comments. */
function commandLines(text: string): string[] {
  const blocks = Array.from(text.matchAll(/^```sh\n([\s\S]*?)^```/gm), ([, code]) => code!);
  return blocks
    .flatMap((code) => code.split('\n'))
    .flatMap((line) => /^(?:.*[\s(])?flinkdoc ((?!completion)[^#|>]*)/.exec(line)?.[1]?.trim() ?? []);
}

describe.each(readmes)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names commands and flags that there are; one line shows that other words are searched for', () => {
    const lines = commandLines(text);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      const command = commands.get(line.split(' ')[0]!);
      const flags = line.match(/(?<= )--?[a-z][\w-]*/g) ?? [];
      const known = command?.options.flatMap(({ long, short }) => [long, short]) ?? [];
      if (!line.includes('$(')) expect.soft(known, line).toEqual(expect.arrayContaining(flags));
    }
    expect(lines.filter((line) => !commands.has(line.split(' ')[0]!))).toHaveLength(1);
  });

  it('leads to files that are there, and to the other language', () => {
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    for (const target of links) expect.soft(existsSync(target), target).toBe(true);
    expect(links).toEqual(expect.arrayContaining(readmes.filter((other) => other !== file)));
  });
});

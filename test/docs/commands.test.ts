import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsPage } from '../../scripts/docs/commands.ts';
import { allCommands } from '../../src/commands/commands.ts';
import { manual } from '../../src/commands/man/manual.ts';
import { roff } from '../../src/commands/man/roff.ts';
import { wholeProgram } from '../../src/commands/whole-program.ts';
import { langs } from '../../src/language.ts';
import { formats } from '../../src/render/render.ts';
import { flinkdoc } from '../fake-io.ts';

// A command, a flag, a format: whoever adds one is told here what else has to know it.

const all = await allCommands();
const commands = all.filter(({ hidden }) => !hidden);
const program = await wholeProgram('en');

/** The long names of the flags of a command, those of all commands among them. */
const flagsOf = (name: string) =>
  program.commands.find((command) => command.name() === name)!.options.map(({ long }) => long!);

it('README.md has the tables of all commands and flags: npm run docs', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\n## Commands\n\n${commandsPage(all)}\n\n## `);
});

describe.each(commands)('$name', ({ name, plain }) => {
  it('stands with all its flags in the README, the help, the manual and the completion', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const manPage = roff(manual(program, 'en'), '1.2.3').replaceAll('\\-', '-');
    const helps = await Promise.all(
      langs.map((lang) => flinkdoc(['help', name], { env: { FLINKDOC_LANG: lang } })),
    );
    const { stdout: offered } = await flinkdoc(['__complete', '1', name, '--']);
    const { stdout: names } = await flinkdoc(['__complete', '0', name]);
    for (const { stdout } of [...helps, await flinkdoc([])]) expect(stdout).toContain(name);
    expect(names).toContain(`${name}\t`);
    expect(readme).toContain(`flinkdoc ${name}`);
    expect(manPage).toContain(`.SS ${name}`);
    for (const flag of flagsOf(name)) {
      for (const { stdout } of helps) expect(stdout).toContain(`${flag} `);
      expect(offered, flag).toMatch(new RegExp(`^${flag}\t.`, 'm'));
      expect(readme, flag).toContain(flag);
      expect(manPage, flag).toContain(flag);
    }
  });

  it('has a test and a transcript of its own', () => {
    const folder = `src/commands/${name}`;
    expect(existsSync(`${folder}/${name}.test.ts`)).toBe(true);
    const shown = readdirSync(`${folder}/transcripts`)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(`${folder}/transcripts/${file}`, 'utf8'));
    const succeeded = new RegExp(
      `^\\$ (\\w+=\\S+ )?flinkdoc ${name}\\b(?!.*--help)[\\s\\S]*exit code [01]\n$`,
    );
    expect(shown.some((text) => succeeded.test(text))).toBe(true);
  });

  it.skipIf(plain)('has a schema', () => {
    expect(existsSync(`docs/schema/${name}.schema.json`)).toBe(true);
  });
});

it.each([...formats, ...all.flatMap(({ formats = [] }) => formats)])(
  'the format %s has a test of its own',
  (format) => {
    const files = ['src', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    );
    expect(files.filter((file) => file.endsWith(`/${format}.test.ts`))).not.toEqual([]);
  },
);

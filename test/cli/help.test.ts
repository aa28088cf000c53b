import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { allCommands, commands } from '../../src/commands/commands.ts';
import { wholeProgram } from '../../src/commands/whole-program.ts';
import { type Lang, langs } from '../../src/language.ts';
import { widthOf } from '../../src/render/terminal/width.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';

describe.each(langs)('the help in %s', async (lang) => {
  const whole = await wholeProgram(lang);
  const help = whole.createHelp();
  const commands = help.visibleCommands(whole);

  it('says what each command and each option does', () => {
    for (const command of [whole, ...commands]) {
      expect.soft(command.description(), command.name()).not.toBe('');
      for (const { flags, description } of help.visibleOptions(command))
        expect.soft(description, `${command.name()} ${flags}`).not.toBe('');
    }
  });
});

describe.each(langs)('the help in %s', (lang) => {
  describe.each(['', ...commands.keys()].filter((name) => name !== '__complete'))(
    'of flinkdoc %s',
    (name) => {
      it.each([60, 80, 140])('fits %i columns, and breaks no word, command or address', async (width) => {
        const lines = await helpOn(width, name, lang);
        // A word that is wider than a line stands alone, behind its indent.
        for (const line of lines.filter((line) => /\S\s+\S/.test(line)))
          expect(widthOf(line), line).toBeLessThanOrEqual(width);
        expect(asciiWords(lines)).toEqual(asciiWords(await helpOn(1000, name, lang)));
      });
    },
  );
});

/** The lines that a terminal of some columns shows. */
async function helpOn(width: number, name: string, lang: Lang): Promise<string[]> {
  const { io, stdout } = fakeIo({ terminal: true, env: { FLINKDOC_LANG: lang } });
  stdout.columns = width;
  expect(await run(name === '' ? ['--help'] : ['help', name], io)).toBe(0);
  return stdout.written.split('\n');
}

/** Chinese may be broken anywhere; what is typed may not. */
const asciiWords = (lines: string[]) => lines.flatMap((line) => line.match(/[!-~]+/g) ?? []);

it.each([
  [['--help', '--lang', 'zh'], {}],
  [['--lang', 'zh', '--help'], {}],
  [['--lang', 'zh', 'help', 'list'], {}],
  [['--lang', 'en', 'list', '-h', '--lang', 'zh'], {}],
  [['list', '-h', '--lang=zh'], {}],
  [['list', '--lang', 'en', '--lang', 'zh', '-h'], {}],
  [['list', '-h'], { LANG: 'zh_CN.UTF-8' }],
  [['list', '-h'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }],
  [['list', '-h'], { FLINKDOC_LANG: 'zh', LC_ALL: 'en_US.UTF-8' }],
])('%j with %j is in Chinese', async (argv, env) => {
  expect((await flinkdoc(argv, { env })).stdout).toMatch(/^用法：flinkdoc /);
});

it.each([
  [['list', '-h', '--lang=en'], { LANG: 'zh_CN.UTF-8' }],
  [['list', '-h'], { FLINKDOC_LANG: 'fr' }],
  [['list', '-h'], { LC_MESSAGES: 'C', LANG: 'zh_CN.UTF-8' }],
  [['list', '-h', '--', '--lang', 'zh'], {}],
])('%j with %j is in English', async (argv, env) => {
  expect((await flinkdoc(argv, { env })).stdout).toMatch(/^Usage: flinkdoc /);
});

it('--lang may stand before the command, and the one behind it counts', async () => {
  const section = ['show', 'data-skew', '--section', 'verify'];
  const { stdout } = await flinkdoc([...section, '--lang', 'zh']);
  expect((await flinkdoc(['--lang', 'zh', ...section])).stdout).toBe(stdout);
  expect((await flinkdoc(['--lang', 'en', ...section, '--lang', 'zh'])).stdout).toBe(stdout);
});

it('what a flag cannot take is told with what it must be, and with the help of the command at hand', async () => {
  const commands = await allCommands();
  const valued = commands.flatMap(({ name, flags = [] }) =>
    flags.filter(({ value }) => value).map(({ flags }) => [name, /--[\w-]+/.exec(flags)![0]] as const),
  );
  expect(valued.length).toBeGreaterThan(8);
  for (const [name, flag] of valued)
    for (const [lang, must, help] of [
      ['en', 'It must be a', `See: flinkdoc ${name} --help`],
      ['zh', '应是 ', `用法：flinkdoc ${name} --help`],
    ] as const) {
      const { stderr, exitCode } = await flinkdoc([name, flag, '?', 'x', '--lang', lang]);
      expect.soft(exitCode, `${name} ${flag}`).toBe(2);
      expect.soft(stderr, `${name} ${flag}`).toContain(must);
      expect.soft(stderr.trimEnd().split('\n').at(-1), `${name} ${flag}`).toBe(help);
    }
});

it('the help of a command that does not exist names the one that was meant', async () => {
  expect((await flinkdoc(['help', 'diagnos'])).stderr).toContain('Did you mean "diagnose"?');
  expect((await flinkdoc(['help', 'zzz'])).stderr).toContain('See: flinkdoc --help');
});

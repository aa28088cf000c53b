import { expect, describe as group, it } from 'vitest';
import { allCommands } from '../../src/commands/commands.ts';
import { wholeProgram } from '../../src/commands/whole-program.ts';
import { langs } from '../../src/language.ts';
import { widthOf } from '../../src/render/terminal/width.ts';
import { flinkdoc } from '../fake-io.ts';

group.each(langs)('the help in %s', async (lang) => {
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

  it('has no line wider than a terminal', async () => {
    for (const command of commands) {
      const { stdout } = await flinkdoc(['help', command.name()], { env: { FLINKDOC_LANG: lang } });
      for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    }
  });
});

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

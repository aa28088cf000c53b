import { describe, expect, it } from 'vitest';
import { formats } from '../../src/render/render.ts';
import { flinkdoc, type Ran } from '../fake-io.ts';

/** All signs a terminal acts on, but newline; tab is harmless. */
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const clean = ({ stdout, stderr }: Ran) => {
  expect(stdout).not.toMatch(acting);
  expect(stderr).not.toMatch(acting);
};

const payloads = [
  '\u001b[2J\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://evil\u001b\\link\u001b]8;;\u001b\\',
  '\u009b31m\u0090q\u009c',
  'a\rb\bc\u007f',
  '\u202egnp.exe\u2066x',
];

describe.each(payloads)('the argument %j never reaches a terminal raw', (payload) => {
  it.each([
    ['search', [`checkpoint ${payload}`]],
    ['search', [payload]],
    ['show', [payload]],
    ['show', ['data-skew', '--section', payload]],
    ['list', ['--tag', payload]],
    ['diagnose', [payload]],
    ['diagnose', ['backpressure', '--answer', payload]],
    ['diagnose', ['backpressure', '-a', '3', '--at', payload]],
    [payload, []],
    ['search', ['x', `--${payload}`]],
    ['search', ['x', '--format', payload]],
    ['search', ['x', '--limit', payload]],
  ] as [string, string[]][])('%s %j', async (command, args) => {
    clean(await flinkdoc([command, ...args]));
  });

  it.each(formats)('in the format %s', async (format) => {
    clean(await flinkdoc(['search', `kafka ${payload}`, '--format', format, '--color', 'never']));
  });
});

describe('a path is no id', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '..',
    '.',
    'playbooks/data-skew',
    '../trees/join',
    'data-skew.json',
    'data-skew\u0000',
    '',
    '__proto__',
    'constructor',
  ])('%j', async (id) => {
    for (const command of ['show', 'diagnose']) {
      const { stdout, stderr, exitCode } = await flinkdoc([command, '--', id]);
      expect(exitCode).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^flinkdoc: There is no (page|decision tree) /);
      expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    }
  });
});

describe('a query of any kind is answered', () => {
  it.each([
    ['100 KB of one word', 'checkpoint'.repeat(10_000)],
    ['100 KB of words', 'checkpoint slow kafka '.repeat(4_600)],
    ['100 KB of unknown words', Array.from({ length: 12_000 }, (_, n) => `word${n.toString(36)}`).join(' ')],
    ['100 KB of Chinese', '反压检查点'.repeat(6_700)],
    ['punctuation', '!!! ??? ... --- ***'],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate between words', 'checkpoint \udfff slow'],
    ['a NUL', 'checkpoint\u0000slow'],
    ['Markdown', '`code` **bold** [x](y) | # h1 <b>'],
    ['many lines', 'a\nb\nc'.repeat(2_000)],
    ['a regular expression', '(a+)+$ [^'],
  ])('%s', async (_, query) => {
    const ran = await flinkdoc(['search', query]);
    clean(ran);
    expect([0, 1]).toContain(ran.exitCode);
    expect(ran.stdout.length).toBeLessThan(10_000);
    expect(ran.stdout.split('\n')[0]).toMatch(/^# Search: `+ ?.* ?`+$/);
  });
});

it('many answers are an error, not a hang', async () => {
  const answers = Array.from({ length: 5_000 }, () => ['-a', '1']).flat();
  expect((await flinkdoc(['diagnose', 'backpressure', ...answers])).exitCode).toBe(2);
});

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';

const section = ['show', 'data-skew', '--section', 'verify'];
const esc = '\u001b';

describe('color', () => {
  it.each([
    ['a terminal', { terminal: true }, [], true],
    ['a pipe', {}, ['--format', 'terminal'], false],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, [], false],
    ['an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, [], true],
    ['FORCE_COLOR in a pipe', { env: { FORCE_COLOR: '1' } }, ['--format', 'terminal'], true],
    ['FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, [], false],
    [
      'NO_COLOR against FORCE_COLOR',
      { env: { NO_COLOR: '1', FORCE_COLOR: '1' } },
      ['--format', 'terminal'],
      false,
    ],
    [
      '--color always against NO_COLOR',
      { env: { NO_COLOR: '1' } },
      ['--format', 'terminal', '--color', 'always'],
      true,
    ],
    ['--color never', { terminal: true }, ['--color', 'never'], false],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, [], false],
  ])('%s', async (_, options, flags, colored) => {
    const { stdout } = await flinkdoc([...section, ...flags], options);
    expect(stdout.includes(esc)).toBe(colored);
  });
});

it('a terminal gets a drawn page, a pipe gets Markdown', async () => {
  expect((await flinkdoc(section)).stdout).toMatch(/^# .*\n\n## Verify\n/);
  expect((await flinkdoc(section, { terminal: true, env: { NO_COLOR: '1' } })).stdout).toMatch(
    /^[^#].*\n\nVerify\n/,
  );
});

it('a reader that has gone ends the program quietly', async () => {
  const { io, stdout, stderr } = fakeIo();
  stdout.write = () => {
    queueMicrotask(() => stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })));
    return false;
  };
  expect(await run(['list'], io)).toBe(0);
  expect(stderr.written).toBe('');
});

it('a bug keeps its stack', async () => {
  const { io } = fakeIo({ library: '/nowhere' });
  await expect(run(['list'], io)).rejects.toThrow('ENOENT');
});

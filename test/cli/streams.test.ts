import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { formats } from '../../src/render/render.ts';
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

it('a page into a pipe opens neither stdin nor stderr: each costs a tenth of the start', async () => {
  const { io, stdout } = fakeIo();
  for (const name of ['stdin', 'stderr'])
    Object.defineProperty(io, name, { get: () => expect.unreachable(`${name} is opened`) });
  expect(await run(['search', 'checkpoint', 'slow'], io)).toBe(0);
  expect(stdout.written).toContain('checkpoint-slow');
});

describe('what cannot be written is an error', () => {
  const sh = (command: string, env = {}) =>
    spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, FLINKDOC: `${process.execPath} bin/flinkdoc.cjs`, ...env },
    });
  const full = existsSync('/dev/full');
  const python = spawnSync('python3', ['-c', 'import fcntl; fcntl.F_SETPIPE_SZ']).status === 0;

  it
    .runIf(full)
    .each([
      ...formats.map((format) => `list --format ${format}`),
      'show backpressure --format mermaid',
      'show data-skew',
      'search checkpoint slow',
      'diagnose backpressure -a 3',
      'triage src/commands/triage/transcripts/evidence',
      'lint src/commands/lint/transcripts/faulty',
      'completion bash',
      '__complete 0 sh',
      '--version',
      '--help',
    ])('flinkdoc %s > /dev/full', (line) => {
    const { status, stderr } = sh(`$FLINKDOC ${line} > /dev/full`);
    expect(stderr).toMatch(/^flinkdoc: The result could not be written: no space left on device\.\n.+\n$/);
    expect(status).toBe(2);
  });

  it.runIf(full)('in Chinese too', () => {
    const { stderr } = sh('$FLINKDOC list --lang zh > /dev/full');
    expect(stderr).toMatch(/^flinkdoc: 结果没能写出：.*\n.*\p{Script=Han}.*\n$/u);
  });

  it('nor can a stream that is open for reading alone be written to', () => {
    const { status, stderr } = sh('$FLINKDOC list 1< /dev/null');
    expect([status, stderr]).toEqual([2, expect.stringContaining('bad file descriptor')]);
  });

  it.runIf(full)('where stderr is full as well, the exit code says it', () => {
    expect(sh('$FLINKDOC list > /dev/full 2>&1').status).toBe(2);
    expect(sh('$FLINKDOC show nosuch 2> /dev/full').status).toBe(2);
  });

  it.runIf(python)('all arrives in a pipe that is full and was told not to wait', () => {
    const slowly = `
import fcntl, os, subprocess, sys, time
there, here = os.pipe()
fcntl.fcntl(here, fcntl.F_SETFL, fcntl.fcntl(here, fcntl.F_GETFL) | os.O_NONBLOCK)
fcntl.fcntl(here, fcntl.F_SETPIPE_SZ, 4096)
program = subprocess.Popen(sys.argv[1:], stdout=here)
os.close(here)
time.sleep(1)
sys.stdout.buffer.write(open(there, "rb").read())
sys.exit(program.wait())`;
    const argv = [process.execPath, 'bin/flinkdoc.cjs', 'list', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync('python3', ['-c', slowly, ...argv], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(sh('$FLINKDOC list --format json').stdout);
    expect(stdout.length).toBeGreaterThan(4096);
  });

  it('a reader that leaves is none', () => {
    expect(sh('$FLINKDOC show data-skew | head -c 1').stderr).toBe('');
  });
});

it('a bug keeps its stack', async () => {
  const { io } = fakeIo();
  io.now = () => {
    throw new TypeError('a bug');
  };
  await expect(run(['diagnose', 'backpressure'], io)).rejects.toThrow('a bug');
});

describe('an error', () => {
  const unknownFormat = ['show', 'checkpoint-expired', '--format', 'jra'];

  it.each(['en', 'zh'])('breaks no name on a terminal, in %s', async (lang) => {
    const { io, stderr } = fakeIo({ terminal: true, env: { FLINKDOC_LANG: lang } });
    stderr.columns = 40;
    await run(unknownFormat, io);
    const said = stderr.written.split('\n');
    expect(said.length).toBeGreaterThan(3);
    for (const line of said) expect(line.length).toBeLessThanOrEqual(40);
    for (const name of ['terminal', 'markdown', 'mermaid'])
      expect(said.some((line) => line.includes(name))).toBe(true);
  });

  it('is two lines elsewhere', async () => {
    expect((await flinkdoc(unknownFormat)).stderr.split('\n')).toHaveLength(3);
  });

  it('names no flag that is like the typed one in its dashes alone', async () => {
    expect((await flinkdoc(['search', '--kind', 'x'])).stderr).toContain('See: flinkdoc search --help');
    expect((await flinkdoc(['search', '--limt', '3'])).stderr).toContain('"--limit"');
  });
});

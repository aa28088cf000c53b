import { describe, expect, it } from 'vitest';
import { type Fake, fakeIo } from '../test/fake-io.ts';
import { run } from './cli.ts';

const argv = ['search', 'checkpoint', 'expired', '--limit', '3'];
const question = 'Open 1-3, or Enter to leave: ';

/** Runs a search on a terminal, and types each line once the question stands there. */
async function typed(lines: string[], change: (fake: Fake) => void = () => {}, flags: string[] = []) {
  const fake = fakeIo({ terminal: true, env: { NO_COLOR: '1' } });
  change(fake);
  let told = (_: string) => {};
  fake.io.onSignal = (callback) => {
    told = callback as never;
    return () => {};
  };
  const running = run([...argv, ...flags], fake.io);
  for (const [at, line] of lines.entries()) {
    await until(() => fake.stderr.written.split(question).length > at + 1);
    if (line === 'SIGTERM') told('SIGTERM');
    else fake.stdin.write(line);
  }
  return { exitCode: await running, stdout: fake.stdout.written, stderr: fake.stderr.written, fake };
}

async function until(isThere: () => boolean) {
  for (let tries = 0; !isThere() && tries < 1000; tries++) await new Promise((go) => setTimeout(go, 10));
  expect(isThere()).toBe(true);
}

describe('a hit is chosen by its number', () => {
  it('and opened, one after the other, until Enter', async () => {
    const { exitCode, stdout } = await typed(['1\r', '2\r', '\r']);
    expect(exitCode).toBe(0);
    const headings = ['Search: `checkpoint expired`', 'Checkpoint expires before completing'];
    for (const heading of headings) expect(stdout).toMatch(new RegExp(`^${heading}$`, 'm'));
    expect(stdout.match(/^You are here if$/gm)).toHaveLength(2);
  });

  it.each([
    ['Enter', '\r', 0],
    ['q', 'q\r', 0],
    ['Ctrl-D', '\u0004', 0],
    ['Ctrl-C', '\u0003', 130],
    ['SIGTERM', 'SIGTERM', 143],
  ])('%s leaves, and the terminal as it was', async (_, key, code) => {
    const { exitCode, stdout, fake } = await typed([key]);
    expect(exitCode).toBe(code);
    expect(stdout).not.toContain('You are here if');
    expect((fake.stdin as unknown as { isRaw: boolean }).isRaw).toBe(false);
  });

  it('another number is asked for again', async () => {
    const { stderr, stdout } = await typed(['7\r', 'zwei\r', 'q\r']);
    expect(stderr).toContain(`A number from 1 to 3. ${question}`);
    expect(stdout).not.toContain('You are here if');
  });

  it('what is opened is in the same language', async () => {
    const fake = fakeIo({ terminal: true, env: { NO_COLOR: '1' } });
    const running = run([...argv, '--lang', 'zh'], fake.io);
    await until(() => fake.stderr.written.includes('打开 1-3，直接回车退出：'));
    fake.stdin.write('1\r');
    await until(() => fake.stderr.written.split('打开 1-3').length > 2);
    fake.stdin.write('\r');
    await running;
    expect(fake.stdout.written).toContain('什么情况看这页');
  });
});

describe('nobody is asked', () => {
  it.each([
    ['where stdin is no terminal', (fake: Fake) => Object.assign(fake.stdin, { isTTY: false })],
    ['where stdout is a pipe', (fake: Fake) => Object.assign(fake.stdout, { isTTY: false })],
    ['where stderr is a file', (fake: Fake) => Object.assign(fake.stderr, { isTTY: false })],
    ['on a dumb terminal', (fake: Fake) => Object.assign(fake.io.env, { TERM: 'dumb' })],
  ])('%s', async (_, change) => {
    const { exitCode, stderr } = await typed([], change);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('who wants another format', async () => {
    expect((await typed([], () => {}, ['--format', 'markdown'])).stderr).toBe('');
  });

  it('where there is nothing to open', async () => {
    const fake = fakeIo({ terminal: true });
    expect(await run(['search', '!!!'], fake.io)).toBe(1);
    expect(fake.stderr.written).toBe('');
  });
});

it('search - on a terminal says that it waits, and in a pipe does not', async () => {
  const fake = fakeIo({ terminal: true, env: { NO_COLOR: '1' } });
  const running = run(['search', '-'], fake.io);
  await until(() => fake.stderr.written.includes('Ctrl-D'));
  fake.stdin.end('java.lang.OutOfMemoryError: Metaspace\n');
  expect(await running).toBe(0);
  expect(fake.stdout.written).toContain('oom-metaspace');
  expect(fake.stderr.written).not.toContain('Open 1');
  const piped = fakeIo();
  piped.stdin.end('java.lang.OutOfMemoryError: Metaspace\n');
  expect(await run(['search', '-'], piped.io)).toBe(0);
  expect(piped.stderr.written).toBe('');
});

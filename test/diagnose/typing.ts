import { run } from '../../src/cli.ts';
import type { Lang } from '../../src/language.ts';
import { type Fake, fakeIo } from '../fake-io.ts';

/** Runs a diagnosis on a terminal, typing each key once the next question stands. */
export async function type(
  argv: string[],
  keys: string[],
  options: { stdoutTerminal?: boolean; cwd?: string; columns?: number; rows?: number; lang?: Lang } = {},
) {
  const fake = fakeIo({
    terminal: true,
    env: {
      NO_COLOR: '1',
      FLINKDOC_LANG: options.lang ?? 'en',
      PAGER: 'head -c 0 > /dev/null',
      PATH: process.env.PATH,
    },
    ...(options.cwd && { cwd: options.cwd }),
  });
  fake.stderr.columns = options.columns ?? 80;
  fake.stdout.rows = options.rows ?? 1000;
  if (!options.stdoutTerminal) fake.stdout.isTTY = false;
  const running = run(['diagnose', ...argv], fake.io);
  for (const key of keys) {
    await settled(fake);
    fake.stdin.write(key);
  }
  return { exitCode: await running, ...fake };
}

/** Until nothing more is written: the prompt waits. */
export async function settled(fake: Fake) {
  for (let before = -1; before !== fake.stderr.written.length; ) {
    before = fake.stderr.written.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

export const [up, down, enter, esc, ctrlC, ctrlD] = [
  '\u001b[A',
  '\u001b[B',
  '\r',
  '\u001b',
  '\u0003',
  '\u0004',
];
export const cursorShown = '\u001b[?25h';

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

// The built program on a real terminal.

const python = spawnSync('python3', ['-c', 'import pty, termios; import os; os.waitstatus_to_exitcode']);

interface Drawn {
  drawn: string;
  exitCode: number;
  /** Whether the terminal shows what is typed, as it did before. */
  echoes: boolean;
}

/** Runs flinkdoc on a terminal; once `wanted` stands there, a signal is sent or a key typed. */
function onTerminal(
  argv: string[],
  { columns = 80, rows = 24, wanted = '', signal = '-', keys = '-', pager = 'cat' } = {},
): Drawn {
  const how = [`${columns}`, `${rows}`, wanted, signal, keys, process.execPath, 'bin/flinkdoc.cjs'];
  const { stdout, stderr } = spawnSync('python3', ['test/terminal.py', ...how, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PAGER: pager, TERM: 'xterm' },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

describe.runIf(python.status === 0)('a terminal', () => {
  it.each(signals)('is left as it was after %s at a question', (signal, exitCode) => {
    const ended = onTerminal(['diagnose', 'backpressure'], { wanted: 'Quit', signal });
    expect(ended).toMatchObject({ exitCode, echoes: true });
    expect(ended.drawn.lastIndexOf('\u001b[?25h')).toBeGreaterThan(ended.drawn.lastIndexOf('\u001b[?25l'));
  });

  // A pager that hides the cursor, and shows it again when it ends, by itself or by a signal.
  const pager =
    "trap 'printf \"\\033[?25h\"; exit' TERM; trap '' INT; printf '\\033[?25lpaged'; read key < /dev/tty; printf '\\033[?25h'";

  it.each(signals)('is left as it was after %s in a pager', (signal, exitCode) => {
    // A pager that a signal ends takes no key: on a busy machine the key might come first.
    const keys = signal === 'SIGINT' ? '\n' : '-';
    const ended = onTerminal(['show', 'data-skew'], { wanted: 'paged', signal, keys, pager });
    expect(ended).toMatchObject({ exitCode, echoes: true });
    expect(ended.drawn).toMatch(/\u001b\[\?25h\s*$/);
  });

  it.each([
    ['a help', ['show', '--help'], 'Usage'],
    ['a page', ['show', 'data-skew', '--section', 'verify', '--no-pager'], 'Verify'],
    ['a question', ['diagnose', 'backpressure'], 'Quit'],
  ])('of 0 columns and 0 rows counts as one of 80: %s', (_, argv, wanted) => {
    const { drawn } = onTerminal(argv, { columns: 0, rows: 0, wanted, keys: 'q' });
    const usual = onTerminal(argv, { wanted, keys: 'q' });
    expect(drawn).toBe(usual.drawn);
  });
});

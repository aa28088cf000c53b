import { spawn } from 'node:child_process';
import type { Io, Signal } from './types.ts';

/** Without `$PAGER`: less, where there is one. A shell answers 127 for a program it does not know. */
const fallback = 'command -v less >/dev/null || exit 127; exec less';

/** Whether a text is longer than the terminal it goes to. Empty `PAGER` and `PAGER=cat` mean: never page. */
export function needsPager(io: Io, text: string): boolean {
  const pager = io.env.PAGER ?? (process.platform === 'win32' ? '' : fallback);
  const rows = io.stdout.rows ?? 0;
  return io.stdout.isTTY === true && !['', 'cat'].includes(pager) && text.split('\n').length > rows;
}

/** Shows a text in a program: `$PAGER`, or less. Tells when there is no such program, and by what signal it was ended. */
export function page(
  io: Io,
  text: string,
  program = io.env.PAGER ?? fallback,
): Promise<'shown' | 'no pager' | Signal> {
  // What git sets: quit if it fits, keep colors, leave the page on the screen. The text is UTF-8, also where the locale that is asked
  // for is not installed, as in most containers: less would show the codes of its bytes.
  const env = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8', ...io.env };
  return new Promise((resolve) => {
    const child = spawn(program, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env,
    });
    // Ctrl-C belongs to the pager. It leaves the terminal as it was, so it is waited for.
    let signal: Signal | undefined;
    const silence = io.onSignal((received) => {
      signal = received;
      if (received === 'SIGTERM') child.kill(received);
    });
    child.on('error', () => resolve('no pager'));
    // 127: there is no such program; 126: it cannot run.
    child.on('close', (code) => {
      silence();
      resolve(signal ?? (code === 127 || code === 126 ? 'no pager' : 'shown'));
    });
    // A pager that is quit early closes its end of the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}

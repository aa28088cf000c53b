import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSystemError } from '../../errors.ts';
import { isOverSsh } from '../../screen.ts';

/** Whether a browser was given an address, or why not. */
export type BrowserOpening = 'opened' | 'over-ssh' | 'no-display' | 'no-browser';

/** Gives an address to the browser of whoever sits at this machine. */
export async function openInBrowser(address: string, env: NodeJS.ProcessEnv): Promise<BrowserOpening> {
  // It would open where nobody sits.
  if (isOverSsh(env)) return 'over-ssh';
  if (!hasDisplay(env)) return 'no-display';
  const { default: open } = await import('open');
  try {
    const starter = await open(address);
    return (await failsAtOnce(starter)) ? 'no-browser' : 'opened';
  } catch (error) {
    if (isSystemError(error)) return 'no-browser';
    throw error;
  }
}

/** Milliseconds. What starts browsers ends soon, or stays with the browser. */
const soon = 1500;

async function failsAtOnce(starter: ChildProcess): Promise<boolean> {
  const waited = new AbortController();
  const ended = new Promise<boolean>((resolve) => starter.once('exit', (code) => resolve(code !== 0)));
  const first = await Promise.race([ended, sleep(soon, false, { signal: waited.signal })]);
  waited.abort();
  return first;
}

/** macOS, Windows and Windows below Linux always have one. */
const hasDisplay = ({ DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME }: NodeJS.ProcessEnv) =>
  ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);

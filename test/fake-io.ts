import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { inject } from 'vitest';
import { run } from '../src/cli.ts';
import type { Io } from '../src/types.ts';

/** A terminal or a pipe that keeps what is written to it. */
export class FakeStream extends PassThrough {
  isTTY: boolean;
  columns = 80;
  rows = 1000;
  isRaw = false;
  written = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.written += String(chunk);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  }

  setRawMode(raw: boolean): this {
    this.isRaw = raw;
    return this;
  }
}

export interface Fake {
  io: Io;
  stdin: PassThrough & { isTTY: boolean };
  stdout: FakeStream;
  stderr: FakeStream;
}

/** The world of a command line: pipes, unless `terminal` is asked for. */
export function fakeIo({
  terminal = false,
  env = {} as NodeJS.ProcessEnv,
  library = inject('library'),
  cwd = process.cwd(),
  uid = process.getuid?.(),
  now = new Date('2026-11-22T03:15:00Z') as Date | (() => Date),
  /** It does not wait, but lets others go on. */
  sleep = (async () => setImmediate()) as Io['sleep'],
} = {}): Fake {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: terminal,
    isRaw: false,
    setRawMode(this: { isRaw: boolean }, raw: boolean) {
      this.isRaw = raw;
    },
  });
  const stdout = new FakeStream(terminal);
  const stderr = new FakeStream(terminal);
  const io = {
    stdin,
    stdout,
    stderr,
    env: { PAGER: 'cat', ...env },
    library,
    logWorker: resolve('dist/log-worker.js'),
    browser: resolve('dist/browser'),
    data: 'data',
    cwd,
    uid,
    now: typeof now === 'function' ? now : () => now,
    sleep,
    onSignal: () => () => {},
  } as unknown as Io;
  return { io, stdin, stdout, stderr };
}

export interface Ran {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** Runs one command line with pipes. */
export async function flinkdoc(argv: string[], options: Parameters<typeof fakeIo>[0] = {}): Promise<Ran> {
  const { io, stdout, stderr } = fakeIo(options);
  const exitCode = await run(argv, io);
  return { stdout: stdout.written, stderr: stderr.written, exitCode };
}

// What the rig starts it also stops: at the end, at an error, at Ctrl-C.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Kills all of `children` that still run, frozen ones too, and waits until they are gone. */
export async function stop(children: Iterable<ChildProcess> = running): Promise<void> {
  const alive = [...children].filter((child) => running.has(child));
  const gone = alive.map((child) => new Promise((done) => child.once('exit', done)));
  for (const child of alive) child.kill('SIGKILL');
  await Promise.all(gone);
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

export const seconds = (count: number) => new Promise((done) => setTimeout(done, count * 1000));

/** Asks `holds` each second until it does, for at most `limit` seconds. */
export async function until(limit: number, holds: () => Promise<unknown> | unknown): Promise<boolean> {
  for (const end = Date.now() + limit * 1000; Date.now() < end; await seconds(1))
    if (await holds()) return true;
  return false;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type { Script } from 'node:vm';
import type { run } from '../src/cli.ts';

const { loader, ahead } = createRequire(import.meta.url)('../bin/load.cjs') as {
  ahead: string;
  loader(folder: string): { scripts: Map<string, Script>; load(file: string): { run: typeof run } };
};

/** What people wait for. The functions that these run are kept compiled, too. */
const commands = [
  '--version',
  'search checkpoint slow',
  'search chekpoint expierd',
  'search 反压',
  'show checkpoint-slow --format terminal --color always',
  'show checkpoint-slow --format terminal --color always --lang zh',
  'show checkpoint-slow --format jira',
  'show backpressure --format terminal',
  'diagnose backpressure -a 3',
  'list',
  '__complete 1 show check',
];

/** Runs commands of a build, and keeps what V8 made of its files beside them. */
export async function compileAhead(dist: string, data: string): Promise<void> {
  const { load, scripts } = loader(dist);
  const { run } = load('cli.js');
  const stream = { isTTY: false, once() {}, off() {}, write: (_: string, done: () => void) => done() };
  const io = {
    stdin: stream,
    stdout: stream,
    stderr: stream,
    // No folder of a team's is looked for.
    env: { HOME: tmpdir(), XDG_CACHE_HOME: tmpdir() },
    cwd: tmpdir(),
    uid: process.getuid?.(),
    library: `${dist}/library`,
    logWorker: `${dist}/log-worker.js`,
    browser: `${dist}/browser`,
    data,
    now: () => new Date(),
    sleep: async () => {},
    onSignal: () => () => {},
  };
  for (const command of commands) await run(command.split(' '), io as never);
  mkdirSync(`${dist}/${ahead}`, { recursive: true });
  for (const [name, script] of scripts)
    writeFileSync(`${dist}/${ahead}/${name}.v8`, script.createCachedData());
}

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { plantedRoot, writeQuietLog } from './large-log.ts';
import { type Measured, stopwatch } from './measure.ts';

/** Times the triage of a log of so many megabytes against ripgrep with the same signatures, and checks the answer. */
export function benchTriage(folder: string, root: string, megabytes: number, rounds: number): void {
  const log = `${folder}/jobmanager.log`;
  const planted = writeQuietLog(log, megabytes * 1024 * 1024);
  const patterns = `${folder}/signatures.txt`;
  writeFileSync(patterns, `${patternsOf(root).join('\n')}\n`);
  const flinkdoc: Measured = {
    name: 'flinkdoc triage',
    argv: [`${root}bin/flinkdoc.cjs`, 'triage', log],
    budget: 1,
  };
  console.log(`\na log of ${megabytes} MiB, one fault planted on line ${planted} under a restart loop`);
  const search = ripgrep(patterns, log);
  if (search) stopwatch(folder).measure([search, flinkdoc], rounds);
  else
    console.log(
      `flinkdoc triage ${stopwatch(folder).timeOf(flinkdoc).toFixed(0)} ms; no ripgrep to compare with`,
    );
  check(folder, flinkdoc, planted);
}

function check(folder: string, { argv }: Measured, planted: number): void {
  const { stdout, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%M', process.execPath, ...argv, '-f', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  const [first] = JSON.parse(stdout).findings;
  const right =
    first.role === 'first-fault' && first.seen[0].line === planted && first.seen[0].text === plantedRoot;
  console.log(
    `first fault ${right ? 'right' : `WRONG: ${JSON.stringify(first.seen[0])}`}; at most ${Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)} MiB of memory`,
  );
}

/** So many patterns do not fit ripgrep's usual limits. */
const roomy = ['--regex-size-limit', '1G', '--dfa-size-limit', '1G'];

function ripgrep(patterns: string, log: string): Measured | null {
  const found = spawnSync('rg', ['--version']).status === 0;
  return found
    ? { name: 'rg -c -f signatures', program: 'rg', argv: [...roomy, '-c', '-f', patterns, log], budget: 1 }
    : null;
}

/** ripgrep's engine has neither look-around nor our names of groups: where it is asked for, the literal stands in. */
function patternsOf(root: string): string[] {
  const signatures: { text: string; match: string }[] = JSON.parse(
    readFileSync(`${root}dist/library/index/signatures.json`, 'latin1'),
  );
  return signatures.map(({ text, match }) =>
    /\(\?<?[=!]/.test(match)
      ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      : match.replace(/\(\?<\w+>/g, '(?:'),
  );
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { plantedRoot, writeBusyLog, writeExceptions, writeQuietLog } from './large-log.ts';
import { median } from './measure.ts';
import { processorTimeOf } from './processor-time.ts';

/** What `flinkdoc triage -f json` says, as far as it is checked here. */
interface Answer {
  findings: { role: string; count: number; facts?: unknown; seen: { line: number; text: string }[] }[];
  timeline: { checkpoints: { completed: number } };
  read: unknown[];
}

interface Log {
  name: string;
  path: string;
  /** Whether the answer is right. */
  isRight: (answer: Answer) => boolean;
  /** What ripgrep needs to read it. */
  flags?: string[];
}

/** Multiples of ripgrep's processor time that a triage may take. */
const budget = 1.5;
const mostMemory = 200;

/** Times the triage of logs of so many megabytes against ripgrep with the same signatures, and checks the answers. */
export function benchTriage(folder: string, root: string, megabytes: number, rounds: number): void {
  const patterns = `${folder}/signatures.txt`;
  writeFileSync(patterns, `${patternsOf(root).join('\n')}\n`);
  const withRipgrep = spawnSync('rg', ['--version']).status === 0;
  console.log(
    `\ntriage of logs of ${megabytes} MiB${withRipgrep ? '; processor time, and as a multiple of ripgrep’s' : '; no ripgrep to compare with'}`,
  );
  for (const { name, path, isRight, flags = [] } of logsIn(folder, megabytes * 1024 * 1024)) {
    const rg = [...roomy, ...flags, '-c', '-f', patterns, path];
    const flinkdoc = [`${root}bin/flinkdoc.cjs`, 'triage', path, '-f', 'json'];
    const runs = Array.from({ length: rounds }, () => ({
      rg: withRipgrep ? processorTimeOf('rg', rg) : null,
      flinkdoc: processorTimeOf(process.execPath, flinkdoc),
    }));
    const took = median(runs.map((one) => one.flinkdoc.cpu));
    const wall = median(runs.map((one) => one.flinkdoc.wall));
    const ratio = median(runs.map((one) => one.flinkdoc.cpu / (one.rg?.cpu ?? Number.POSITIVE_INFINITY)));
    const memory = Math.max(...runs.map((one) => one.flinkdoc.memory));
    const right = isRight(JSON.parse(runs[0]!.flinkdoc.stdout));
    const verdict =
      ratio > budget
        ? `OVER ${budget} x`
        : memory > mostMemory
          ? `OVER ${mostMemory} MiB`
          : right
            ? 'within'
            : 'WRONG';
    console.log(
      `${name.padEnd(34)} ${took.toFixed(1).padStart(5)} s (${wall.toFixed(1)} s by the clock)  ${ratio.toFixed(2)} x  ${memory.toFixed(0)} MiB  ${verdict}`,
    );
  }
}

function* logsIn(folder: string, bytes: number): Generator<Log> {
  const path = `${folder}/jobmanager.log`;
  const planted = writeQuietLog(path, bytes);
  yield {
    name: 'quiet, one fault planted',
    path,
    isRight: ({ findings: [first] }) =>
      first?.role === 'first-fault' && first.seen[0]!.line === planted && first.seen[0]!.text === plantedRoot,
  };
  const { completed } = writeBusyLog(path, bytes);
  yield {
    name: '30 % checkpoints, 4 % warnings',
    path,
    isRight: ({ timeline }) => timeline.checkpoints.completed === completed,
  };
  const exceptions = writeExceptions(path, bytes);
  const countsAll = ({ findings }: Answer) =>
    findings.reduce((sum, { count }) => sum + count, 0) === exceptions;
  yield { name: 'nothing but exceptions', path, isRight: countsAll };
  spawnSync('gzip', ['-f', path]);
  yield { name: 'the same, gzip', path: `${path}.gz`, isRight: countsAll, flags: ['-z'] };
  mkdirSync(`${folder}/small`);
  for (let number = 0; number < 10_000; number++)
    writeFileSync(
      `${folder}/small/${number}.log`,
      '2026-11-22 03:15:00,123 INFO  org.apache.flink.Test [] - all is well\n',
    );
  yield {
    name: '10,000 files of a line',
    path: `${folder}/small`,
    isRight: ({ read }) => read.length === 10_000,
  };
}

/** So many patterns do not fit ripgrep's usual limits. */
const roomy = ['--regex-size-limit', '1G', '--dfa-size-limit', '1G'];

/** ripgrep spells repetitions out: with longer ones so many patterns do not fit its limits, however high. */
const longestRepetition = 80;

/** ripgrep's engine has neither look-around nor our names of groups: where it is asked for, the literal stands in. */
function patternsOf(root: string): string[] {
  const signatures: { text: string; match: string }[] = JSON.parse(
    readFileSync(`${root}dist/library/index/signatures.json`, 'latin1'),
  );
  return signatures.map(({ text, match }) =>
    /\(\?<?[=!]/.test(match)
      ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      : match
          .replace(/\(\?<\w+>/g, '(?:')
          .replace(/\{(\d+),(\d+)\}/g, (whole, least, most) =>
            Number(most) > longestRepetition ? `{${least},${longestRepetition}}` : whole,
          ),
  );
}

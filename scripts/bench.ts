// Measures whole commands against `node -e 0`: npm run bench [-- --rounds 21] [-- --pages 10000] [-- --log 1024]
// --pages also measures a team's folder of so many pages, against the same search in the built-in ones. --log is how many MiB the logs
// have whose triage is timed against ripgrep with the same signatures; 0 leaves that out. The triage of a large bundle is timed against
// parsing its JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBundle } from './bench-bundle.ts';
import { benchTriage } from './bench-triage.ts';
import { writeLargeFolder } from './large-folder.ts';
import { type Measured, median, stopwatch } from './measure.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    pages: { type: 'string', default: '0' },
    log: { type: 'string', default: '64' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const flinkdoc = `${root}bin/flinkdoc.cjs`;
const temporary = mkdtempSync(`${tmpdir()}/flinkdoc-bench-`);

const onTerminal = ['-f', 'terminal', '--color', 'always'];
const commands: Measured[] = [
  { name: 'node -e 0', argv: ['-e', '0'], budget: 1 },
  { name: '--version', argv: [flinkdoc, '--version'], budget: 1.2 },
  { name: 'search checkpoint slow', argv: [flinkdoc, 'search', 'checkpoint', 'slow'], budget: 2.6 },
  {
    name: 'search checkpoint slow, drawn',
    argv: [flinkdoc, 'search', 'checkpoint', 'slow', ...onTerminal],
    budget: 2.6,
  },
  { name: 'search chekpoint expierd', argv: [flinkdoc, 'search', 'chekpoint', 'expierd'], budget: 3.3 },
  {
    name: 'show checkpoint-slow, drawn',
    argv: [flinkdoc, 'show', 'checkpoint-slow', ...onTerminal],
    budget: 3.6,
  },
  {
    name: 'show backpressure (a tree), drawn',
    argv: [flinkdoc, 'show', 'backpressure', ...onTerminal],
    budget: 3.6,
  },
  // 100 ms beyond a start of Node.
  { name: 'Tab behind show check', argv: [flinkdoc, '__complete', '1', 'show', 'check'], budget: 3.6 },
];

const { timeOf, measure } = stopwatch(temporary);

// What else runs on the machine slows all of them, but not by one factor.
const busy = (loadavg()[0]! / availableParallelism()).toFixed(1);
console.log(
  `node ${process.version}, ${values.rounds} rounds, medians; ${busy} processes a core were running`,
);
measure(commands, Number(values.rounds));

const standalone = `${root}standalone/flinkdoc-${process.platform}-${process.arch}`;
if (existsSync(standalone)) {
  console.log('\none file against the package');
  for (const argv of [['--version'], ['search', 'checkpoint', 'slow']])
    measure(
      [
        { name: `${argv[0]}, of the package`, argv: [flinkdoc, ...argv], budget: 1 },
        { name: `${argv[0]}, of one file`, program: standalone, argv, budget: 1.3 },
      ],
      Number(values.rounds),
    );
}

const pages = Number(values.pages);
if (pages > 0) {
  const folder = `${temporary}/pages`;
  writeLargeFolder(`${root}content`, folder, pages);
  // A state is kept once its files have been at rest for two seconds.
  spawnSync('sleep', ['3']);
  const inFolder = ['--content', folder];
  console.log(`\na folder of ${pages} pages`);
  const search = [flinkdoc, 'search', 'checkpoint', 'slow'];
  console.log(
    `first search, reading all pages ${(timeOf({ argv: [...search, ...inFolder] }) / 1000).toFixed(1)} s`,
  );
  measure(
    [
      { name: 'search in the built-in pages', argv: search, budget: 1 },
      { name: 'search in the folder, from the cache', argv: [...search, ...inFolder], budget: 3 },
      {
        name: 'search with two typos in the folder',
        argv: [flinkdoc, 'search', 'chekpoint', 'expierd', ...inFolder],
        budget: 3,
      },
    ],
    Number(values.rounds),
  );
  const linted = Array.from({ length: 3 }, () => timeOf({ argv: [flinkdoc, 'lint', folder] }));
  console.log(`lint of the folder ${(median(linted) / 1000).toFixed(1)} s, budget 10 s`);
}
await benchBundle(temporary, root, Math.min(Number(values.rounds), 5));
if (Number(values.log) > 0)
  benchTriage(temporary, root, Number(values.log), Math.min(Number(values.rounds), 5));
rmSync(temporary, { recursive: true });

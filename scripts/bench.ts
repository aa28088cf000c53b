// Measures whole commands against `node -e 0`: npm run bench [-- --rounds 21] [-- --pages 10000]
// Every round runs each command once, in turn, so that a machine that slows down slows down all of them.
// --pages also measures a team's folder of so many pages, against the same search in the built-in ones.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeLargeFolder } from './large-folder.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, pages: { type: 'string', default: '0' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const flinkdoc = `${root}bin/flinkdoc.cjs`;
const temporary = mkdtempSync(`${tmpdir()}/flinkdoc-bench-`);

/** `budget` is what docs/performance.md allows, in multiples of the first command. */
interface Measured {
  name: string;
  argv: string[];
  budget: number;
}

const commands: Measured[] = [
  { name: 'node -e 0', argv: ['-e', '0'], budget: 1 },
  { name: '--version', argv: [flinkdoc, '--version'], budget: 1.4 },
  { name: 'search checkpoint slow', argv: [flinkdoc, 'search', 'checkpoint', 'slow'], budget: 2.5 },
  { name: 'search chekpoint expierd', argv: [flinkdoc, 'search', 'chekpoint', 'expierd'], budget: 3.3 },
  {
    name: 'show checkpoint-slow (terminal)',
    argv: [flinkdoc, 'show', 'checkpoint-slow', '-f', 'terminal', '--color', 'always'],
    budget: 4,
  },
  // 100 ms beyond a start of Node.
  { name: 'Tab behind show check', argv: [flinkdoc, '__complete', '1', 'show', 'check'], budget: 3.6 },
];

// Node 20 loads these certificates at each start: it would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
const env = { ...own, XDG_CACHE_HOME: `${temporary}/cache` };

function timeOf(argv: string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, {
    env,
    cwd: temporary,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Prints the median time of each command, and the median of its ratio to the first one. */
function measure(measured: Measured[], rounds: number): void {
  // A round before the first warms the file cache up.
  for (const { argv } of measured) timeOf(argv);
  const times = Array.from({ length: rounds }, () => measured.map(({ argv }) => timeOf(argv)));
  for (const [index, { name, budget }] of measured.entries()) {
    const ratio = median(times.map((round) => round[index]! / round[0]!));
    const took = median(times.map((round) => round[index]!));
    const verdict = ratio <= budget ? 'within' : 'OVER';
    console.log(
      `${name.padEnd(40)} ${took.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} x  ${verdict} ${budget} x`,
    );
  }
}

console.log(`node ${process.version}, ${values.rounds} rounds, medians`);
measure(commands, Number(values.rounds));

const pages = Number(values.pages);
if (pages > 0) {
  const folder = `${temporary}/pages`;
  writeLargeFolder(`${root}content`, folder, pages);
  // A state is kept once its files have been at rest for two seconds.
  spawnSync('sleep', ['3']);
  const inFolder = ['--content', folder];
  console.log(`\na folder of ${pages} pages`);
  const search = [flinkdoc, 'search', 'checkpoint', 'slow'];
  console.log(`first search, reading all pages ${(timeOf([...search, ...inFolder]) / 1000).toFixed(1)} s`);
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
  const linted = Array.from({ length: 3 }, () => timeOf([flinkdoc, 'lint', folder]));
  console.log(`lint of the folder ${(median(linted) / 1000).toFixed(1)} s, budget 10 s`);
}
rmSync(temporary, { recursive: true });

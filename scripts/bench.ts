// Measures whole commands against `node -e 0`: npm run bench [-- --rounds 21]
// Every round runs each command once, in turn, so that a machine that slows down slows down all of them.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } });
const rounds = Number(values.rounds);
const flinkdoc = new URL('../bin/flinkdoc.cjs', import.meta.url).pathname;

/** `budget` is what docs/performance.md allows, in multiples of `node -e 0`. */
const commands = [
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
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const times = commands.map(() => [] as number[]);
for (let round = -1; round < rounds; round++)
  for (const [index, { argv }] of commands.entries()) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
    // The first round warms the file cache up.
    if (round >= 0) times[index]!.push(took);
  }

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

console.log(`node ${process.version}, ${rounds} rounds, medians`);
for (const [index, { name, budget }] of commands.entries()) {
  const ratio = median(times[index]!.map((took, round) => took / times[0]![round]!));
  const verdict = ratio <= budget ? 'within' : 'OVER';
  console.log(
    `${name.padEnd(34)} ${median(times[index]!).toFixed(0).padStart(4)} ms  ${ratio.toFixed(2)} x  ${verdict} ${budget} x`,
  );
}

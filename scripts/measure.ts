import { spawnSync } from 'node:child_process';

/** A command line to time. `budget` is what docs/performance.md allows, in multiples of the first command. */
export interface Measured {
  name: string;
  /** Node, where nothing else is said. */
  program?: string;
  argv: string[];
  budget: number;
}

// Node 20 loads these certificates at each start: it would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;

/** Times commands in a folder; what they cache stays in it. */
export function stopwatch(folder: string) {
  const env = { ...own, XDG_CACHE_HOME: `${folder}/cache` };

  /** Milliseconds that a command takes, from its start to its end. */
  function timeOf({ program = process.execPath, argv }: Pick<Measured, 'program' | 'argv'>): number {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(program, argv, {
      env,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1024 ** 3,
    });
    if (status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${status}`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }

  /**
   * Prints the median time of each command, and the median of its ratio to the first one. Every round runs each command once,
   * in turn, so that a machine that slows down slows down all of them.
   */
  function measure(measured: Measured[], rounds: number): void {
    // A round before the first warms the file cache up.
    for (const one of measured) timeOf(one);
    const times = Array.from({ length: rounds }, () => measured.map(timeOf));
    for (const [index, { name, budget }] of measured.entries()) {
      const ratio = median(times.map((round) => round[index]! / round[0]!));
      const took = median(times.map((round) => round[index]!));
      const verdict = ratio <= budget ? 'within' : 'OVER';
      console.log(
        `${name.padEnd(40)} ${took.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} x  ${verdict} ${budget} x`,
      );
    }
  }

  return { timeOf, measure };
}

export const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

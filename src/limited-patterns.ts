import { interruptible } from './interruptible.ts';

/** How long one test of a pattern may take, in milliseconds: on a line of the longest kind it takes a hundredth of that. */
const longestTest = 100;

/** What all patterns together may take beyond what is usual, in milliseconds. */
const mostInAll = 500;

/** What a test usually takes at most, in milliseconds: on a busy machine half of it to begin one that can be stopped. */
const usual = 1;

/** The tests that were made, and how long they took in all. */
interface Spent {
  tests: number;
  took: number;
}

/**
 * Tests patterns that others wrote, and that may run for years on a line made for them. One that takes too long is given up; where
 * several do, all are. Whatever the patterns and the lines: less than a second is lost.
 */
export class LimitedPatterns {
  /** Whether a pattern was given up: lines may then be missed. */
  gaveUp = false;
  #spent = new Map<RegExp, Spent>();
  #inAll: Spent = { tests: 0, took: 0 };

  /** Whether the pattern matches; false for one that was given up. */
  test(pattern: RegExp, text: string): boolean {
    const spent = this.#spent.get(pattern) ?? { tests: 0, took: 0 };
    this.#spent.set(pattern, spent);
    if (isOver(spent, longestTest) || isOver(this.#inAll, mostInAll)) {
      this.gaveUp = true;
      return false;
    }
    const started = spentTime();
    const answer = interruptible(longestTest, () => pattern.test(text));
    for (const sum of [spent, this.#inAll]) {
      sum.tests += 1;
      sum.took += spentTime() - started;
    }
    // Interrupted once, it is not tried again.
    if (answer === undefined) spent.took = Number.POSITIVE_INFINITY;
    this.gaveUp ||= isOver(spent, longestTest);
    return answer ?? false;
  }
}

/** Milliseconds of CPU of this process: a busy machine, which lets it wait, takes nothing off what a pattern may take. */
function spentTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const isOver = ({ tests, took }: Spent, most: number) => took > most + tests * usual;

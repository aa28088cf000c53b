import { once } from '../once.ts';
import { unpackLine } from './postings.ts';
import type { Clause } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** How the two views of a line add up: the words it shares with the query, and those that are neighbors in both. */
const share = { words: 0.6, phrases: 0.4 };

/** One thing the query asks for, and how much of the query it is. */
export interface Weighed {
  clause: Clause;
  /** All together 1. */
  weight: number;
}

/** What a line has of the query. */
interface Line {
  at: number;
  /** The part of the query, 0 to 1. */
  asked: number;
  /** How many of its own stems. */
  said: number;
  /** The part of the neighbors in the query that are neighbors here. */
  inOrder: number;
  /** How many telling stems it has. */
  telling: number;
}

/**
 * What the line of each of the pages `docs` that is most like the query shares with it, 0 to 1. `sequence` are the stems of the query in
 * their order.
 */
export function bestLines(
  index: SearchIndex,
  weighed: Weighed[],
  sequence: string[],
  docs: number[],
): Float64Array {
  const place = new Int32Array(index.size).fill(-1);
  for (const [at, doc] of docs.entries()) place[doc] = at;
  const linesOf = once((stem: string) => linesWith(index, stem, place));
  const lines = new Map<number, Line>();
  for (const { clause, weight } of weighed) {
    const taken = new Set<number>();
    for (const stems of clause.forms) {
      const [first, ...others] = stems.map(linesOf);
      for (const [key, { at, telling }] of first!) {
        if (taken.has(key) || others.some((other) => !other.has(key))) continue;
        taken.add(key);
        const line = lines.get(key) ?? { at, asked: 0, said: 0, inOrder: 0, telling };
        lines.set(key, line);
        line.asked += weight;
        line.said += stems.length;
      }
    }
  }
  let last = new Map<number, Place>();
  for (const stem of sequence) {
    const here = linesOf(stem);
    for (const [key, { before }] of here) {
      const line = lines.get(key);
      if (line && last.get(key)?.before === before - 1) line.inOrder += 1 / (sequence.length - 1);
    }
    last = here;
  }
  const best = new Float64Array(docs.length);
  for (const { at, asked, said, inOrder, telling } of lines.values()) {
    // The whole query in the line, and the whole line in the query.
    const precision = Math.min(said / telling, 1);
    const words = (2 * asked * precision) / (asked + precision);
    best[at] = Math.max(best[at]!, share.words * words + share.phrases * inOrder);
  }
  return best;
}

interface Place {
  at: number;
  before: number;
  telling: number;
}

/** The lines that have a stem, of the pages that have a place. */
function linesWith(index: SearchIndex, stem: string, place: Int32Array): Map<number, Place> {
  const found = new Map<number, Place>();
  const { lines } = index.postings(stem);
  for (let from = 0; from < lines.length; from += 2) {
    const at = place[lines[from]!]!;
    if (at < 0) continue;
    const { line, before, telling } = unpackLine(lines[from + 1]!);
    found.set(at * 0x10000 + line, { at, before, telling });
  }
  return found;
}

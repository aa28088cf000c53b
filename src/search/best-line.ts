import { namedBy, rarityAmong, unpackLine } from './postings.ts';
import type { Clause } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** How the two views of a line add up: the words it shares with the query, and those that are neighbors in both. */
const shareOfLine = { words: 0.6, phrases: 0.4 };

/** One thing the query asks for, and how much of the query it is. */
export interface Weighed {
  clause: Clause;
  /** All together 1. */
  weight: number;
}

/** How telling stems are together, by the pages they name. */
export function rarityOf(index: SearchIndex, stems: string[]): number {
  return stems.reduce((sum, stem) => sum + rarityAmong(namedBy(index.postings(stem)), index.size), 0);
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
  const lines = new Map<
    number,
    { at: number; asked: number; said: number; inOrder: number; rarity: number }
  >();
  for (const { clause, weight } of weighed) {
    const taken = new Set<number>();
    for (const { stems, trust } of clause.forms) {
      const rarities = new Map<SearchIndex, number>();
      for (const [key, { at, rarity }] of linesWith(index, stems, place)) {
        if (taken.has(key)) continue;
        taken.add(key);
        const home = index.home(docs[at]!);
        const said = rarities.get(home) ?? rarityOf(home, stems);
        rarities.set(home, said);
        const line = lines.get(key) ?? { at, asked: 0, said: 0, inOrder: 0, rarity };
        lines.set(key, line);
        line.asked += weight * trust;
        line.said += said;
      }
    }
  }
  for (const { stems, weight } of phrasesOf(index, sequence)) {
    const [first, second] = stems.map((stem) => linesWith(index, [stem], place)) as [Lines, Lines];
    for (const [key, { before }] of second) {
      const line = lines.get(key);
      if (line && first.get(key)?.before === before - 1) line.inOrder += weight;
    }
  }
  const best = new Float64Array(docs.length);
  for (const { at, asked, said, inOrder, rarity } of lines.values()) {
    // The whole query in the line, and the whole line in the query.
    const precision = Math.min(said / rarity, 1);
    const words = (2 * asked * precision) / (asked + precision);
    best[at] = Math.max(best[at]!, shareOfLine.words * words + shareOfLine.phrases * inOrder);
  }
  return best;
}

/** Two neighbors of the query, and the part of it they are. */
interface Phrase {
  stems: [string, string];
  weight: number;
}

function phrasesOf(index: SearchIndex, sequence: string[]): Phrase[] {
  const pairs = sequence.slice(1).map((stem, at): [string, string] => [sequence[at]!, stem]);
  const total = pairs.reduce((sum, stems) => sum + rarityOf(index, stems), 0);
  return pairs.map((stems) => ({ stems, weight: rarityOf(index, stems) / total }));
}

type Lines = Map<number, Line>;

interface Line {
  at: number;
  before: number;
  rarity: number;
}

/** The lines that have all the stems, of the pages that have a place. */
function linesWith(index: SearchIndex, stems: string[], place: Int32Array): Lines {
  let found: Lines | undefined;
  for (const stem of stems) {
    const here = new Map<number, Line>();
    const { lines } = index.postings(stem);
    for (let from = 0; from < lines.length; from += 2) {
      const at = place[lines[from]!]!;
      if (at < 0) continue;
      const { line, before, rarity } = unpackLine(lines[from + 1]!);
      const key = at * 0x10000 + line;
      if (!found || found.has(key)) here.set(key, { at, before, rarity });
    }
    found = here;
  }
  return found ?? new Map();
}

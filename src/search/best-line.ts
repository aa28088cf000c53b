import type { Clause } from './query.ts';
import type { Rarities } from './rarities.ts';
import type { IndexedLine } from './search-index.ts';

/** How the two views of a line add up: the words it shares with the query, and those that are neighbors in both. */
const share = { words: 0.6, phrases: 0.4 };

/** How much the most similar line of a page and the query share, 0 to 1. */
export function bestLine(
  rarities: Rarities,
  lines: IndexedLine[],
  clauses: Clause[],
  weights: number[],
  sequence: string[],
): number {
  const wanted = [...new Set(clauses.flatMap((clause) => clause.forms.flatMap((form) => form.stems)))];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const phrases = phrasesOf(rarities, sequence);
  let best = 0;
  for (const line of lines) {
    if (!wanted.some((stem) => line.stems.includes(stem))) continue;
    const words = sharedWords(rarities, line, clauses, weights, total);
    if (words > 0) best = Math.max(best, share.words * words + share.phrases * sharedPhrases(line, phrases));
  }
  return best;
}

/** An F-measure of the words, weighed by rarity: the whole query in the line, and the whole line in the query. */
function sharedWords(
  rarities: Rarities,
  line: IndexedLine,
  clauses: Clause[],
  weights: number[],
  total: number,
): number {
  const stems = line.stems.split(' ');
  let shared = 0;
  let sharedOfLine = 0;
  clauses.forEach((clause, number) => {
    const form = clause.forms.find((known) => known.stems.every((stem) => stems.includes(stem)));
    if (!form) return;
    shared += weights[number]! * form.trust;
    sharedOfLine += rarities.ofAll(form.stems);
  });
  if (shared === 0) return 0;
  const recall = shared / total;
  const precision = Math.min(sharedOfLine / line.rarity, 1);
  return (2 * recall * precision) / (recall + precision);
}

/** Two neighbors of the query, and the part of it they are. */
interface Phrase {
  stems: string;
  weight: number;
}

function phrasesOf(rarities: Rarities, sequence: string[]): Phrase[] {
  const phrases = sequence.slice(1).map((stem, at): Phrase => {
    const before = sequence[at]!;
    return { stems: ` ${before} ${stem} `, weight: rarities.of(before) + rarities.of(stem) };
  });
  const total = phrases.reduce((sum, { weight }) => sum + weight, 0);
  return phrases.map(({ stems, weight }) => ({ stems, weight: weight / total }));
}

function sharedPhrases(line: IndexedLine, phrases: Phrase[]): number {
  const stems = ` ${line.stems} `;
  return phrases.reduce((sum, phrase) => sum + (stems.includes(phrase.stems) ? phrase.weight : 0), 0);
}

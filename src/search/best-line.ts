import type { Clause } from './glossary-terms.ts';
import type { IndexedDoc } from './search-index.ts';
import type { Rarities, Weighed } from './weights.ts';

/** How the two views of a line add up: the words it shares with the query, and those that are neighbors in both. */
const share = { words: 0.6, phrases: 0.4 };

/**
 * Compares a query with the lines of pages of one index: how much the most similar line of a page and the query share, 0 to 1.
 * Stems are looked for with the spaces around them: neither a page nor a line is taken apart.
 */
export function lineScorer(
  rarities: Rarities,
  clauses: Pick<Weighed, 'clause' | 'weight'>[],
  sequence: string[],
): (lines: IndexedDoc['lines']) => number {
  const asked = clauses.map(({ clause, weight }) => wantedOf(rarities, clause, weight));
  const total = clauses.reduce((sum, { weight }) => sum + weight, 0);
  const phrases = phrasesOf(rarities, sequence);
  return (lines) => {
    // What no line of the page has is left out at once, which is most of it.
    const onPage = asked.map((forms) => forms.filter((form) => isIn(lines, form))).filter(isAny);
    const phrasesOnPage = phrases.filter((phrase) => lines.includes(phrase.stems));
    const firstStems = onPage.flatMap((forms) => forms.map(({ stems }) => stems[0]!));
    let best = 0;
    for (const line of linesWith(lines, new Set(firstStems))) {
      const words = sharedWords(line, onPage, total);
      best = Math.max(best, share.words * words + share.phrases * sharedPhrases(line, phrasesOnPage));
    }
    return best;
  };
}

/** The lines that have any of the stems, each once. */
function linesWith(lines: string, stems: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const stem of stems)
    for (let at = lines.indexOf(stem); at >= 0; ) {
      const end = lines.indexOf('\n', at);
      found.add(lines.slice(lines.lastIndexOf('\n', at) + 1, end));
      at = lines.indexOf(stem, end);
    }
  return found;
}

/** No line of a page can have more in common with the query, when its lines have this part of the query's words. */
export function mostOfLine(recall: number): number {
  return recall === 0 ? 0 : (share.words * 2 * recall) / (recall + 1) + share.phrases;
}

const isIn = (text: string, { stems }: Wanted) => stems.every((stem) => text.includes(stem));
const isAny = (forms: Wanted[]) => forms.length > 0;

/** A form of a clause as lines are asked for it, with what it weighs in the query and in the line. */
interface Wanted {
  stems: string[];
  weight: number;
  rarity: number;
}

function wantedOf(rarities: Rarities, { forms }: Clause, weight: number): Wanted[] {
  return forms
    .filter(({ stems }) => stems.length > 0)
    .map(({ stems, trust }) => ({
      stems: stems.map((stem) => ` ${stem} `),
      weight: weight * trust,
      rarity: rarities.ofAll(stems),
    }));
}

/** An F-measure of the words, weighed by rarity: the whole query in the line, and the whole line in the query. */
function sharedWords(line: string, asked: Wanted[][], total: number): number {
  let shared = 0;
  let sharedOfLine = 0;
  for (const forms of asked) {
    const form = forms.find((one) => isIn(line, one));
    if (!form) continue;
    shared += form.weight;
    sharedOfLine += form.rarity;
  }
  if (shared === 0) return 0;
  const recall = shared / total;
  const precision = Math.min(sharedOfLine / Number.parseFloat(line), 1);
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

function sharedPhrases(line: string, phrases: Phrase[]): number {
  return phrases.reduce((sum, phrase) => sum + (line.includes(phrase.stems) ? phrase.weight : 0), 0);
}

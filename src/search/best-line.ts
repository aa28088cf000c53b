import type { Clause } from './query.ts';
import type { Rarities } from './rarities.ts';
import type { IndexedLine } from './search-index.ts';

/** How much the most similar line of a page and the query share, 0 to 1 (an F-measure weighed by rarity). */
export function bestLine(
  rarities: Rarities,
  lines: IndexedLine[],
  clauses: Clause[],
  weights: number[],
  total: number,
): number {
  let best = 0;
  const wanted = [...new Set(clauses.flatMap((clause) => clause.forms.flatMap((form) => form.stems)))];
  for (const line of lines) {
    if (!wanted.some((stem) => line.stems.includes(stem))) continue;
    const stems = line.stems.split(' ');
    let shared = 0;
    let sharedOfLine = 0;
    clauses.forEach((clause, number) => {
      const form = clause.forms.find((known) => known.stems.every((stem) => stems.includes(stem)));
      if (!form) return;
      shared += weights[number]! * form.trust;
      sharedOfLine += rarities.ofAll(form.stems);
    });
    if (shared === 0) continue;
    const recall = shared / total;
    const precision = Math.min(sharedOfLine / line.rarity, 1);
    best = Math.max(best, (2 * recall * precision) / (recall + precision));
  }
  return best;
}

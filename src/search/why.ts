import type { Field } from '../types.ts';
import { fields, postingOf } from './postings.ts';
import type { Clause } from './query.ts';
import type { Rarities } from './rarities.ts';
import type { Posting, SearchIndex } from './search-index.ts';
import { gain, type Weighed } from './weighed.ts';

/** What speaks for a page. */
export interface Why {
  /** The words that matched, by field. */
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** The words that speak for a page, by field, and the section that holds the most of them. */
export function why(index: SearchIndex, rarities: Rarities, doc: number, weighed: Weighed[]): Why {
  const matched: Why['matched'] = new Map();
  const sections = new Map<number, number>();
  for (const { clause, weight, scores } of weighed)
    for (const posting of bestForm(index, rarities, doc, clause)) {
      fields.forEach((field, bit) => {
        if (posting.fields & (1 << bit))
          matched.set(field, (matched.get(field) ?? new Set()).add(clause.word));
      });
      if (posting.section >= 0)
        sections.set(posting.section, (sections.get(posting.section) ?? 0) + weight * scores[doc]!);
    }
  return { matched, section: [...sections].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1 };
}

/** What a page has of a clause: of the form it has most of. */
function bestForm(index: SearchIndex, rarities: Rarities, doc: number, clause: Clause): Posting[] {
  let best = { score: 0, postings: [] as Posting[] };
  for (const { stems, trust } of clause.forms) {
    const found = stems.map((stem) => ({
      telling: rarities.of(stem),
      posting: postingOf(index.postings(stem), doc),
    }));
    const postings = found.flatMap(({ posting }) => posting ?? []);
    const sum = found.reduce(
      (total, { telling, posting }) => total + (posting ? gain(telling, posting.weight) : 0),
      0,
    );
    const score = (sum / (rarities.ofAll(stems) || 1)) * trust * (postings.length / stems.length);
    if (score > best.score) best = { score, postings };
  }
  return best.postings;
}

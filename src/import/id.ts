import { isHan, isStopWord } from '../search/tokenize.ts';
import type { Terms } from './terms.ts';

/** No id has more words or signs than a person reads at once. A term is not cut in the middle. */
const longest = { words: 6, signs: 50 };

/** Gives ids to pages, each one once: the second of a name ends in `-2`. */
export class PageIds {
  readonly #terms: Terms;
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  /** `taken` are the ids that stand for something else. */
  constructor(terms: Terms, taken: Iterable<string>) {
    this.#terms = terms;
    this.#taken = new Set(taken);
  }

  /** `flink 反压解决` becomes `backpressure-fix`. */
  idFor(title: string): string {
    const base = slugOf(this.#terms, title) || 'notes';
    let count = this.#counts.get(base) ?? 1;
    let id = base;
    while (this.#taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    this.#counts.set(base, count);
    this.#taken.add(id);
    return id;
  }
}

/** The title in English words with dashes; empty when nothing of it is left. */
export function slugOf(terms: Terms, title: string): string {
  const found: string[] = [];
  for (const piece of terms.pieces(title.slice(0, 400))) {
    // What is said in English stays as it is said.
    const english = isHan(piece.words) ? (piece.term ?? '') : piece.words;
    const words = wordsOf(english).filter((word) => !found.includes(word));
    const all = [...found, ...words];
    if (all.length > longest.words || all.join('-').length > longest.signs) break;
    found.push(...words);
  }
  return found.join('-');
}

/** Every page of ours is about a Flink job. */
const saysNothing = (word: string) => isStopWord(word) || ['flink', 'apache', 'job', 'jobs'].includes(word);

function wordsOf(text: string): string[] {
  const ascii =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return ascii.filter((word) => !saysNothing(word));
}

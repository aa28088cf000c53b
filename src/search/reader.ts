import type { SearchIndex } from '../types.ts';
import { decodePostings, type Posting, rarity } from './postings.ts';

/** Decodes the postings of a stem once. */
export class PostingsReader {
  readonly #index: SearchIndex;
  readonly #decoded = new Map<string, Posting[]>();
  readonly #rarity = new Map<string, number>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  of(stem: string): Posting[] {
    const known = this.#decoded.get(stem);
    if (known) return known;
    const text = Object.hasOwn(this.#index.postings, stem) ? this.#index.postings[stem] : undefined;
    const postings = text ? decodePostings(text) : [];
    this.#decoded.set(stem, postings);
    return postings;
  }

  rarity(stem: string): number {
    const known = this.#rarity.get(stem) ?? rarity(this.of(stem), this.#index.docs.length);
    this.#rarity.set(stem, known);
    return known;
  }

  rarityOf(stems: string[]): number {
    return stems.reduce((sum, stem) => sum + this.rarity(stem), 0);
  }
}

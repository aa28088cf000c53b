import { naming, rarityAmong } from './postings.ts';
import type { SearchIndex } from './search-index.ts';

/** How telling words are among the pages of an index, each reckoned once. */
export class Rarities {
  readonly #index: SearchIndex;
  readonly #known = new Map<string, number>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  of(stem: string): number {
    const known = this.#known.get(stem) ?? this.#reckon(stem);
    this.#known.set(stem, known);
    return known;
  }

  #reckon(stem: string): number {
    const named = this.#index.postings(stem).fields.reduce((sum, inFields) => sum + naming(inFields), 0);
    return rarityAmong(named, this.#index.size);
  }

  ofAll(stems: string[]): number {
    return stems.reduce((sum, stem) => sum + this.of(stem), 0);
  }
}

import type { Library } from '../library/library.ts';
import { search } from '../search/search.ts';
import type { Area } from '../types.ts';

/** What the library has nearest to a title. */
export interface Near {
  area: Area;
  /** The id of the page the notes clearly repeat, or null. */
  page: string | null;
}

/**
 * A page is the same when it answers this share of the title, and that much more than the page after it. On titles of real
 * notes: 0.61 and more for pages on the same subject, at most 0.41 for neighbors.
 */
const same = { score: 0.4, lead: 1.5 };

/** More titles than this are not compared: it would take minutes, and no one has them. */
const comparable = 300;

const nothingNear: Near = { area: 'code-and-packaging', page: null };

/** For each title what is nearest to it. The area is the one of most of the nearest pages. */
export async function nearest(library: Library, titles: string[]): Promise<Near[]> {
  const index = library.index();
  const pages = library.entries().filter((entry) => entry.kind !== 'tree');
  const areaOf = new Map(pages.map((page) => [page.id, page.area!]));
  const playbook = (key: string) => (key.startsWith('trees/') ? undefined : library.entry(key));
  const found: Near[] = [];
  for (const title of titles.slice(0, comparable)) {
    const { hits } = await search(index, playbook, title, { limit: 5 });
    const [first, second] = hits;
    const clear = first && first.score >= same.score && first.score >= same.lead * (second?.score ?? 0);
    found.push({
      area: heaviest(hits.map(({ id, score }) => [areaOf.get(id)!, score])) ?? nothingNear.area,
      page: clear ? first.id : null,
    });
  }
  return titles.map((_, index) => found[index] ?? nothingNear);
}

function heaviest(votes: [Area, number][]): Area | undefined {
  const sums = new Map<Area, number>();
  for (const [area, score] of votes) sums.set(area, (sums.get(area) ?? 0) + score);
  return [...sums].sort((one, other) => other[1] - one[1])[0]?.[0];
}

import type { Library } from '../library/library.ts';
import { search } from '../search/search.ts';
import type { Area } from '../types.ts';
import { slugOf } from './id.ts';
import { Terms } from './terms.ts';

/** What the library has nearest to a title. */
export interface NearestPage {
  area: Area;
  /** The id of the page the notes clearly repeat, or null. */
  page: string | null;
  /** The pages that answer the title, best first; the share of it that each answers. */
  pages: { id: string; score: number }[];
}

export type Nearness = (title: string) => NearestPage;

/**
 * A page is the same when its id says what the title says, or when it answers this share of the title, and that much more than the page after it. On titles of real
 * notes: 0.61 and more for pages on the same subject, at most 0.41 for neighbors. What a page answers nearly whole needs less of a lead.
 */
const same = [
  { score: 0.4, lead: 1.5 },
  { score: 0.75, lead: 1.2 },
];

/** More titles than this are not compared: it would take minutes, and no one has them. */
const comparable = 300;

const nothingNear: NearestPage = { area: 'code-and-packaging', page: null, pages: [] };

/** For each title what is nearest to it. The area is the one of most of the nearest pages. */
export async function nearestTo(library: Library, titles: string[]): Promise<Nearness> {
  const index = library.index();
  const pages = library.entries().filter((entry) => entry.kind !== 'tree');
  const areaOf = new Map(pages.map((page) => [page.id, page.area!]));
  const playbook = (key: string) => (key.startsWith('trees/') ? undefined : library.entry(key));
  const terms = new Terms(library.glossary());
  const found = new Map<string, NearestPage>();
  for (const title of [...new Set(titles)].slice(0, comparable)) {
    const { hits } = search(index, playbook, title, { limit: 5 });
    const [first, second] = hits;
    const clear =
      first &&
      (slugOf(terms, title) === first.id ||
        same.some(({ score, lead }) => first.score >= Math.max(score, lead * (second?.score ?? 0))));
    found.set(title, {
      area: heaviest(hits.map(({ id, score }) => [areaOf.get(id)!, score])) ?? nothingNear.area,
      page: clear ? first.id : null,
      pages: hits.map(({ id, score }) => ({ id, score })),
    });
  }
  return (title) => found.get(title) ?? nothingNear;
}

/** A title has a subject of its own where a page answers half of it, and one title is no more than this about the page of the other. */
const own = { score: 0.5, share: 0.75 };

/** Whether a title that stands under another is about something else: "RocksDB" below "Kafka exactly once", but not "transaction timeout". */
export function isOwnSubject(title: NearestPage, above: NearestPage): boolean {
  const first = title.pages[0];
  return first !== undefined && first.score >= own.score && !shares(title, above) && !shares(above, title);
}

/** Whether a title is about the page that is nearest to another. */
function shares({ pages }: NearestPage, other: NearestPage): boolean {
  const score = pages.find(({ id }) => id === other.pages[0]?.id)?.score ?? 0;
  return score > 0 && score >= own.share * pages[0]!.score;
}

function heaviest(votes: [Area, number][]): Area | undefined {
  const sums = new Map<Area, number>();
  for (const [area, score] of votes) sums.set(area, (sums.get(area) ?? 0) + score);
  return [...sums].sort((one, other) => other[1] - one[1])[0]?.[0];
}

import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { parseQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';

// queries.tsv: the pages that answer, or - for none, and a query as people type it. Written for this test, with messages
// from Flink's code; the figures below have room to spare, so that a new page does not break them by chance.

const library = openLibrary(inject('library'), 'en');
const index = library.index();

interface Asked {
  query: string;
  pages: string[];
}

const asked = readFileSync(new URL('queries.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Asked => {
    const [pages, query] = line.split('\t');
    return { query: query!, pages: pages === '-' ? [] : pages!.split(',') };
  });
const isChinese = ({ query }: Asked) => /\p{Script=Han}/u.test(query);

/** The share of the queries for which the answer is as it should be, and those for which it is not. */
async function measure(queries: Asked[], isRight: (asked: Asked, ids: string[], fits: boolean) => boolean) {
  const wrong: string[] = [];
  for (const one of queries) {
    const { hits, fits } = search(index, library.entry, one.query, { limit: 3 });
    const ids = hits.map((hit) => hit.id);
    if (!isRight(one, ids, fits)) wrong.push(`${one.query}: ${ids.join(', ')}`);
  }
  return { right: 1 - wrong.length / queries.length, wrong };
}

describe.each([
  ['English', asked.filter((one) => !isChinese(one))],
  ['Chinese', asked.filter(isChinese)],
])('queries in %s', (_, queries) => {
  const answered = queries.filter(({ pages }) => pages.length > 0);

  it('are answered by the first page', async () => {
    const { right, wrong } = await measure(answered, ({ pages }, [first]) => pages.includes(first!));
    expect(right, wrong.join('\n')).toBeGreaterThan(0.85);
  });

  it('are answered by one of the first three', async () => {
    const { right, wrong } = await measure(answered, ({ pages }, ids) =>
      ids.some((id) => pages.includes(id)),
    );
    expect(right, wrong.join('\n')).toBeGreaterThan(0.93);
  });

  it('that a page answers are no weak match', async () => {
    const { right, wrong } = await measure(answered, (_asked, _ids, fits) => fits);
    expect(right, wrong.join('\n')).toBeGreaterThan(0.93);
  });
});

it('pages come best first', () => {
  for (const { query } of asked) {
    const scores = Array.from(rank(index, parseQuery(index, query)), ({ score }) => score);
    expect(scores, query).toEqual(scores.toSorted((a, b) => b - a));
  }
});

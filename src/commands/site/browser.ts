// The search of a site, in a browser: the same index, the same page of hits.

import { type Block, link } from '../../blocks/blocks.ts';
import { mapText } from '../../blocks/map-text.ts';
import { escapeControls } from '../../control-characters.ts';
import type { Lang } from '../../language.ts';
import { Writer } from '../../render/html/blocks.ts';
import { memoryIndex } from '../../search/build-index.ts';
import { joinIndexes } from '../../search/joined-index.ts';
import { keyOf } from '../../search/key.ts';
import { postingsOf } from '../../search/postings.ts';
import { search } from '../../search/search.ts';
import type { Entry } from '../../types.ts';
import { searchPage } from '../search/page.ts';
import { type Has, hrefOf, hrefOfName } from './addresses.ts';
import type { KeptIndex } from './data.ts';

/** What of a browser is used here. */
interface Browser {
  document: {
    getElementById(id: string): BrowserElement | null;
    querySelector(of: string): { value: string } | null;
  };
  location: { search: string };
  flinkdocIndex: KeptIndex;
  flinkdocPages: { lang: Lang; entries: Entry[] };
}

interface BrowserElement {
  innerHTML: string;
  textContent: string;
  hidden: boolean;
  dataset: Record<string, string>;
}

const { document, location, flinkdocIndex, flinkdocPages } = globalThis as unknown as Browser;

/** So many hits are shown. */
const limit = 8;

async function show(query: string): Promise<void> {
  const results = document.getElementById('results')!;
  results.textContent = results.dataset.reading!;
  const { lang, entries } = flinkdocPages;
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const index = joinIndexes(
    flinkdocIndex.map(({ postings, hidden, ...data }) => ({
      index: memoryIndex({
        ...data,
        postings: new Map(
          postings.map(([stem, pages, lines]) => [
            stem,
            postingsOf(Uint32Array.from(pages), Uint32Array.from(lines)),
          ]),
        ),
      }),
      hidden: new Set(hidden),
    })),
  );
  const result = search(index, (key) => byKey.get(key), query, { limit, lang });
  const found = result.hits.map((hit) => byKey.get(keyOf(hit))!);
  const { blocks } = searchPage(result, { entries: found, best: undefined, trees: [], explain: true }, lang);
  const has: Has = (kind, id) => byKey.has(keyOf({ kind: kind === 'tree' ? 'tree' : 'problem', id }));
  const write = new Writer({ draw: () => '', commandHref: (command) => hrefOf(command, has) });
  document.getElementById('ask')!.hidden = true;
  // The heading of the page stands there already.
  results.innerHTML = write.blocks(
    mapText(blocks.slice(1), escapeControls).map((block) => linked(block, has)),
  );
}

/** A hit is a title and the name of its page: the title leads there. */
function linked(block: Block, has: Has): Block {
  if (block.type !== 'list' || !block.ordered) return block;
  const items = block.items.map((item) => {
    const [line, ...below] = item.tokens;
    if (line?.type !== 'text') return item;
    const name = line.tokens.find(({ type }) => type === 'codespan');
    const href = name?.type === 'codespan' ? hrefOfName(name.text, has) : null;
    const [title, ...rest] = line.tokens;
    return href === null || !title
      ? item
      : { ...item, tokens: [{ ...line, tokens: [link(href, title), ...rest] }, ...below] };
  });
  return { ...block, items };
}

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
document.querySelector('input[name="q"]')!.value = query;
if (query !== '') void show(query.slice(0, 64 * 1024));

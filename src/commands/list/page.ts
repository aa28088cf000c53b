import {
  type Block,
  bullets,
  code,
  heading,
  inline,
  paragraph,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import type { Area, Entry, Page } from '../../types.ts';
import { isOurs, origin } from '../shared/facts.ts';
import type { PageWords } from '../shared/words/words.ts';

/** All entries, grouped by area; the trees first. `tag` is the one they were picked by, if any. */
export function listPage(entries: Entry[], tag: string | null, words: PageWords): Page {
  const trees = entries.filter((entry) => entry.kind === 'tree');
  const areas = Object.entries(words.areas) as [Area, string][];
  return {
    data: { schemaVersion: 1, tag, entries },
    blocks: [
      heading(1, words.list.title(tag === null ? null : code(tag))),
      paragraph(words.list.counts(entries.length - trees.length, trees.length)),
      ...group(words.list.trees, trees, words),
      ...areas.flatMap(([area, name]) =>
        group(
          name,
          entries.filter((entry) => entry.area === area),
          words,
        ),
      ),
    ],
  };
}

function group(title: Words, entries: Entry[], words: PageWords): Block[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ id, title, from }) => {
    const whose = isOurs(from) ? [] : inline(words.list.from(origin(from, words)));
    return text`${code(id)} ${withCode(title)}${whose}`;
  });
  return [heading(2, title), bullets(items)];
}

import type { Area, Entry, Page } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { isOurs, origin } from './facts.ts';
import { code } from './markdown.ts';

/** All entries, grouped by area; the trees first. `tag` is the one they were picked by, if any. */
export function listPage(entries: Entry[], tag: string | null, words: Words): Page {
  const trees = entries.filter((entry) => entry.kind === 'tree');
  const groups = [
    group(words.list.trees, trees, words),
    ...Object.entries(words.areas).map(([area, name]) => group(name, inArea(entries, area as Area), words)),
  ];
  const pages = entries.length - trees.length;
  const title = words.list.title(tag === null ? null : code(tag));
  const counts = words.list.counts(pages, trees.length);
  return {
    data: { schemaVersion: 1, tag, entries },
    markdown: [title, counts, ...groups].filter(Boolean).join('\n\n'),
  };
}

function inArea(entries: Entry[], area: Area): Entry[] {
  return entries.filter((entry) => entry.area === area);
}

function group(heading: string, entries: Entry[], words: Words): string {
  if (entries.length === 0) return '';
  return `## ${heading}\n\n${entries.map((entry) => item(entry, words)).join('\n')}`;
}

function item({ id, title, from }: Entry, words: Words): string {
  return `- ${code(id)} ${title}${isOurs(from) ? '' : words.list.from(origin(from, words))}`;
}

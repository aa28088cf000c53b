import {
  type Block,
  bullets,
  code,
  heading,
  type Inline,
  inline,
  link,
  paragraph,
} from '../../blocks/blocks.ts';
import type { Lang, Section } from '../../types.ts';
import { sharedWords } from './words.ts';

/** Whether a page comes with flinkdoc, and nothing of it from a team. */
export function isOurs(from: string[]): boolean {
  return from.length === 1 && from[0] === 'built-in';
}

/** Where a page comes from, and what extends it. */
export function origin([first = '', ...more]: string[], lang: Lang): Inline[] {
  const named = first === 'built-in' ? first : code(first);
  return inline(more.length === 0 ? named : sharedWords[lang].extendedBy(named, more.map(code)));
}

/** The sections that have a text: a team's draft may leave some empty. */
export function written(sections: Section[]): Section[] {
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** A section under its heading. */
export const sectionBlocks = ({
  heading: title,
  slug,
  blocks,
}: Pick<Section, 'heading' | 'blocks'> & Partial<Pick<Section, 'slug'>>): Block[] => [
  heading(2, title, slug),
  ...blocks,
];

/** A list of links under a heading; nothing when there are none. */
export function links(title: string, urls: string[]): Block[] {
  return urls.length === 0 ? [] : [heading(2, title), bullets(urls.map((url) => link(url)))];
}

/** Explains the placeholders that stand in some blocks, in one line; nothing when there are none. */
export function legend(blocks: Block[], lang: Lang): Block[] {
  const { placeholders, inTheCommands } = sharedWords[lang];
  const text = JSON.stringify(blocks);
  const used = Object.entries(placeholders).filter(([name]) => new RegExp(`\\${name}\\b`).test(text));
  return used.length === 0 ? [] : [paragraph(inTheCommands(used))];
}

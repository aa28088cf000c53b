import type { Section } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { code } from './markdown.ts';

/** Whether a page comes with flinkdoc, and nothing of it from a team. */
export function isOurs(from: string[]): boolean {
  return from.length === 1 && from[0] === 'built-in';
}

/** Where a page comes from, and what extends it. */
export function origin([first = '', ...more]: string[], words: Words): string {
  const named = first === 'built-in' ? first : code(first);
  return more.length === 0 ? named : words.extendedBy(named, more.map(code));
}

/** The sections that have a text: a team's draft may leave some empty. */
export function written(sections: Section[]): Section[] {
  return sections.filter(({ markdown }) => markdown !== '');
}

/** A list of links under a heading; empty when there are none. */
export function links(heading: string, urls: string[]): string {
  return urls.length === 0 ? '' : `${heading}\n\n${urls.map((url) => `- <${url}>`).join('\n')}`;
}

/** Explains the placeholders that stand in a text, in one line; empty when there are none. */
export function legend(text: string, { placeholders, inTheCommands }: Words): string {
  const used = Object.entries(placeholders).filter(([name]) => new RegExp(`\\${name}\\b`).test(text));
  return used.length === 0 ? '' : inTheCommands(used.map(([name, what]) => [code(name), what]));
}

import { type ItemWords, plainText } from '../blocks/blocks.ts';
import type { Playbook, Section } from '../types.ts';
import { cardSlug, firstStepLabel } from './headings.ts';

export const isCard = ({ slug }: Section) => slug === cardSlug;

/** What the card of a page says to do first, as Markdown and as it is drawn; null for a page that has none. */
export function firstStep({ lang, sections }: Playbook): { markdown: string; item: ItemWords } | null {
  const card = sections.find(isCard);
  if (!card) return null;
  const label = firstStepLabel[lang];
  const items = card.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const markdown = card.markdown.split(/^- /m).find((text) => text.replaceAll('**', '').startsWith(label));
  for (const { tokens } of items) {
    const [line, ...below] = tokens;
    if (markdown !== undefined && line?.type === 'text' && plainText(line.tokens).startsWith(label))
      return { markdown: markdown.trim(), item: { line: line.tokens, below } };
  }
  return null;
}

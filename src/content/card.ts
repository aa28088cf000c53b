import { type ItemWords, plainText } from '../blocks/blocks.ts';
import type { InEachLanguage } from '../language.ts';
import type { Playbook, Section } from '../types.ts';
import { beSureLabel, cardSlug, firstStepLabel } from './headings.ts';

export const isCard = ({ slug }: Section) => slug === cardSlug;

/** An item of a card, as Markdown and as it is drawn. */
export interface CardItem {
  markdown: string;
  item: ItemWords;
}

/** What the card of a page says to do first; null for a page that has none. */
export const firstStep = (playbook: Playbook) => itemOf(playbook, firstStepLabel);

/** How the card of a page says to be sure that it is this page; null for a page that has none. */
export const howToBeSure = (playbook: Playbook) => itemOf(playbook, beSureLabel);

/** What the card of a page says to do at once: where it is not sure that it is this page, how to be sure comes before. */
export const atOnce = (playbook: Playbook, sure: boolean): ItemWords[] =>
  [sure ? null : howToBeSure(playbook), firstStep(playbook)].flatMap((told) => told?.item ?? []);

function itemOf({ lang, sections }: Playbook, labels: InEachLanguage<string>): CardItem | null {
  const card = sections.find(isCard);
  if (!card) return null;
  const label = labels[lang];
  const items = card.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const markdown = card.markdown.split(/^- /m).find((text) => text.replaceAll('**', '').startsWith(label));
  for (const { tokens } of items) {
    const [line, ...below] = tokens;
    // A card with a command in it is a loose list, whose lines are paragraphs.
    const words = line?.type === 'text' || line?.type === 'paragraph' ? line.tokens : [];
    if (markdown !== undefined && plainText(words).startsWith(label))
      return { markdown: markdown.trim(), item: { line: words, below } };
  }
  return null;
}

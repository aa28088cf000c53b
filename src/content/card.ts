import { type Inline, type ItemWords, plainText, strong, text, type Words } from '../blocks/blocks.ts';
import { type InEachLanguage, inEachLanguage } from '../language.ts';
import type { Playbook, Section } from '../types.ts';
import { answeringStep, firstSentence } from './answering-step.ts';
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

/** A step as the first of a card. */
const asFirst = inEachLanguage<(step: Inline[]) => Words>({
  en: (step) => text`${strong('First:')} ${step}`,
  zh: (step) => text`${strong('第一步')}：${step}`,
});

/**
 * What to do at once: the step that answers the finding, else what the card of the page says. Where it is not sure that it is this page, how to be
 * sure comes before.
 */
export function atOnce(playbook: Playbook, finding: string | null, sure: boolean): ItemWords[] {
  const step = finding === null ? null : answeringStep(playbook, finding);
  if (sure && step) return [asFirst[playbook.lang](firstSentence(step))];
  return [sure ? null : howToBeSure(playbook), firstStep(playbook)].flatMap((told) => told?.item ?? []);
}

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

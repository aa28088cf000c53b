import { type ItemWords, plainText, strong, text, type Words } from '../blocks/blocks.ts';
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

/** What stands before the first step of a card, as pages write it and as it is drawn. */
export const beforeFirstStep = inEachLanguage<{ markdown: string; words: Words }>({
  en: { markdown: '**First:** ', words: text`${strong('First:')} ` },
  zh: { markdown: '**第一步**：', words: text`${strong('第一步')}：` },
});

/** What to do first: the step that answers the finding, else what the card of the page says; null for a page that has none. */
export function firstStep(playbook: Playbook, finding: string | null): CardItem | null {
  const found = finding === null ? null : answeringStep(playbook, finding);
  if (!found) return itemOf(playbook, firstStepLabel);
  const { risk, markdown } = found.step;
  const before = beforeFirstStep[playbook.lang];
  return {
    markdown: `${before.markdown}${risk === null ? '' : `\`${risk}\` `}${markdown}`,
    item: { line: text`${before.words}${firstSentence(found)}`, below: [] },
  };
}

/** How the card of a page says to be sure that it is this page; null for a page that has none. */
export const howToBeSure = (playbook: Playbook) => itemOf(playbook, beSureLabel);

/** What to do at once: where it is not sure that it is this page, how to be sure comes before what the card says. */
export const atOnce = (playbook: Playbook, finding: string | null, sure: boolean): ItemWords[] =>
  (sure ? [firstStep(playbook, finding)] : [howToBeSure(playbook), firstStep(playbook, null)]).flatMap(
    (told) => told?.item ?? [],
  );

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

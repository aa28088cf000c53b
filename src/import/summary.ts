import { headingsOf } from '../content/shape.ts';
import type { Lang } from '../types.ts';
import { isLink, type Kind, type Placed } from './place.ts';
import { labelOf } from './section-words.ts';

/** The page in one line, in the words of the notes: what they do first, then what they tell, as far as it fits. */
export function summaryOf(placed: Placed[], title: string, kind: Kind, lang: Lang): string {
  const background = headingsOf[lang][kind].length - 1;
  const said = [
    ...placed.filter(({ section }) => section !== background),
    ...placed.filter(({ section }) => section === background),
  ].flatMap(({ block }) => {
    if (block.kind === 'list') return block.items.map((item) => withoutColon(item.text));
    return block.kind === 'text' && !isLink(block.lines[0] ?? '')
      ? [withoutLabel(block.lines.join(' '))]
      : [];
  });
  const [first = title, ...others] = said.filter((text) => text !== '');
  const separator = lang === 'zh' ? '；' : '; ';
  let summary = cut(first, 160);
  for (const text of others) {
    if (/[。.!！?？…]$/.test(summary) || summary.length + separator.length + text.length > 160) break;
    summary += separator + text;
  }
  return summary;
}

const withoutColon = (text: string) => text.replace(/[:：]$/, '');
const withoutLabel = (text: string) =>
  text.slice(labelOf(text) === undefined ? 0 : text.search(/[:：]/) + 1).trim();

/** The first characters of a text. */
export function cut(text: string, length: number): string {
  const signs = Array.from(text.slice(0, 2 * length));
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text;
}

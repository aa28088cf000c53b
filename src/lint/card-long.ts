import width from 'fast-string-width';
import { faultKind } from '../content/fault.ts';
import { cardSlug } from '../content/headings.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

/** Lines of a card on a terminal of 80 columns: with the title, the summary and the facts it fits the 24 rows of one. */
const most = 15;
const columns = 78;

const long = faultKind<{ heading: string; lines: number }>({
  code: 'card-long',
  severity: 'warning',
  en: {
    says: ({ heading, lines }) =>
      `"${heading}" takes ${lines} lines of a terminal; it fits on the first screen with ${most}.`,
    mend: 'Say one thing to look at, one to do and one not to do. The rest stands in the other sections.',
  },
  zh: {
    says: ({ heading, lines }) => `“${heading}”在终端上占 ${lines} 行，超过 ${most} 行第一屏就放不下。`,
    mend: '只写看什么、先做什么、别做什么，其余的放到后面各节。',
  },
});

/** The card of a page fits on the first screen. */
export const cardLong: Check = {
  kinds: [long],
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind !== 'playbook') return [];
      return (source.page?.sections ?? [])
        .filter(({ slug }) => slug === cardSlug)
        .map(({ heading, markdown }) => ({ heading, lines: linesOf(markdown) }))
        .filter(({ lines }) => lines > most)
        .map((found) => long.at(source.file, lineOf(source, `## ${found.heading}`), found));
    }),
};

/** Fences are not drawn, the lines of a paragraph are filled, and the items of a list that has code in it stand apart. */
function linesOf(markdown: string): number {
  const isApart = markdown.includes('\n\n');
  const parts = markdown.split(/^( *```.*\n[\s\S]*?^ *```)$/m);
  return parts.reduce(
    (lines, part, index) => lines + (index % 2 === 1 ? ofCode(part) : ofText(part, isApart)),
    isApart ? -1 : 0,
  );
}

const ofCode = (fenced: string) =>
  fenced
    .split('\n')
    .slice(1, -1)
    .reduce((lines, line) => lines + rows(line, columns - 4), 1);

const ofText = (text: string, isApart: boolean) =>
  text
    .split(/\n(?=- )|\n\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .reduce(
      (lines, paragraph) => lines + rows(paragraph.replace(/\n */g, ' '), columns) + Number(isApart),
      0,
    );

const rows = (text: string, columns: number) => Math.ceil(width(text.replaceAll('**', '')) / columns);

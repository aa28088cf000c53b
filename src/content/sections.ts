import { blocksOf, type Token, type Tokens, tokensOf } from '../blocks/parse.ts';
import { firstLanguage } from '../language.ts';
import type { Lang, Risk, Section, Step } from '../types.ts';
import { withBadges } from './badges.ts';
import { type Fault, faultKind } from './fault.ts';
import type { FrontMatter } from './front-matter.ts';
import { knownHeading, slug } from './headings.ts';
import { withFences } from './source.ts';

const riskWord = /^`(safe|restart|state-risk|data-loss)`\s*/;

/** The `##` parts of a page. A comment says something to its writers, and is no text of the page. */
export function splitSections(body: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [];
  for (const { text, fenced } of withFences(body.split('\n'))) {
    const heading = fenced ? null : /^## +(.*)$/.exec(text);
    if (heading) sections.push({ heading: heading[1]!.trim(), lines: [] });
    else sections.at(-1)?.lines.push(text);
  }
  return sections.map(({ heading, lines }) =>
    toSection(
      heading,
      knownHeading(heading)?.slug ?? slug(heading),
      lines.join('\n').replace(comment, '').trim(),
    ),
  );
}

/** A section that is parsed when asked for: most pages are read for their words alone. */
export function toSection(
  heading: string,
  slug: string,
  markdown: string,
  lang: Lang = firstLanguage,
): Section {
  let parsed: Pick<Section, 'blocks' | 'steps'> | undefined;
  const parse = () => {
    parsed ??= parsedOf(tokensOf(markdown), lang);
    return parsed;
  };
  return {
    heading,
    slug,
    markdown,
    get blocks() {
      return parse().blocks;
    },
    get steps() {
      return parse().steps;
    },
  };
}

function parsedOf(tokens: Token[], lang: Lang): Pick<Section, 'blocks' | 'steps'> {
  const lists = tokens.filter(isNumberedList);
  return {
    blocks: withBadges(blocksOf(tokens), lang),
    steps: lists.flatMap(({ items }) => items.map(toStep)),
  };
}

const comment = /^<!--[\s\S]*?-->[ \t]*$/gm;

/** `found` is null at the end of the page, `expected` behind the last heading there may be. */
export const headingsWrong = faultKind<{
  found: string | null;
  expected: string | null;
  order: readonly string[];
}>({
  code: 'headings',
  severity: 'problem',
  en: {
    says: ({ found, expected, order }) =>
      `${found === null ? 'The page ends' : `"${found}" stands`} where ${expected === null ? 'no heading' : `"${expected}"`} should stand. The order is: ${order.join(', ')}.`,
    mend: 'Give the page all headings of its kind, in their order; --fix puts them in order.',
  },
  zh: {
    says: ({ found, expected, order }) => {
      const wrong =
        found === null
          ? `缺少标题“${expected}”。`
          : expected === null
            ? `多了标题“${found}”。`
            : `标题“${found}”的位置应是“${expected}”。`;
      return `${wrong}标题依次是：${order.join('、')}。`;
    },
    mend: '按顺序写全这类页面的标题；--fix 可以调整顺序。',
  },
});

/** The first heading that is not the one expected at its place, or the first one missing. */
export function wrongHeadings(
  file: string,
  { body, bodyLine }: FrontMatter,
  sections: Section[],
  expected: readonly string[],
): Fault[] {
  const at = Array.from({ length: Math.max(sections.length, expected.length) }, (_, index) => index).find(
    (index) => sections[index]?.heading !== expected[index],
  );
  if (at === undefined) return [];
  const found = sections[at]?.heading ?? null;
  const line = Math.max(0, body.split('\n').indexOf(`## ${found}`));
  return [
    headingsWrong.at(file, bodyLine + line, { found, expected: expected[at] ?? null, order: expected }),
  ];
}

function isNumberedList(token: Token): token is Tokens.List {
  return token.type === 'list' && token.ordered === true;
}

function toStep(item: Tokens.ListItem): Step {
  const risk = riskWord.exec(item.text);
  return {
    risk: (risk?.[1] as Risk | undefined) ?? null,
    markdown: (risk ? item.text.slice(risk[0].length) : item.text).trim(),
  };
}

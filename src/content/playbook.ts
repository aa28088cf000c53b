import { parseBlocks, type Token, type Tokens } from '../markdown.ts';
import type { Finding, Playbook, Risk, Section, Step } from '../types.ts';
import { parseFrontMatter } from './front-matter.ts';
import { chineseHeadings, headings, inShape, playbookShape, translationShape } from './shape.ts';
import { slug } from './slug.ts';

const riskWord = /^`(safe|restart|state-risk|data-loss)`\s*/;

/** A page as far as it could be read, and all that is wrong with it. */
export interface Read<T> {
  page: T | null;
  findings: Finding[];
}

/** Reads one playbook as far as it goes. Throws ContentProblem when there is no front matter to read. */
export function readPlaybook(file: string, id: string, text: string): Read<Playbook> {
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const { meta, findings } = inShape(playbookShape, file, text, data);
  if (!meta) return { page: null, findings };
  const { 'data-risk': dataRisk, ...rest } = meta;
  const sections = splitSections(body);
  return {
    page: { ...rest, id, lang: 'en', dataRisk, sections },
    findings: wrongHeadings(file, bodyLine, body, sections, headings[meta.kind]),
  };
}

/** Reads a playbook in Chinese. What its front matter leaves out is as in the English page. */
export function readTranslation(file: string, text: string, english: Playbook): Read<Playbook> {
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const { meta, findings } = inShape(translationShape, file, text, data);
  if (!meta) return { page: null, findings };
  const sections = splitSections(body).map((section, index) => ({
    ...section,
    slug: english.sections[index]?.slug ?? section.slug,
  }));
  return {
    page: { ...english, ...meta, lang: 'zh', sections },
    findings: wrongHeadings(file, bodyLine, body, sections, chineseHeadings[english.kind]),
  };
}

/** The first heading that is not the one expected at its place, or the first one missing. */
function wrongHeadings(
  file: string,
  bodyLine: number,
  body: string,
  sections: Section[],
  expected: readonly string[],
): Finding[] {
  const at = Array.from({ length: Math.max(sections.length, expected.length) }, (_, index) => index).find(
    (index) => sections[index]?.heading !== expected[index],
  );
  if (at === undefined) return [];
  const found = sections[at]?.heading;
  const line = found === undefined ? -1 : body.split('\n').indexOf(`## ${found}`);
  const should = expected[at] === undefined ? 'no heading' : `"${expected[at]}"`;
  return [
    {
      file,
      line: line < 0 ? bodyLine : bodyLine + line,
      code: 'headings',
      message: `${found === undefined ? 'The page ends' : `"${found}" stands`} where ${should} should stand. The order is: ${expected.join(', ')}.`,
    },
  ];
}

function splitSections(body: string): Section[] {
  const sections: { heading: string; tokens: Token[] }[] = [];
  for (const token of parseBlocks(body)) {
    if (token.type === 'heading' && token.depth === 2) sections.push({ heading: token.text, tokens: [] });
    else sections.at(-1)?.tokens.push(token);
  }
  return sections.map(({ heading, tokens }) => ({
    heading,
    slug: slug(heading),
    markdown: tokens
      .map((token) => token.raw)
      .join('')
      .trim(),
    steps: tokens.filter(isNumberedList).flatMap((list) => list.items.map(toStep)),
  }));
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

import { parseMarkdown, type Token, type Tokens } from '../markdown.ts';
import type { Playbook, Risk, Section, Step } from '../types.ts';
import { parseFrontMatter } from './front-matter.ts';
import { ContentProblem } from './problem.ts';
import { chineseHeadings, headings, inShape, playbookShape, translationShape } from './shape.ts';
import { slug } from './slug.ts';

const riskWord = /^`(safe|restart|state-risk|data-loss)`\s*/;

/** Reads one playbook. Throws ContentProblem at the first thing that is not as `content/README.md` says. */
export function parsePlaybook(file: string, id: string, text: string): Playbook {
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const { 'data-risk': dataRisk, ...meta } = inShape(playbookShape, file, text, data);
  const sections = splitSections(body);
  expectHeadings(file, bodyLine, sections, headings[meta.kind]);
  return { ...meta, id, lang: 'en', dataRisk, sections };
}

/** Reads a playbook in Chinese. What its front matter leaves out is as in the English page. */
export function parseTranslation(file: string, text: string, english: Playbook): Playbook {
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const meta = inShape(translationShape, file, text, data);
  const sections = splitSections(body);
  expectHeadings(file, bodyLine, sections, chineseHeadings[english.kind]);
  const named = sections.map((section, index) => ({ ...section, slug: english.sections[index]!.slug }));
  return { ...english, ...meta, lang: 'zh', sections: named };
}

function expectHeadings(file: string, line: number, sections: Section[], expected: readonly string[]): void {
  if (sections.map((section) => section.heading).join() !== expected.join())
    throw new ContentProblem(
      file,
      line,
      `The headings are not these, in this order: ${expected.join(', ')}.`,
    );
}

function splitSections(body: string): Section[] {
  const sections: { heading: string; tokens: Token[] }[] = [];
  for (const token of parseMarkdown(body)) {
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

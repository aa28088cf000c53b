import { type Fault, faultKind } from '../content/fault.ts';
import { targets } from '../content/links.ts';
import { lineOf, type Source } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import type { Answer, Playbook, Section, Tree } from '../types.ts';
import type { Check } from './check.ts';

type Part = 'code' | 'links' | 'steps';

const outOfStep = faultKind<{ heading: string; what: Part | 'findings' }>({
  code: 'translation-step',
  severity: 'problem',
  en: {
    says: ({ heading, what }) =>
      what === 'findings'
        ? `The answers to "${heading}" do not name the findings that those of the English page name.`
        : `The section "${heading}" has not the ${what === 'code' ? 'code blocks' : what} of the English page.`,
    mend: 'Bring the translation in step with the English page.',
  },
  zh: {
    says: ({ heading, what }) =>
      what === 'findings'
        ? `问题“${heading}”的回答所写的发现和英文页面不一致。`
        : `“${heading}”一节的${{ code: '代码块', links: '链接', steps: '步骤' }[what]}和英文页面不一致。`,
    mend: '照英文页面改，保持一致。',
  },
});

/**
 * A translated page has the code blocks, the links and the steps with their risks of its original, section by section; the answers of a translated tree name
 * the findings of the original: the same evidence leads the same way.
 */
export const translationStep: Check = {
  kinds: [outOfStep],
  find: ({ sources }) => {
    const originals = new Map(
      sources
        .filter(({ lang }) => lang === firstLanguage)
        .map((source) => [`${source.kind}/${source.id}`, source.page]),
    );
    return sources.flatMap((source) => {
      const original = originals.get(`${source.kind}/${source.id}`);
      if (source.lang === firstLanguage || !source.page || !original) return [];
      return source.kind === 'playbook'
        ? ofSections(source, source.page, original as Playbook)
        : ofAnswers(source, source.page, original as Tree);
    });
  },
};

function ofSections(source: Source, translated: Playbook, original: Playbook): Fault[] {
  return translated.sections.flatMap((section, index) => {
    const other = original.sections[index];
    if (!other) return [];
    const { heading } = section;
    const at = (what: Part) => outOfStep.at(source.file, lineOf(source, `## ${heading}`), { heading, what });
    return [
      ...(same(codeBlocks(section), codeBlocks(other)) ? [] : [at('code')]),
      ...(same(linked(section), linked(other)) ? [] : [at('links')]),
      ...(same(risks(section), risks(other)) ? [] : [at('steps')]),
    ];
  });
}

function ofAnswers(source: Source, translated: Tree, original: Tree): Fault[] {
  return translated.questions
    .filter(({ answers }, index) => {
      const others = original.questions[index]?.answers;
      return others && !same(answers.map(named), others.map(named));
    })
    .map(({ text: heading }) =>
      outOfStep.at(source.file, lineOf(source, `## ${heading}`), { heading, what: 'findings' }),
    );
}

const named = ({ findings = [] }: Answer) => findings.join(' ');

const same = (one: string[], other: string[]) => one.join('\u0000') === other.join('\u0000');

function codeBlocks({ markdown }: Section): string[] {
  return Array.from(markdown.matchAll(/^ *```\w*\n([\s\S]*?)\n *```/gm), ([, code]) =>
    code!.replace(/^ +/gm, ''),
  );
}

/** Of each step what it does to the job; read off the lines, for the Markdown of a large folder takes seconds to parse. */
const risks = ({ markdown }: Section) =>
  Array.from(
    markdown.matchAll(/^\d+[.)] +(?:`(safe|restart|state-risk|data-loss)`)?/gm),
    ([, risk = '']) => risk,
  );

const linked = ({ markdown }: Section) =>
  [...new Set(targets(markdown, 'playbook').map(({ kind, id }) => `${kind}/${id}`))].sort();

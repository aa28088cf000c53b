import type { Answer, Playbook, Section, Tree } from '../../types.ts';
import { targets } from '../links.ts';
import { type Check, lineOf } from '../source.ts';

/** A Chinese page has the code blocks and the links of its English one, section by section. */
export const translations: Check = (sources) => {
  const english = new Map(
    sources.flatMap((source) =>
      source.kind === 'playbook' && source.lang === 'en' && source.page
        ? [[source.id, source.page] as const]
        : [],
    ),
  );
  return sources.flatMap((source) => {
    const original =
      source.kind === 'playbook' && source.lang === 'zh' && source.page ? english.get(source.id) : undefined;
    return original
      ? outOfStep(original, source.page as Playbook).map(({ heading, what }) => ({
          file: source.file,
          line: lineOf(source, `## ${heading}`),
          code: 'translation-step',
          says: (words) => words.outOfStep(heading, what),
        }))
      : [];
  });
};

/** A Chinese tree names the findings that its English one names, answer by answer: the same evidence leads the same way. */
export const translatedFindings: Check = (sources) => {
  const trees = sources.flatMap((source) =>
    source.kind === 'tree' && source.page ? [{ source, page: source.page }] : [],
  );
  const english = new Map(trees.filter(({ page }) => page.lang === 'en').map(({ page }) => [page.id, page]));
  return trees
    .filter(({ page }) => page.lang === 'zh')
    .flatMap(({ source, page }) =>
      otherFindings(english.get(page.id), page).map(({ text }) => ({
        file: source.file,
        line: lineOf(source, `## ${text}`),
        code: 'translation-step',
        says: (words) => words.otherFindings(text),
      })),
    );
};

/** In a folder with Chinese pages every page has one. */
export const untranslated: Check = (sources) => {
  const chinese = new Set(sources.filter(({ lang }) => lang === 'zh').map(({ kind, id }) => `${kind}/${id}`));
  if (chinese.size === 0) return [];
  return sources
    .filter(({ lang, kind, id }) => lang === 'en' && !chinese.has(`${kind}/${id}`))
    .map(({ file, kind, id }) => ({
      file,
      line: 1,
      code: 'translation-missing',
      says: (words) => words.untranslated(kind, id),
    }));
};

function outOfStep(original: Playbook, translated: Playbook): { heading: string; what: 'code' | 'links' }[] {
  return translated.sections.flatMap((section, index) => {
    const other = original.sections[index];
    if (!other) return [];
    return [
      ...(same(codeBlocks(section), codeBlocks(other))
        ? []
        : [{ heading: section.heading, what: 'code' as const }]),
      ...(same(linked(section), linked(other)) ? [] : [{ heading: section.heading, what: 'links' as const }]),
    ];
  });
}

/** The questions of a translated tree whose answers name other findings than those of the original. */
function otherFindings(original: Tree | undefined, translated: Tree) {
  return translated.questions.filter(({ answers }, index) => {
    const others = original?.questions[index]?.answers;
    return others && !same(answers.map(named), others.map(named));
  });
}

const named = ({ findings = [] }: Answer) => findings.join(' ');

const same = (one: string[], other: string[]) => one.join('\u0000') === other.join('\u0000');

function codeBlocks({ markdown }: Section): string[] {
  return Array.from(markdown.matchAll(/^ *```\w*\n([\s\S]*?)\n *```/gm), ([, code]) =>
    code!.replace(/^ +/gm, ''),
  );
}

const linked = ({ markdown }: Section) =>
  [...new Set(targets(markdown, 'playbook').map(({ kind, id }) => `${kind}/${id}`))].sort();

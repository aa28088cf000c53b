import type { Lang, Playbook, Section } from '../types.ts';
import { faultKind, type Read } from './fault.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { languageOfHeadings } from './headings.ts';
import { inShape } from './keys.ts';
import type { LogLine } from './log-lines.ts';
import { splitSections, toSection, wrongHeadings } from './sections.ts';
import { expectedHeadings, extensionShape, playbookShape, translationShape } from './shape.ts';

/** What a playbook is read with. */
interface Beside {
  /** The page of the same id in the folders before this one, for a page that extends it. */
  original?: Playbook | undefined;
  /** The rows of `lines.tsv`, where it has one. */
  logLines?: LogLine[] | null;
}

/** Reads one playbook as far as it goes. Throws ContentProblem when there is no front matter to read. */
export function readPlaybook(
  file: string,
  id: string,
  text: string,
  { original, logLines = null }: Beside = {},
): Read<Playbook> {
  const front = parseFrontMatter(file, text);
  if (logLines)
    front.data.signatures = logLines.map(({ id, text, match, shows, whole, where, step }) => ({
      ...{ id, text, match, shows },
      ...(whole ? { whole } : {}),
      ...(where === undefined ? {} : { where }),
      ...(step === undefined ? {} : { step }),
    }));
  if (front.data.extends !== undefined && front.data.extends !== false)
    return readExtension(file, id, text, front, original, logLines);
  const { meta, faults } = inShape(playbookShape, file, text, front.data, logLines);
  if (!meta) return { page: null, faults };
  const { 'data-risk': dataRisk, ...rest } = meta;
  const sections = splitSections(front.body);
  const lang = languageOfHeadings(sections);
  return {
    page: { ...rest, id, lang, dataRisk, sections },
    faults: wrongHeadings(file, front, sections, expectedHeadings(lang, meta.kind, sections)),
  };
}

/** Reads a translated playbook. What its front matter leaves out is as in the original. */
export function readTranslation(file: string, text: string, original: Playbook, lang: Lang): Read<Playbook> {
  const front = parseFrontMatter(file, text);
  const { meta, faults } = inShape(translationShape, file, text, front.data);
  if (!meta) return { page: null, faults };
  const sections = splitSections(front.body);
  return {
    page: { ...original, ...meta, lang, sections },
    faults: wrongHeadings(file, front, sections, expectedHeadings(lang, original.kind, sections)),
  };
}

export const extendsNothing = faultKind<{ id: string }>({
  code: 'extends-nothing',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ id }) => `There is no playbook "${id}" to extend.`,
    mend: 'Name the file as the page it adds to, or take out "extends" and write a whole page.',
  },
  zh: {
    says: ({ id }) => `没有可以补充的 playbook“${id}”。`,
    mend: '文件名要和被补充的页面一致；否则去掉 extends，写成完整的页面。',
  },
});

/** Reads a page that adds to another (`extends: true`): the other one with this one's sections and lists behind its own. */
function readExtension(
  file: string,
  id: string,
  text: string,
  front: FrontMatter,
  original: Playbook | undefined,
  logLines: LogLine[] | null,
): Read<Playbook> {
  const { meta, faults } = inShape(extensionShape, file, text, front.data, logLines);
  if (!meta) return { page: null, faults };
  if (!original) return { page: null, faults: [extendsNothing.at(file, 1, { id })] };
  const both = (name: 'tags' | 'aliases' | 'symptoms' | 'asks' | 'explains' | 'related' | 'references') => [
    ...new Set([...(original[name] ?? []), ...(meta[name] ?? [])]),
  ];
  const page: Playbook = {
    ...original,
    title: meta.title ?? original.title,
    summary: meta.summary ?? original.summary,
    tags: both('tags'),
    aliases: both('aliases'),
    symptoms: both('symptoms'),
    asks: both('asks'),
    explains: both('explains'),
    ...(original.steps || meta.steps ? { steps: { ...original.steps, ...meta.steps } } : {}),
    related: both('related'),
    references: both('references'),
    signatures: [...original.signatures, ...(meta.signatures ?? [])],
    alerts: [...(original.alerts ?? []), ...(meta.alerts ?? [])],
    draft: meta.draft,
    sections: withMore(original.sections, splitSections(front.body)),
  };
  return { page, faults: [], extends: true };
}

/** A section of the same name goes on where the original ends; a new one follows the others. */
function withMore(original: Section[], added: Section[]): Section[] {
  const names = new Set(original.map((section) => section.slug));
  return [
    ...original.map((section) =>
      added
        .filter((more) => more.slug === section.slug)
        .reduce((before, more) => joined(before, more), section),
    ),
    ...added.filter((more) => !names.has(more.slug)),
  ];
}

function joined(before: Section, more: Section): Section {
  const both = [before.markdown, more.markdown].filter(Boolean).join('\n\n');
  return toSection(before.heading, before.slug, both);
}

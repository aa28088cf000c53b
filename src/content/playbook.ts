import type { Lang, Playbook } from '../types.ts';
import { readExtension } from './extension.ts';
import { parseFrontMatter } from './front-matter.ts';
import { inShape } from './keys.ts';
import type { LogLine } from './log-lines.ts';
import type { Read } from './read.ts';
import { languageOfHeadings, splitSections, wrongHeadings } from './sections.ts';
import { expectedHeadings, playbookShape, translationShape } from './shape.ts';

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
    front.data.signatures = logLines.map(({ id, text, match, shows }) => ({ id, text, match, shows }));
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

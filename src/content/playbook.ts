import type { Playbook } from '../types.ts';
import { readExtension } from './extension.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Read } from './read.ts';
import { isChinese, splitSections, wrongHeadings } from './sections.ts';
import { headingsOf, inShape, playbookShape, translationShape } from './shape.ts';

/**
 * Reads one playbook as far as it goes. `original` is the page of the same id in the folders before this one, for a page
 * that extends it. Throws ContentProblem when there is no front matter to read.
 */
export function readPlaybook(file: string, id: string, text: string, original?: Playbook): Read<Playbook> {
  const front = parseFrontMatter(file, text);
  if (front.data.extends !== undefined && front.data.extends !== false)
    return readExtension(file, id, text, front, original);
  const { meta, faults } = inShape(playbookShape, file, text, front.data);
  if (!meta) return { page: null, faults };
  const { 'data-risk': dataRisk, ...rest } = meta;
  const sections = splitSections(front.body);
  const lang = isChinese(sections) ? 'zh' : 'en';
  return {
    page: { ...rest, id, lang, dataRisk, sections },
    faults: wrongHeadings(file, front, sections, headingsOf[lang][meta.kind]),
  };
}

/** Reads a playbook in Chinese. What its front matter leaves out is as in the English page. */
export function readTranslation(file: string, text: string, english: Playbook): Read<Playbook> {
  const front = parseFrontMatter(file, text);
  const { meta, faults } = inShape(translationShape, file, text, front.data);
  if (!meta) return { page: null, faults };
  const sections = splitSections(front.body);
  return {
    page: { ...english, ...meta, lang: 'zh', sections },
    faults: wrongHeadings(file, front, sections, headingsOf.zh[english.kind]),
  };
}

import { type Block, bullets, code, codeBlock, heading, paragraph } from '../../blocks/blocks.ts';
import type { Lang, Page } from '../../types.ts';
import type { ManData, ManSection } from './manual.ts';
import { manWords } from './words.ts';

/** The manual as a page, for where there is no man. */
export const manualPage = (manual: ManData, lang: Lang): Page<ManData> => ({
  data: manual,
  blocks: [heading(1, 'flinkdoc'), ...manual.sections.flatMap((section) => blocksOf(section, 2, lang))],
});

function blocksOf(
  { title, text: said, lines, entries, sections }: ManSection,
  depth: number,
  lang: Lang,
): Block[] {
  return [
    heading(depth, depth === 2 ? title : code(title)),
    ...said.map(paragraph),
    ...(lines.length > 0 ? [codeBlock('sh', lines.join('\n'))] : []),
    ...(entries.length > 0
      ? [bullets(entries.map(({ name, does }) => manWords[lang].entry(code(name), does)))]
      : []),
    ...sections.flatMap((section) => blocksOf(section, depth + 1, lang)),
  ];
}

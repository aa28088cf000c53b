import type { Section, Step } from '../types.ts';
import { code, indent } from './markdown.ts';

/** The steps of a section as boxes to tick; a section without numbered steps stays as it is. */
export function checklist(section: Section): string {
  return section.steps.length > 0 ? section.steps.map(box).join('\n') : section.markdown;
}

function box({ risk, markdown }: Step): string {
  return `- [ ] ${indent(risk ? `${code(risk)} ${markdown}` : markdown, 2)}`;
}

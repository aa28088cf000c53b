import type { Section } from '../../types.ts';
import type { Fault } from '../fault.ts';
import { type Check, lineOf } from '../source.ts';

const riskWord = /`(safe|restart|state-risk|data-loss)`/;

/** A file is named by its id. */
export const ids: Check = (sources) =>
  sources
    .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    .map(({ file, id }) => ({ file, line: 1, code: 'id', says: (words) => words.notAnId(id) }));

/** A page says something under each of its headings. */
export const emptySections: Check = (sources) =>
  sources.flatMap((source) => {
    if (source.kind !== 'playbook' || !source.page) return [];
    return source.page.sections
      .filter(({ markdown }) => markdown === '')
      .map(({ heading }) => ({
        file: source.file,
        line: lineOf(source, `## ${heading}`),
        code: 'section-empty',
        says: (words) => words.emptySection(heading),
      }));
  });

/** Each emergency step says what it does to the job, and no step says it anywhere but in front. */
export const riskWords: Check = (sources) =>
  sources.flatMap((source) => {
    if (source.kind !== 'playbook' || !source.page) return [];
    return source.page.sections.filter(isSuspect).flatMap((section) =>
      section.steps.flatMap(({ risk, markdown }): Fault[] => {
        const first = markdown.split('\n')[0]!;
        const step = first.slice(0, 40);
        const at = {
          file: source.file,
          line: lineOf(source, first.slice(0, 60)),
          code: 'risk-word' as const,
        };
        if (risk === null && section.slug === 'stop-the-bleeding')
          return [{ ...at, says: (words) => words.noRisk(step) }];
        return riskWord.test(markdown) ? [{ ...at, says: (words) => words.riskInside(step) }] : [];
      }),
    );
  });

/** Whether a look at its steps is worth it: the Markdown of all steps of a large folder takes seconds to parse. */
function isSuspect({ slug, markdown }: Section): boolean {
  const items = markdown.match(/^\d+[.)] .*$/gm) ?? [];
  const marked = items.filter((item) => /^\d+[.)] +`(safe|restart|state-risk|data-loss)`/.test(item));
  const words = markdown.match(/`(safe|restart|state-risk|data-loss)`/g) ?? [];
  return words.length > marked.length || (slug === 'stop-the-bleeding' && marked.length < items.length);
}

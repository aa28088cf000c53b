import { type Fault, faultKind } from '../content/fault.ts';
import { lineOf, type Source } from '../content/source.ts';
import type { Section } from '../types.ts';
import type { Check } from './check.ts';

const wrong = faultKind<{ step: string; word: 'missing' | 'inside' }>({
  code: 'risk-word',
  severity: 'problem',
  en: {
    says: ({ step, word }) =>
      word === 'missing'
        ? `The step "${step}" does not say what it does to the job.`
        : `The step "${step}" has a risk word inside.`,
    mend: 'Begin the step with `safe`, `restart`, `state-risk` or `data-loss`, and only there.',
  },
  zh: {
    says: ({ step, word }) =>
      word === 'missing' ? `步骤“${step}”没写对作业有什么影响。` : `步骤“${step}”中间出现了风险词。`,
    mend: '每步以 `safe`、`restart`、`state-risk` 或 `data-loss` 开头，别处不要写。',
  },
});

const words = '`(?:safe|restart|state-risk|data-loss)`';
const anywhere = new RegExp(words);
const everywhere = new RegExp(words, 'g');
const inFront = new RegExp(`^\\d+[.)] +${words}`);

/** Each emergency step says what it does to the job, and no step says it anywhere but in front. */
export const riskWord: Check = {
  kinds: [wrong],
  find: ({ sources }) =>
    sources.flatMap((source) =>
      source.kind === 'playbook' && source.page
        ? source.page.sections.filter(isSuspect).flatMap((section) => ofSteps(source, section))
        : [],
    ),
};

/** Whether a look at its steps is worth it: the Markdown of all steps of a large folder takes seconds to parse. */
function isSuspect({ slug, markdown }: Section): boolean {
  const items = markdown.match(/^\d+[.)] .*$/gm) ?? [];
  const marked = items.filter((item) => inFront.test(item));
  const all = markdown.match(everywhere) ?? [];
  return all.length > marked.length || (slug === 'stop-the-bleeding' && marked.length < items.length);
}

function ofSteps(source: Source, { slug, steps }: Section): Fault[] {
  return steps.flatMap(({ risk, markdown }) => {
    const first = markdown.split('\n')[0]!;
    const step = first.slice(0, 40);
    const at = (word: 'missing' | 'inside') =>
      wrong.at(source.file, lineOf(source, first.slice(0, 60)), { step, word });
    if (risk === null && slug === 'stop-the-bleeding') return [at('missing')];
    return anywhere.test(markdown) ? [at('inside')] : [];
  });
}

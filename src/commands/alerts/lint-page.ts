import { type Block, code, heading, table, text } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Positive } from '../../numbers.ts';
import type { Lang, Page } from '../../types.ts';
import { type LintData, type Linted, lintPage } from '../lint/page.ts';

export const alertsLintWords = inEachLanguage({
  en: {
    answers: 'Which page answers each alert',
    columns: ['Alert', 'Page'],
    none: text`none: name one in its annotations, ${code('command: flinkdoc show <page>')}`,
  },
  zh: {
    answers: '各条告警由哪个页面解答',
    columns: ['告警', '页面'],
    none: text`没有；可以在 annotations 里写 ${code('command: flinkdoc show <页面>')}`,
  },
});

/** An alert of a team's rules, and the pages that answer it. */
interface AnsweredAlert {
  file: string;
  line: Positive;
  name: string;
  /** Ids of pages, best first. */
  pages: string[];
}

/** What `alerts lint --format json` prints. */
export interface AlertsLintData extends Omit<LintData, 'fixed'> {
  alerts: AnsweredAlert[];
}

/** What is wrong with a team's alerts, and which page answers each. */
export function alertsLintPage(
  linted: Omit<Linted, 'folders' | 'fixed'> & { answered: AnsweredAlert[] },
  lang: Lang,
): Page<AlertsLintData> {
  const { answered, files } = linted;
  const { data, checked, blocks } = lintPage({ ...linted, folders: files, fixed: [] }, lang);
  const { fixed: _, ...found } = data;
  return {
    data: { ...found, alerts: answered },
    ...(checked ? { checked: { ...checked, command: 'alerts lint' } } : {}),
    blocks: [...blocks, ...answers(answered, lang)],
  };
}

function answers(answered: AnsweredAlert[], lang: Lang): Block[] {
  const words = alertsLintWords[lang];
  const rows = answered.map(({ name, pages: [page] }) => [
    code(name),
    page === undefined ? words.none : code(`flinkdoc show ${page}`),
  ]);
  return [heading(2, words.answers), table(words.columns, rows)];
}

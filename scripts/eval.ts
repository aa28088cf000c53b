// Measures search and triage: npm run eval [-- --questions <file>] [-- --evidence <folder>] [-- --captures <folder>] [-- -v]
// The questions are JSON lines { query, lang, labels }: labels name the pages that answer, best first; "other" means none does.
// A page that no question is labeled with may be newer than the labels: "labeled" is the same measure without such pages.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { readFolder } from '../src/content/folder.ts';
import { pagesOf } from '../src/content/pages.ts';
import { openLibrary } from '../src/library/built-in.ts';
import { search } from '../src/search/search.ts';
import { stems } from '../src/search/tokenize.ts';
import type { Playbook } from '../src/types.ts';
import { evalTriage } from './eval-triage.ts';

interface Question {
  query: string;
  lang: string;
  labels: string[];
}

const root = new URL('..', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: `${root}../shared/eval/questions.jsonl` },
    evidence: { type: 'string', default: `${root}../shared/eval` },
    captures: { type: 'string', default: `${root}../shared/rig/captures` },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});

if (!existsSync(values.questions)) {
  console.log(`No questions at ${values.questions}: nothing measured.`);
} else {
  const questions = readFileSync(values.questions, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Question);
  const pages = pagesOf(readFolder(`${root}content`));
  const library = openLibrary(`${root}dist/library`, 'en');
  const index = library.index();
  assertUnseen(questions, [
    ...pages.playbooks,
    ...pages.trees,
    ...pages.translated.playbooks,
    ...pages.translated.trees,
  ]);
  await report('flinkdoc', questions, async (query) => {
    const { fits, hits } = await search(index, library.entry, query, { limit: 10 });
    return { fits, ids: hits.map((hit) => hit.id) };
  });
  await report('MiniSearch', questions, miniSearch(pages.playbooks));
}

if (existsSync(values.evidence)) await evalTriage(values.evidence, values.captures, root, values.verbose);
else console.log(`No evidence in ${values.evidence}: triage not measured.`);

/** A question that stands in the pages measures nothing. */
function assertUnseen(questions: Question[], pages: { id: string; asks?: string[] }[]): void {
  const said = (text: string) => stems(text).join(' ');
  const asked = new Set(questions.map(({ query }) => said(query)));
  const copied = pages.flatMap(({ id, asks = [] }) =>
    asks.filter((ask) => asked.has(said(ask))).map((ask) => `${id}: ${ask}`),
  );
  if (copied.length === 0) return;
  console.error(`Lines of "asks" that are questions of the set:\n  ${copied.join('\n  ')}`);
  process.exitCode = 1;
}

type Answer = { fits: boolean; ids: string[] };

/** Plain BM25 over the same fields: what any search library would give. */
function miniSearch(playbooks: Playbook[]): (query: string) => Promise<Answer> {
  const fields = ['title', 'aliases', 'symptoms', 'tags', 'summary', 'body'];
  const engine = new MiniSearch({
    fields,
    tokenize: stems,
    searchOptions: {
      tokenize: stems,
      fuzzy: 0.2,
      prefix: true,
      boost: { title: 3, aliases: 3, symptoms: 2.5, tags: 2, summary: 1.5 },
    },
  });
  engine.addAll(
    playbooks.map(({ id, title, aliases, symptoms, tags, summary, sections }) => ({
      id,
      title,
      aliases: aliases.join('\n'),
      symptoms: symptoms.join('\n'),
      tags: tags.join(' '),
      summary,
      body: sections.map((section) => section.markdown).join('\n'),
    })),
  );
  return async (query) => {
    const ids = engine.search(query).map((hit) => String(hit.id));
    return { fits: ids.length > 0, ids: ids.slice(0, 10) };
  };
}

async function report(
  name: string,
  questions: Question[],
  answer: (query: string) => Promise<Answer>,
): Promise<void> {
  console.log(`\n${name}`);
  const labeled = new Set(questions.flatMap((question) => question.labels));
  for (const lang of ['en', 'zh']) {
    const asked = questions.filter((question) => question.lang === lang);
    const answered = await Promise.all(
      asked.map(async (question) => ({ question, ...(await answer(question.query)) })),
    );
    const some = answered.filter(({ question }) => !isOther(question));
    const none = answered.filter(({ question }) => isOther(question));
    const ranks = some.map(({ question, ids }) => ids.findIndex((id) => question.labels.includes(id)));
    const share = (within: number) =>
      (ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length).toFixed(3);
    const mrr = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
    const among = some.map(({ question, ids }) =>
      ids.filter((id) => labeled.has(id)).findIndex((id) => question.labels.includes(id)),
    );
    const labeledShare = (within: number) =>
      (among.filter((rank) => rank >= 0 && rank < within).length / among.length).toFixed(3);
    const refused = (group: Answer[]) => `${group.filter(({ fits }) => !fits).length} of ${group.length}`;
    console.log(
      `  ${lang}  ${some.length} queries  hit@1 ${share(1)}  hit@3 ${share(3)}  MRR ${mrr.toFixed(3)}` +
        `  |  labeled: ${labeledShare(1)} ${labeledShare(3)}` +
        `  |  nothing fits: ${refused(none)} rightly, ${refused(some)} wrongly`,
    );
    if (!values.verbose) continue;
    for (const { question, fits, ids } of answered)
      if (isOther(question) ? fits : !question.labels.includes(ids[0] ?? ''))
        console.log(
          `    ${fits ? 'fits' : '----'}  ${question.query}\n          wanted ${question.labels.join(', ')}; got ${ids.slice(0, 4).join(', ')}`,
        );
  }
}

function isOther(question: Question): boolean {
  return question.labels.includes('other');
}

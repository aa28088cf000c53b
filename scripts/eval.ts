// Measures search and triage: npm run eval [-- --questions <file>] [-- --evidence <folder>] [-- --captures <folder>] [-- -v]
// The questions are JSON lines { query, lang, labels }: labels name the pages that answer, best first; "other" means none does.
// -v lists those whose first page is wrong, of the half that may be looked at.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { readFolder } from '../src/content/folder.ts';
import { pagesOf } from '../src/content/pages.ts';
import { openLibrary } from '../src/library/open.ts';
import { search } from '../src/search/search.ts';
import { stems } from '../src/search/tokenize.ts';
import type { Playbook, Tree } from '../src/types.ts';
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
    const { fits, hits } = search(index, library.entry, query, { limit: 10 });
    return { fits, ids: hits.map((hit) => hit.id) };
  });
  await report('MiniSearch', questions, miniSearch(pages.playbooks));
}

if (existsSync(values.evidence)) await evalTriage(values.evidence, values.captures, root, values.verbose);
else console.log(`No evidence in ${values.evidence}: triage not measured.`);

/** What a page says of itself in a line. */
function linesIn({ title, symptoms, asks = [], ...page }: Playbook | Tree): string[] {
  return [title, ...('aliases' in page ? page.aliases : []), ...symptoms, ...asks];
}

/** A question that stands in the pages measures nothing. */
function assertUnseen(questions: Question[], pages: (Playbook | Tree)[]): void {
  const said = (text: string) => stems(text).join(' ');
  const asked = new Set(questions.map(({ query }) => said(query)));
  const copied = pages.flatMap((page) =>
    linesIn(page)
      .filter((line) => asked.has(said(line)))
      .map((line) => `${page.id}: ${line}`),
  );
  if (copied.length === 0) return;
  console.error(`Lines of pages that are questions of the set:\n  ${copied.join('\n  ')}`);
  process.exitCode = 1;
}

type Answer = { fits: boolean; ids: string[] };

/** Plain BM25 over the same fields: what any search library would give. */
function miniSearch(playbooks: Playbook[]): (query: string) => Promise<Answer> {
  const fields = ['title', 'aliases', 'symptoms', 'asks', 'tags', 'summary', 'body'];
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
    playbooks.map(({ id, title, aliases, symptoms, asks = [], tags, summary, sections }) => ({
      id,
      title,
      aliases: aliases.join('\n'),
      symptoms: symptoms.join('\n'),
      asks: asks.join('\n'),
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
  const groups: [string, Question[]][] = [
    ...['en', 'zh'].map((lang): [string, Question[]] => [lang, questions.filter((one) => one.lang === lang)]),
    ['half that may be looked at', questions.filter(({ query }) => mayBeSeen(query))],
    ['half of which only figures are seen', questions.filter(({ query }) => !mayBeSeen(query))],
  ];
  for (const [group, asked] of groups) {
    const answered = await Promise.all(
      asked.map(async (question) => ({ question, ...(await answer(question.query)) })),
    );
    const some = answered.filter(({ question }) => !isOther(question));
    const none = answered.filter(({ question }) => isOther(question));
    const ranks = some.map(({ question, ids }) => ids.findIndex((id) => question.labels.includes(id)));
    const weak = (among: Answer[]) => `${among.filter(({ fits }) => !fits).length} of ${among.length}`;
    console.log(
      `  ${group.padEnd(36)} ${String(some.length).padStart(3)} questions  first ${shareWithin(ranks, 1)}  among three ${shareWithin(ranks, 3)}` +
        `  |  weak match: ${weak(none)} that no page answers, ${weak(some)} that one does`,
    );
  }
  if (!values.verbose) return;
  for (const { query, labels } of questions.filter((one) => mayBeSeen(one.query) && !isOther(one))) {
    const { ids } = await answer(query);
    if (!labels.includes(ids[0] ?? ''))
      console.log(`    ${query}\n          wanted ${labels.join(', ')}; got ${ids.slice(0, 4).join(', ')}`);
  }
}

/** Half of the questions, by a hash, are never looked at one by one: what is changed for the others is measured with them. */
function mayBeSeen(query: string): boolean {
  return createHash('sha256').update(query).digest()[0]! % 2 === 1;
}

/** The share of the ranks that are among the first, and where it lies in 95 of 100 sets drawn from these with repeats. */
function shareWithin(ranks: number[], first: number): string {
  const right = ranks.map((rank) => Number(rank >= 0 && rank < first));
  const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  let state = 1;
  // Always the same draws: two runs can be compared.
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return right[state % right.length]!;
  };
  const means = Array.from({ length: 2000 }, () => mean(right.map(draw))).sort((a, b) => a - b);
  return `${mean(right).toFixed(3)} (${means[50]!.toFixed(2)} to ${means[1949]!.toFixed(2)})`;
}

function isOther(question: Question): boolean {
  return question.labels.includes('other');
}

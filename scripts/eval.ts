// Measures search: npm run eval [-- --questions <file>] [-- -v]
// The questions are JSON lines { query, lang, labels }: labels name the pages that answer, best first; "other" means none does.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { openLibrary } from '../src/content/built-in.ts';
import { readPages } from '../src/content/folder.ts';
import { search } from '../src/search/search.ts';
import { stems } from '../src/search/tokenize.ts';

interface Question {
  query: string;
  lang: string;
  labels: string[];
}

const root = new URL('..', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: `${root}../shared/eval/questions.jsonl` },
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
  const pages = readPages(`${root}content`);
  const library = openLibrary(`${root}dist/library`);
  const index = library.index();
  const entries = library.entries();
  report('flinkdoc', questions, (query) => {
    const { fits, hits } = search(index, entries, query, 10);
    return { fits, ids: hits.map((hit) => hit.id) };
  });
  report('MiniSearch', questions, miniSearch(pages.playbooks));
}

type Answer = { fits: boolean; ids: string[] };

/** Plain BM25 over the same fields: what any search library would give. */
function miniSearch(playbooks: ReturnType<typeof readPages>['playbooks']): (query: string) => Answer {
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
  return (query) => {
    const ids = engine.search(query).map((hit) => String(hit.id));
    return { fits: ids.length > 0, ids: ids.slice(0, 10) };
  };
}

function report(name: string, questions: Question[], answer: (query: string) => Answer): void {
  console.log(`\n${name}`);
  for (const lang of ['en', 'zh']) {
    const asked = questions.filter((question) => question.lang === lang);
    const [none, some] = [asked.filter(isOther), asked.filter((question) => !isOther(question))];
    const ranks = some.map((question) =>
      answer(question.query).ids.findIndex((id) => question.labels.includes(id)),
    );
    const share = (good: number[]) => (good.length / some.length).toFixed(3);
    const mrr = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / some.length;
    const refused = none.filter((question) => !answer(question.query).fits).length;
    const wronglyRefused = some.filter((question) => !answer(question.query).fits).length;
    console.log(
      `  ${lang}  ${some.length} queries  hit@1 ${share(ranks.filter((rank) => rank === 0))}  hit@3 ${share(ranks.filter((rank) => rank >= 0 && rank < 3))}  MRR ${mrr.toFixed(3)}` +
        `  |  nothing fits: ${refused} of ${none.length} rightly, ${wronglyRefused} of ${some.length} wrongly`,
    );
    if (values.verbose)
      for (const [index, question] of some.entries()) explain(question, ranks[index]!, answer(question.query));
    if (values.verbose)
      for (const question of none)
        explain(question, answer(question.query).fits ? 1 : 0, answer(question.query));
  }
}

function isOther(question: Question): boolean {
  return question.labels.includes('other');
}

function explain({ query, labels }: Question, rank: number, { fits, ids }: Answer): void {
  if (rank !== 0)
    console.log(
      `    ${fits ? 'fits' : '----'}  ${query}\n          wanted ${labels.join(', ')}; got ${ids.slice(0, 4).join(', ')}`,
    );
}

import type { Destination, Tree } from '../../types.ts';
import type { Fault } from '../fault.ts';
import { type Check, lineOf, type Source } from '../source.ts';

type TreeSource = Source & { kind: 'tree'; page: Tree };

/** Every answer leads somewhere, every question is reached, and every path ends. Each language by itself. */
export const trees: Check = (sources, known) =>
  (['en', 'zh'] as const).flatMap((lang) => {
    const read = sources.filter(
      (source): source is TreeSource => source.kind === 'tree' && source.page !== null,
    );
    const own = read.filter((source) => source.lang === lang);
    // What is not translated is walked in English.
    const english = read.filter((source) => source.lang === 'en');
    const all = new Map([
      ...known.trees,
      ...[...english, ...own].map(({ page }): [string, Tree] => [page.id, page]),
    ]);
    const playbooks = new Set([
      ...known.playbooks,
      ...sources.filter(({ kind }) => kind === 'playbook').map(({ id }) => id),
    ]);
    return [
      ...own.flatMap((source) => deadAnswers(source, playbooks, all)),
      ...missing(own, known.trees),
      ...unreached(own, all),
      ...endless(own, all),
    ];
  });

function deadAnswers(source: TreeSource, playbooks: Set<string>, all: Map<string, Tree>): Fault[] {
  const answers = source.page.questions.flatMap(({ answers }) => answers);
  return answers
    .filter(({ to }) => !leadsSomewhere(to, playbooks, all))
    .map(({ label }) => ({
      file: source.file,
      line: lineOf(source, `[${label}](`),
      code: 'answer-dead',
      says: (words) => words.deadAnswer(label),
    }));
}

function leadsSomewhere(to: Destination, playbooks: Set<string>, all: Map<string, Tree>): boolean {
  if ('playbook' in to) return playbooks.has(to.playbook);
  const tree = all.get(to.tree);
  return (
    tree !== undefined && (to.question === null || tree.questions.some(({ slug }) => slug === to.question))
  );
}

/** Questions that a tree which stands elsewhere leads to, and the tree in place of the other has not. */
function missing(own: TreeSource[], elsewhere: Map<string, Tree>): Fault[] {
  const ids = new Set(own.map(({ id }) => id));
  const answers = [...elsewhere.values()]
    .filter(({ id }) => !ids.has(id))
    .flatMap(({ id, questions }) =>
      questions.flatMap((question) => question.answers.map(({ to }) => ({ id, to }))),
    );
  return own.flatMap((source) =>
    answers.flatMap(({ id, to }): Fault[] => {
      if (!('tree' in to) || to.tree !== source.id || to.question === null) return [];
      const { question } = to;
      if (source.page.questions.some(({ slug }) => slug === question)) return [];
      const says: Fault['says'] = (words) => words.questionMissing(id, question);
      return [{ file: source.file, line: 1, code: 'question-missing', says }];
    }),
  );
}

function unreached(own: TreeSource[], all: Map<string, Tree>): Fault[] {
  const reached = new Set<string>();
  for (const tree of all.values()) {
    reached.add(`${tree.id}#${tree.questions[0]?.slug}`);
    for (const { answers } of tree.questions)
      for (const { to } of answers) if ('tree' in to && to.question) reached.add(`${to.tree}#${to.question}`);
  }
  return own.flatMap((source) =>
    source.page.questions
      .filter(({ slug }) => !reached.has(`${source.id}#${slug}`))
      .map(({ text }) => ({
        file: source.file,
        line: lineOf(source, `## ${text}`),
        code: 'question-unreachable',
        says: (words) => words.unreachable(text),
      })),
  );
}

/** Questions that lead back to themselves, over any number of trees. */
function endless(own: TreeSource[], all: Map<string, Tree>): Fault[] {
  const finished = new Set<string>();
  const found: Fault[] = [];
  const visit = (source: TreeSource, treeId: string, slug: string, path: string[]) => {
    const key = `${treeId}#${slug}`;
    const question = all.get(treeId)?.questions.find((candidate) => candidate.slug === slug);
    if (path.includes(key))
      found.push({
        file: source.file,
        line: lineOf(source, `## ${question?.text}`),
        code: 'tree-endless',
        says: (words) => words.endless(`${question?.text}`),
      });
    if (finished.has(key) || path.includes(key)) return;
    for (const { to } of question?.answers ?? [])
      if ('tree' in to)
        visit(source, to.tree, to.question ?? all.get(to.tree)?.questions[0]?.slug ?? '', [...path, key]);
    finished.add(key);
  };
  for (const source of own) for (const { slug } of source.page.questions) visit(source, source.id, slug, []);
  return found;
}

import type { Destination, Playbook, Tree } from '../types.ts';
import { targets } from './links.ts';

/**
 * What is wrong between pages: links, related pages and answers that lead nowhere, ids used twice, trees that never
 * end. `others` are playbooks that may be pointed to and are not checked themselves.
 */
export function checkLibrary(playbooks: Playbook[], trees: Tree[], others: Playbook[] = []): string[] {
  const playbookIds = new Set([...playbooks, ...others].map((playbook) => playbook.id));
  const treesById = new Map(trees.map((tree) => [tree.id, tree]));
  return [
    ...playbooks.flatMap((playbook) => deadLinks(playbook, playbookIds, treesById)),
    ...twice(playbooks.flatMap((playbook) => playbook.signatures.map((signature) => signature.id))),
    ...trees.flatMap((tree) => deadAnswers(tree, playbookIds, treesById)),
    ...endless(trees, treesById),
  ];
}

function deadLinks(playbook: Playbook, playbooks: Set<string>, trees: Map<string, Tree>): string[] {
  const links = playbook.sections.flatMap((section) => targets(section.markdown));
  const dead = links
    .filter(({ kind, id }) => !(kind === 'tree' ? trees : playbooks).has(id))
    .map(({ id }) => id);
  const missing = playbook.related.filter((id) => !playbooks.has(id));
  return [...dead, ...missing].map((id) => `playbook ${playbook.id}: "${id}" does not exist`);
}

function twice(ids: string[]): string[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `signature id "${id}" is used twice`);
}

function deadAnswers(tree: Tree, playbooks: Set<string>, trees: Map<string, Tree>): string[] {
  const answers = tree.questions.flatMap((question) =>
    question.answers.map((answer) => ({ question, answer })),
  );
  return answers
    .filter(({ answer }) => !leadsSomewhere(answer.to, playbooks, trees))
    .map(
      ({ question, answer }) =>
        `tree ${tree.id}: the answer "${answer.label}" of "${question.text}" leads nowhere`,
    );
}

function leadsSomewhere(to: Destination, playbooks: Set<string>, trees: Map<string, Tree>): boolean {
  if ('playbook' in to) return playbooks.has(to.playbook);
  const tree = trees.get(to.tree);
  return (
    tree !== undefined &&
    (to.question === null || tree.questions.some((question) => question.slug === to.question))
  );
}

/** Questions that lead back to themselves, over any number of trees. */
function endless(trees: Tree[], treesById: Map<string, Tree>): string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (treeId: string, slug: string, path: string[]) => {
    const key = `${treeId}#${slug}`;
    if (path.includes(key)) found.push(`tree ${treeId}: the question "${slug}" leads back to itself`);
    if (finished.has(key) || path.includes(key)) return;
    for (const { to } of treesById.get(treeId)?.questions.find((question) => question.slug === slug)
      ?.answers ?? [])
      if ('tree' in to)
        visit(to.tree, to.question ?? treesById.get(to.tree)?.questions[0]?.slug ?? '', [...path, key]);
    finished.add(key);
  };
  for (const tree of trees) for (const question of tree.questions) visit(tree.id, question.slug, []);
  return found;
}

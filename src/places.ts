// Where questions stand, and what lies ahead of them.

import type { Answered, Place, Stop, Walked } from './diagnosis.ts';
import type { Destination, Tree } from './types.ts';

export type TreeOf = (id: string) => Tree;

/** The playbooks that can still be reached from a question, nearest first. */
export function reachable(from: Place, treeOf: TreeOf): string[] {
  const ends = ahead(from, treeOf, () => null)
    .flatMap(({ question }) => question.answers)
    .flatMap(({ to }) => ('playbook' in to ? [to.playbook] : []));
  return [...new Set(ends)];
}

export function placeOf(to: Extract<Destination, { tree: string }>, treeOf: TreeOf): Place {
  const tree = treeOf(to.tree);
  return { tree, question: tree.questions.find(({ slug }) => slug === to.question) ?? tree.questions[0]! };
}

export const nameOf = ({ tree, question }: Place) => `${tree.id}#${question.slug}`;

/**
 * The nearest question of the tree that the best finding answers; the first one where there is none. Those of other trees
 * hold only for who has come to them: nobody has said that the job is being moved.
 */
export function beginning(first: Place, treeOf: TreeOf, answered: Answered): Place {
  let best = { place: first, lead: Number.POSITIVE_INFINITY };
  for (const place of ahead(first, treeOf, answered).filter(({ tree }) => tree.id === first.tree.id)) {
    const lead = answered(place.question)?.lead ?? Number.POSITIVE_INFINITY;
    if (lead < best.lead) best = { place, lead };
  }
  return best.place;
}

/** Where a walk may come by from a place on, nearest first. */
function ahead(from: Place, treeOf: TreeOf, answered: Answered): Place[] {
  const places = [from];
  const seen = new Set([nameOf(from)]);
  for (const { question } of places) {
    const known = answered(question);
    for (const { to } of known ? [known.answer] : question.answers) {
      if ('playbook' in to) continue;
      const next = placeOf(to, treeOf);
      if (!seen.has(nameOf(next))) places.push(next);
      seen.add(nameOf(next));
    }
  }
  return places;
}

/** What was answered, by whom. */
export function walkedPath(stops: Stop[]): Walked[] {
  return stops.flatMap(({ tree, question, answer, evidence }) =>
    answer ? [{ tree: tree.id, question: question.text, answer: answer.label, evidence }] : [],
  );
}

/** The answers that lead along these stops again. */
export const answersOf = (stops: Stop[]) => stops.flatMap(({ given }) => given ?? []);

/** The answer to this one question, as `--answer` takes it. */
export const answerTo = (place: Place, answer: string) => `${nameOf(place)}=${answer}`;

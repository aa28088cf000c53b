// Where questions stand, and what lies ahead of them.

import type { EvidenceAnswers, Place, Stop, Walked } from './diagnosis.ts';
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
export function beginning(first: Place, treeOf: TreeOf, answered: EvidenceAnswers): Place {
  let best = { place: first, lead: Number.POSITIVE_INFINITY };
  for (const place of ahead(first, treeOf, answered).filter(({ tree }) => tree.id === first.tree.id)) {
    const lead = answered(place.question)?.lead ?? Number.POSITIVE_INFINITY;
    if (lead < best.lead) best = { place, lead };
  }
  return best.place;
}

/**
 * The question worth asking of somebody who skipped one: the next one of its tree's file that lies ahead, then those where other trees
 * are entered, nearest first; null where all have been asked.
 */
export function afterSkipped(from: Place, asked: Set<string>, treeOf: TreeOf): Place | null {
  const { tree } = from;
  const own = ahead(from, treeOf, () => null).filter((place) => place.tree.id === tree.id);
  const open = new Set(own.map(nameOf).filter((name) => !asked.has(name)));
  const next = tree.questions.find((question) => open.has(nameOf({ tree, question })));
  if (next) return { tree, question: next };
  const led = own.flatMap(({ question }) => question.answers).map(({ to }) => to);
  const entered = led.flatMap((to) => ('playbook' in to ? [] : [placeOf(to, treeOf)]));
  return entered.find((place) => !asked.has(nameOf(place))) ?? null;
}

/** Where a walk may come by from a place on, nearest first. */
function ahead(from: Place, treeOf: TreeOf, answered: EvidenceAnswers): Place[] {
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

/** What was answered, by whom, and what was skipped. */
export function walkedPath(stops: Stop[]): Walked[] {
  return stops.flatMap((stop) => {
    const { tree, question, answer, evidence } = stop;
    if (!answer && !isSkipped(stop)) return [];
    return [{ tree: tree.id, question: question.text, answer: answer?.label ?? null, evidence }];
  });
}

/** Whether somebody was asked, and did not know. */
export const isSkipped = ({ answer, given }: Stop) => answer === null && given !== null;

/** The answers that lead along these stops again. */
export const answersOf = (stops: Stop[]) => stops.flatMap(({ given }) => given ?? []);

/** The answer to this one question, as `--answer` takes it. */
export const answerTo = (place: Place, answer: string) => `${nameOf(place)}=${answer}`;

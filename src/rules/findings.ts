// What is known of the findings of all rules, by their ids.

import type { Inline } from '../blocks/blocks.ts';
import type { Lang } from '../language.ts';
import type { Facts } from '../report.ts';
import type { Sentence } from './rule.ts';
import { rules } from './rules.ts';

const sentences = new Map(rules.flatMap(({ finds }) => Object.entries(finds)));

/** All that rules can find. */
export const findingIds = [...sentences.keys()];

const needs = new Map(
  rules.flatMap((rule) => Object.keys(rule.finds).map((id) => [id, rule.needs] as const)),
);

/** The evidence a finding is made of; null where no rule makes it. */
export const needOf = (id: string) => needs.get(id) ?? null;

const refutations = new Map(rules.flatMap(({ unless = {} }) => Object.entries(unless)));

/** What would show that a finding of a rule is wrong; null where it does not say. */
export const unless = (id: string, lang: Lang): string | null => refutations.get(id)?.[lang] ?? null;

/** What is said of a finding of a rule; null where no rule makes it. */
export function ruleSentence(id: string, facts: Facts, lang: Lang): Inline[] | null {
  // Rules and their sentences agree on the facts: see `rule`.
  return (sentences.get(id) as Sentence<Facts> | undefined)?.[lang](facts) ?? null;
}

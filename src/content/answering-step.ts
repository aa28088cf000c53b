import type { Block, Inline, List } from '../blocks/blocks.ts';
import type { Playbook, Section, Step } from '../types.ts';

/** `fix 4: Driver`: the fourth step of the section Fix, and how it begins in the English page. */
const reference = /^([a-z-]+) ([1-9]\d?): (\S.*)$/;

/** A step that a signature names, where its page has it. */
interface AnsweringStep {
  section: Section;
  /** Counted from 0. */
  at: number;
  step: Step;
  /** How the step begins, as the signature says. */
  begins: string;
}

/** The step of a page that answers a finding, of a signature or of a rule; null where none is named, or the page has no such step. */
export function answeringStep(playbook: Playbook, finding: string): AnsweringStep | null {
  const named = playbook.signatures.find(({ id }) => id === finding)?.step ?? playbook.steps?.[finding] ?? '';
  const [, slug, number, begins = ''] = reference.exec(named) ?? [];
  const section = playbook.sections.find((one) => one.slug === slug);
  const at = Number(number) - 1;
  const step = section?.steps[at];
  return section && step ? { section, at, step, begins } : null;
}

/** The step as its section draws it: a list of one. */
export function drawnAlone({ section, at }: AnsweringStep): Block[] {
  const lists = section.blocks.filter((block): block is List => block.type === 'list' && block.ordered);
  const item = lists.flatMap(({ items }) => items)[at];
  return item ? [{ ...lists[0]!, start: 1, items: [item] }] : [];
}

/** Behind a full stop stands a blank or nothing; a Chinese one has a sign of its own. */
const sentenceEnd = /[.!?](?=\s|$)|[。！？]/;

/** The first sentence of the step, with its risk. */
export function firstSentence(step: AnsweringStep): Inline[] {
  const [list] = drawnAlone(step) as List[];
  const [line] = list?.items[0]?.tokens ?? [];
  const tokens = line?.type === 'text' || line?.type === 'paragraph' ? line.tokens : [];
  const last = tokens.findIndex((token) => token.type === 'text' && sentenceEnd.test(token.text));
  return tokens.slice(0, last < 0 ? undefined : last + 1).map((token, at) => {
    if (at !== last || token.type !== 'text') return token;
    return { ...token, text: token.text.slice(0, sentenceEnd.exec(token.text)!.index + 1) };
  });
}

import type { Block } from '../blocks/blocks.ts';
import { interruptible } from '../interruptible.ts';
import type { Playbook, Tree } from '../types.ts';

/** So many milliseconds are spent on a page; the longest of ours takes 30. */
const longest = 2000;

/** A tree with more questions is walked and drawn by nobody; the longest of ours has 10. */
const mostQuestions = 500;

/** What stands deeper inside lists and quotations is for no reader, and not for a stack. */
const deepest = 50;

/** How a page is more than anybody reads. */
export type Excess = 'too slow' | 'too deep' | 'too many questions';

/** To watch over the time costs as much as to read a page: so many are watched together, for so many milliseconds. */
const together = { pages: 16, longest: 500 };

/** What is made of a page. */
type Made = { page: Playbook | Tree | null } | { refused: unknown };

/**
 * What `read` makes of each page, with all its blocks; or why it is given up: a text may be made to keep a parser busy for minutes.
 */
export function withinLimits<P, T extends Made>(pages: P[], read: (page: P) => T): (T | Excess)[] {
  const groups = Array.from({ length: Math.ceil(pages.length / together.pages) }, (_, group) =>
    pages.slice(group * together.pages, (group + 1) * together.pages),
  );
  const one = (page: P) => withinDepth(() => read(page));
  return groups.flatMap(
    (group): (T | Excess)[] =>
      interruptible(together.longest, () => group.map(one)) ??
      group.map((page) => interruptible(longest, () => one(page)) ?? 'too slow'),
  );
}

function withinDepth<T extends Made>(read: () => T): T | Excess {
  try {
    const made = read();
    if ('refused' in made) return made;
    if (questionsOf(made.page) > mostQuestions) return 'too many questions';
    return blocksOf(made.page).some((blocks) => isDeeper(blocks, deepest)) ? 'too deep' : made;
  } catch (error) {
    // The stack was not deep enough.
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

const questionsOf = (page: Playbook | Tree | null) =>
  page && 'questions' in page ? page.questions.length : 0;

function blocksOf(page: Playbook | Tree | null): Block[][] {
  if (!page) return [];
  return 'questions' in page
    ? page.questions.flatMap(({ blocks }) => [blocks.hint, blocks.howTo])
    : page.sections.map(({ blocks }) => blocks);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (Array.isArray(value)) return value.some((one) => isDeeper(one, levels));
  const { tokens, items } = (value ?? {}) as { tokens?: unknown[]; items?: unknown[] };
  const inside = tokens ?? items;
  return inside !== undefined && (levels === 0 || isDeeper(inside, levels - 1));
}

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

/** What `read` makes of a page, with all its blocks; or why it is given up: a text may be made to keep a parser busy for minutes. */
export function withinLimits<T extends { page: Playbook | Tree | null }>(read: () => T): T | Excess {
  try {
    const got = interruptible(longest, () => {
      const whole = read();
      if (questionsOf(whole.page) > mostQuestions) return 'too many questions';
      return blocksOf(whole.page).some((blocks) => isDeeper(blocks, deepest)) ? 'too deep' : whole;
    });
    return got ?? 'too slow';
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

import type { PlaybookMeta } from '../types.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import {
  forbids,
  isAside,
  labelOf,
  namesPart,
  type Role,
  roleOf,
  roleOfSteps,
  tellsToDo,
} from './section-words.ts';
import type { Topic } from './topics.ts';

export type Kind = PlaybookMeta['kind'];

/** A heading of the notes; two of the same text are two. */
export interface Above {
  text: string;
}

/** A block with the headings of the notes it stands under, and the section it goes to. */
export interface Placed {
  block: Block;
  headings: Above[];
  /** By position in `headingsOf`. */
  section: number;
}

/** The section for each role, by position among the headings of the kind. */
const sectionOf: Record<Kind, Record<Role, number>> = {
  problem: {
    signs: 0,
    confirm: 1,
    reading: 1,
    causes: 3,
    fix: 4,
    options: 4,
    steps: 4,
    verify: 5,
    'do-not': 6,
    why: 7,
  },
  recipe: {
    signs: 0,
    options: 1,
    steps: 2,
    fix: 2,
    confirm: 2,
    verify: 3,
    'do-not': 4,
    why: 5,
    causes: 5,
    reading: 5,
  },
  guide: {
    signs: 0,
    steps: 1,
    fix: 1,
    confirm: 1,
    verify: 1,
    reading: 2,
    'do-not': 3,
    why: 4,
    causes: 4,
    options: 4,
  },
};

/** Finds a section of a page of that kind for every block of a topic; the order of the notes is kept. */
export function place({ title, parts }: Topic, kind: Kind): Placed[] {
  let above: (Above & { depth: number })[] = [];
  return parts.flatMap(({ heading, lines }, index) => {
    if (heading && index > 0) above = [...above.filter(({ depth }) => depth < heading.depth), heading];
    const blocks = readBlocks(lines.map(({ text }) => text));
    // A heading with nothing below it is kept all the same; one with headings below stands above their texts.
    const deeper = parts[index + 1]?.heading;
    const isLeaf = above.length > 0 && !(deeper && deeper.depth > above.at(-1)!.depth);
    if (blocks.length === 0 && isLeaf) blocks.push({ kind: 'text', lines: [] });
    return inSections(underHeadings(blocks, above), title, kind);
  });
}

type Under = Omit<Placed, 'section'>;

/** A short line alone above a list is a heading without its marks. */
function underHeadings(blocks: Block[], headings: Above[]): Under[] {
  let below = headings;
  let lasts = false;
  let begins = true;
  return blocks.flatMap((block, index) => {
    if (isHeading(block, blocks[index + 1])) {
      const text = block.lines[0]!.replace(/[:：]$/, '');
      // The first one stands under the heading, a later one begins something new beside it.
      const outer = begins ? below : headings.slice(0, -1);
      below = [...outer, { text }];
      lasts = namesPart(text);
      begins = true;
      return [];
    }
    begins = false;
    if (block.kind === 'text' && !lasts) below = headings;
    return [{ block, headings: below }];
  });
}

function isHeading(block: Block, next: Block | undefined): block is Block & { kind: 'text' } {
  if (block.kind !== 'text' || block.lines.length > 1 || !next) return false;
  const [text] = block.lines as [string];
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (namesPart(text)) return true;
  return (
    next.kind === 'list' && text.length <= 40 && !/[,，。.!！?？;；]|https?:/.test(text.replace(/[:：]$/, ''))
  );
}

/** Sections by what the words say; what says nothing follows the block before it, an announcement the one it announces. */
function inSections(blocks: Under[], title: string, kind: Kind): Placed[] {
  const roles = blocks.map((under) => ownRole(under, title, kind));
  for (let at = roles.length - 1; at >= 0; at--) if (roles[at] === 'next') roles[at] = roles[at + 1] ?? 'why';
  let before: Role = 'why';
  return blocks.map((under, index) => {
    const role = roles[index] as Role | 'before';
    if (role !== 'before') before = role;
    return { ...under, section: sectionOf[kind][before] };
  });
}

function ownRole({ block, headings }: Under, title: string, kind: Kind): Role | 'before' | 'next' {
  if (block.kind === 'rule') return 'before';
  const text = block.kind === 'list' ? '' : block.lines.join('\n');
  const label = block.kind === 'text' ? labelOf(text) : undefined;
  if (label !== undefined && isAside(label)) return forbids(text) ? 'do-not' : 'before';
  if (label !== undefined) return roleOf(label) ?? 'why';
  const named = headings.map((heading) => roleOf(heading.text)).findLast((role) => role !== undefined);
  if (named) return named;
  if (block.kind === 'list')
    return roleOfList(
      block.items.map((item) => item.text),
      title,
      kind,
    );
  if (block.kind === 'table') return kind === 'guide' ? 'reading' : 'before';
  if (block.kind === 'fence') return 'before';
  if (block.kind !== 'text') return 'why';
  if (/[:：]$/.test(text)) return 'next';
  return kind === 'recipe' && tellsToDo(text) && !isLink(text) ? 'steps' : 'why';
}

function roleOfList(steps: string[], title: string, kind: Kind): Role {
  if (steps.every(isLink)) return 'why';
  if (kind !== 'problem') return 'steps';
  const asked = roleOf(title);
  if (asked === 'confirm' || asked === 'fix') return asked;
  return roleOfSteps(steps) ?? (asked === 'causes' ? 'causes' : 'fix');
}

/** A link and nothing else: something to read, not to do. */
export function isLink(text: string): boolean {
  return /^(?:\[[^\]]*\]\([^)\s]*\)|<?https?:\S+)$/.test(text.trim());
}

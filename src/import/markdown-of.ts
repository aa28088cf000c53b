import { blockTokensOf } from '../blocks/parse.ts';
import type { Block, Fence, Item, List } from './block.ts';
import { fenced } from './fence.ts';
import { indentOf } from './marker.ts';

/** A block as Markdown that neither swallows what follows it nor begins a section of the page. */
export function markdownOf(block: Block): string {
  const lines = linesOf(block);
  const isSafe = block.kind === 'fence' || block.kind === 'drawing' || isContained(lines);
  return (isSafe ? lines : fenced(lines, 'text')).map((line) => line.trimEnd()).join('\n');
}

function linesOf(block: Block): string[] {
  if (block.kind === 'list') return listLines(block);
  if (block.kind === 'drawing') return fenced(block.lines, 'text');
  return block.kind === 'fence' ? fenceLines(block) : block.lines;
}

/** A fence names its language; `text` where the notes do not say. */
function fenceLines({ lines, indent }: Fence): string[] {
  const [first, ...rest] = lines.map((line) => line.slice(Math.min(indent, indentOf(line))));
  return [/^(?:`+|~+)\s*$/.test(first!) ? `${first!.trimEnd()}text` : first!, ...rest];
}

function listLines({ start, items }: List): string[] {
  return items.flatMap((item, index) => {
    const marker = start === null ? '- ' : `${start + index}. `;
    const [first, ...rest] = itemLines(item);
    const space = ' '.repeat(marker.length);
    return [`${marker}${first}`, ...rest.map((line) => (line === '' ? '' : space + line))];
  });
}

function itemLines({ text, blocks, tight }: Item): string[] {
  const [first, ...others] = blocks;
  if (!first) return [text];
  const joined = followsAtOnce(first) || (tight && first.kind === 'text');
  const rest = others.flatMap((block) => ['', ...linesOf(block)]);
  return [text, ...(joined ? [] : ['']), ...linesOf(first), ...rest];
}

/** What Markdown lets stand right below a line of text: of numbered lists only those that begin with 1. */
function followsAtOnce(block: Block): boolean {
  if (block.kind === 'list') return block.start === null || block.start === 1;
  return block.kind === 'fence' || block.kind === 'drawing';
}

/** More marks of quotes and lists in a row than a parser should be asked to follow. */
const tooDeep = /^(?:[\s>]|[*+-] |\d{1,3}[.)] ){60}/;

/** Whether a heading behind the lines is a heading of the page, and the only one of its depth. */
function isContained(lines: string[]): boolean {
  if (lines.some((line) => tooDeep.test(line))) return false;
  const headings = blockTokensOf(`${lines.join('\n')}\n\n## end`).flatMap((token) =>
    token.type === 'heading' && token.depth <= 2 ? [token.text] : [],
  );
  return headings.length === 1 && headings[0] === 'end';
}

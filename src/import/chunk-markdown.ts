import { blockTokensOf } from '../blocks/parse.ts';
import type { Chunk, FenceChunk, ListChunk, ListItem } from './chunk.ts';
import { indentOf } from './lines.ts';

/** A chunk as Markdown that neither swallows what follows it nor begins a section of the page. */
export function markdownOf(chunk: Chunk): string {
  const lines = linesOf(chunk);
  const isSafe = chunk.kind === 'fence' || chunk.kind === 'drawing' || isContained(lines);
  return (isSafe ? lines : fenced(lines, 'text')).map((line) => line.trimEnd()).join('\n');
}

function linesOf(chunk: Chunk): string[] {
  if (chunk.kind === 'list') return listLines(chunk);
  if (chunk.kind === 'drawing') return fenced(chunk.lines, 'text');
  return chunk.kind === 'fence' ? fenceLines(chunk) : chunk.lines;
}

/** A fence names its language; `text` where the notes do not say. */
function fenceLines({ lines, indent }: FenceChunk): string[] {
  const [first, ...rest] = lines.map((line) => line.slice(Math.min(indent, indentOf(line))));
  return [/^(?:`+|~+)\s*$/.test(first!) ? `${first!.trimEnd()}text` : first!, ...rest];
}

function listLines({ start, items }: ListChunk): string[] {
  return items.flatMap((item, index) => {
    const marker = start === null ? '- ' : `${start + index}. `;
    const [first, ...rest] = itemLines(item);
    const space = ' '.repeat(marker.length);
    return [`${marker}${first}`, ...rest.map((line) => (line === '' ? '' : space + line))];
  });
}

function itemLines({ text, chunks, tight }: ListItem): string[] {
  const [first, ...others] = chunks;
  if (!first) return [text];
  const joined = followsAtOnce(first) || (tight && first.kind === 'text');
  const rest = others.flatMap((chunk) => ['', ...linesOf(chunk)]);
  return [text, ...(joined ? [] : ['']), ...linesOf(first), ...rest];
}

/** What Markdown lets stand right below a line of text: of numbered lists only those that begin with 1. */
function followsAtOnce(chunk: Chunk): boolean {
  if (chunk.kind === 'list') return chunk.start === null || chunk.start === 1;
  return chunk.kind === 'fence' || chunk.kind === 'drawing';
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

/** Lines in a fence of their own, longer than any fence inside. */
export function fenced(lines: string[], language: string): string[] {
  const longest = lines.reduce((length, line) => Math.max(length, /^\s*(`*)/.exec(line)![1]!.length), 2);
  const marks = '`'.repeat(longest + 1);
  return [`${marks}${language}`, ...lines, marks];
}

import type { Chunk } from './chunk.ts';
import {
  closes,
  endOfFence,
  indentOf,
  isDrawing,
  isDrawn,
  isItem,
  isTable,
  type OpenFence,
  opens,
} from './lines.ts';
import { readList } from './list.ts';
import { labelOf } from './roles.ts';

/** Blocks, and the line after the last one of them. */
interface Taken {
  chunks: Chunk[];
  next: number;
}

/** Lists deeper than this are kept as they stand. */
const deepest = 12;

/** Cuts lines into chunks. `depth` counts the lists around them. */
export function readChunks(lines: string[], depth = 0): Chunk[] {
  if (depth >= deepest && lines.length > 0) return [{ kind: 'drawing', lines }];
  const found: Chunk[][] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.trim() === '') at += 1;
    else {
      const { chunks, next } = readChunk(lines, at, depth);
      found.push(chunks);
      at = next;
    }
  }
  return found.flat();
}

function readChunk(lines: string[], at: number, depth: number): Taken {
  const line = lines[at]!;
  const fence = opens(line);
  if (fence) return readFence(lines, at, fence);
  if (isRule(line)) return { chunks: [{ kind: 'rule', lines: [line.trim()] }], next: at + 1 };
  if (isItem(line)) {
    const { list, next } = readList(lines, at, (inner) => readChunks(inner, depth + 1));
    return { chunks: [list], next };
  }
  return readRun(lines, at);
}

function readFence(lines: string[], at: number, fence: OpenFence): Taken {
  const next = endOfFence(lines, at, fence);
  const inside = lines.slice(at, next);
  if (inside.length > 1 && closes(inside.at(-1)!, fence)) inside.pop();
  return { chunks: [{ kind: 'fence', lines: [...inside, fence.marks], indent: fence.indent }], next };
}

/** Lines without a gap between them. A drawing goes on over gaps as long as it is indented. */
function readRun(lines: string[], at: number): Taken {
  const isWhole = isDrawn(lines[at]!) || indentOf(lines[at]!) >= 4 || isTable(lines.slice(at, at + 2));
  let next = endOfRun(lines, at, isWhole);
  const run = lines.slice(at, next);
  if (!isDrawing(run)) return { chunks: asMarkdown(run), next };
  for (let more = nextText(lines, next); more < lines.length && indentOf(lines[more]!) >= 4; ) {
    next = endOfRun(lines, more, true);
    more = nextText(lines, next);
  }
  return { chunks: [{ kind: 'drawing', lines: lines.slice(at, next) }], next };
}

function endOfRun(lines: string[], at: number, isWhole: boolean): number {
  const begins = (line: string) => isItem(line) || opens(line) !== undefined || isRule(line);
  let next = at + 1;
  while (next < lines.length && lines[next]!.trim() !== '' && (isWhole || !begins(lines[next]!))) next++;
  return next;
}

/** The first line from `at` on that says something. */
function nextText(lines: string[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next]!.trim() === '') next++;
  return next;
}

const isRule = (line: string) => indentOf(line) < 4 && /^([-*_=])(?:\s*\1){2,}$/.test(line.trim());

function asMarkdown(run: string[]): Chunk[] {
  const lines = run.map((line) => line.trim());
  if (isTable(lines)) return [{ kind: 'table', lines }];
  return lines[0]!.startsWith('>') ? [{ kind: 'quote', lines }] : paragraphs(lines);
}

/** In notes a line that ends a sentence ends a paragraph, and one with a label in front begins one. */
function paragraphs(lines: string[]): Chunk[] {
  const found: string[][] = [];
  for (const line of lines) {
    const before = found.at(-1)?.at(-1);
    if (before === undefined || /[。！？；.!?;:：]$/.test(before) || labelOf(line) !== undefined)
      found.push([line]);
    else found.at(-1)!.push(line);
  }
  return found.map((paragraph) => ({ kind: 'text', lines: paragraph }));
}

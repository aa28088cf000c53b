import type { Chunk, ListChunk, ListItem } from './chunk.ts';
import { endOfFence, indentOf, isDrawn, type Marker, markerOf, opens } from './lines.ts';
import { labelOf } from './roles.ts';

/** An item on its way: its line, and the lines that belong to it. */
interface Gathered {
  text: string;
  rest: string[];
}

/** Reads the list that begins on a line; `inside` reads what stands in an item. */
export function readList(
  lines: string[],
  at: number,
  inside: (lines: string[]) => Chunk[],
): { list: ListChunk; next: number } {
  const first = markerOf(lines[at]!)!;
  const items = [gather(lines, at)];
  let next = at + lengthOf(items[0]!);
  while (next < lines.length) {
    let here = next;
    while (here < lines.length && lines[here]!.trim() === '') here++;
    const place = here < lines.length ? placeOf(lines[here]!, first, here > next) : 'behind';
    if (place === 'behind') break;
    if (place === 'item') {
      items.push(gather(lines, here));
      next = here + lengthOf(items.at(-1)!);
    } else {
      const fence = opens(lines[here]!);
      const end = fence ? endOfFence(lines, here, fence) : here + 1;
      for (; next < end; next++)
        items.at(-1)!.rest.push(place === 'nested' ? `    ${lines[next]}` : lines[next]!);
    }
  }
  const start = first.style === 'bullet' ? null : (first.number ?? 1);
  return { list: { kind: 'list', start, items: items.map((item) => finish(item, inside)) }, next };
}

/** An item; with the whole fence, if it begins with one. */
function gather(lines: string[], at: number): Gathered {
  const { text } = markerOf(lines[at]!)!;
  const fence = opens(text);
  if (!fence) return { text, rest: [] };
  return { text: '', rest: [`  ${text}`, ...lines.slice(at + 1, endOfFence(lines, at, fence))] };
}

const lengthOf = ({ rest }: Gathered) => Math.max(1, rest.length);

/** Where a line stands: an item of its own, below the last one, or behind the list. */
function placeOf(line: string, first: Marker, afterGap: boolean): 'item' | 'nested' | 'inside' | 'behind' {
  if (indentOf(line) >= first.indent + 2) return 'inside';
  const marker = markerOf(line);
  if (marker && marker.text !== '') {
    if (marker.style === first.style) return 'item';
    // 1、 with (1) below it, though no space says so.
    return first.style !== 'bullet' && !afterGap ? 'nested' : 'behind';
  }
  const goesOn = !afterGap && !opens(line) && !isDrawn(line) && labelOf(line) === undefined;
  return goesOn ? 'inside' : 'behind';
}

function finish({ text, rest }: Gathered, inside: (lines: string[]) => Chunk[]): ListItem {
  const tight = rest.length > 0 && rest[0]!.trim() !== '';
  return { text, tight, chunks: inside(withoutSharedSpace(rest)) };
}

/** Lines without the space they share; one that has less of it loses what it has. */
function withoutSharedSpace(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map(indentOf);
  const shared = indents.filter((indent) => indent > 0).reduce((one, other) => Math.min(one, other), 1000);
  return lines.map((line) => {
    const text = line.trimStart();
    return text === '' ? '' : ' '.repeat(Math.max(0, indentOf(line) - shared)) + text;
  });
}

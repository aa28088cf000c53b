import type { Above, Chunk, Placed, Under } from './chunk.ts';
import { readChunks } from './chunks.ts';
import { ownRole } from './own-role.ts';
import { namesPart, type PlaybookKind, type SectionRole, sectionOf } from './roles.ts';
import type { Topic } from './topics.ts';

/** Finds a section of a page of that kind for every chunk of a topic; the order of the notes is kept. */
export function place({ title, parts }: Topic, kind: PlaybookKind): Placed[] {
  let above: (Above & { depth: number })[] = [];
  return parts.flatMap(({ heading, lines }, index) => {
    if (heading && index > 0) above = [...above.filter(({ depth }) => depth < heading.depth), heading];
    const chunks = readChunks(lines.map(({ text }) => text));
    // A heading with nothing below it is kept all the same; one with headings below stands above their texts.
    const deeper = parts[index + 1]?.heading;
    const isLeaf = above.length > 0 && !(deeper && deeper.depth > above.at(-1)!.depth);
    if (chunks.length === 0 && isLeaf) chunks.push({ kind: 'text', lines: [] });
    return inSections(underHeadings(chunks, above), title, kind);
  });
}

/** A short line alone above a list is a heading without its marks. */
function underHeadings(chunks: Chunk[], headings: Above[]): Under[] {
  let below = headings;
  let lasts = false;
  let begins = true;
  return chunks.flatMap((chunk, index) => {
    if (isHeading(chunk, chunks[index + 1])) {
      const text = chunk.lines[0]!.replace(/[:：]$/, '');
      // The first one stands under the heading, a later one begins something new beside it.
      const outer = begins ? below : headings.slice(0, -1);
      below = [...outer, { text }];
      lasts = namesPart(text);
      begins = true;
      return [];
    }
    begins = false;
    if (chunk.kind === 'text' && !lasts) below = headings;
    return [{ chunk, headings: below }];
  });
}

function isHeading(chunk: Chunk, next: Chunk | undefined): chunk is Chunk & { kind: 'text' } {
  if (chunk.kind !== 'text' || chunk.lines.length > 1 || !next) return false;
  const [text] = chunk.lines as [string];
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (namesPart(text)) return true;
  return (
    next.kind === 'list' && text.length <= 40 && !/[,，。.!！?？;；]|https?:/.test(text.replace(/[:：]$/, ''))
  );
}

/** Sections by what the words say; what says nothing follows the chunk before it, an announcement the one it announces. */
function inSections(chunks: Under[], title: string, kind: PlaybookKind): Placed[] {
  const roles = chunks.map((under) => ownRole(under, title, kind));
  for (let at = roles.length - 1; at >= 0; at--) if (roles[at] === 'next') roles[at] = roles[at + 1] ?? 'why';
  let before: SectionRole = 'why';
  return chunks.map((under, index) => {
    const role = roles[index] as SectionRole | 'before';
    if (role !== 'before') before = role;
    return { ...under, section: sectionOf[kind][before] };
  });
}

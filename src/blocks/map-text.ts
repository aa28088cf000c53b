import type { Block, Cell, Code, Inline, Picture } from './blocks.ts';

/** All text of some blocks in their order, that of code as well, each piece changed by `change`. */
export function mapText(blocks: readonly Block[], change: (text: string) => string): Block[] {
  const piece = (token: Inline): Inline => {
    if (token.type === 'link') return { ...token, href: change(token.href), text: change(token.text) };
    return 'text' in token ? { ...token, text: change(token.text) } : token;
  };
  const code = changingCode(change);
  return mapPieces(blocks, { piece, code, picture: (picture) => mapStrings(picture, change) });
}

/** Changes the text of a block of code. */
export const changingCode =
  (change: (text: string) => string) =>
  ({ highlighted, ...block }: Code): Code => {
    const text = change(block.text);
    // Colors belong to the text they were found in.
    return text === block.text && highlighted ? { ...block, highlighted } : { ...block, text };
  };

interface Changes {
  /** A whole line, after its pieces. */
  line?: (tokens: Inline[]) => Inline[];
  piece?: (token: Inline) => Inline;
  code?: (block: Code) => Code;
  picture?: (picture: Picture) => Picture;
}

/** What stands in the lines of some blocks, their code and their pictures, changed one by one; what is inside a piece comes before it. */
export function mapPieces(blocks: readonly Block[], changes: Changes): Block[] {
  const { line = same, piece = same, code = same, picture = same } = changes;
  const lines = (tokens: readonly Inline[]): Inline[] =>
    line(tokens.map((token) => piece('tokens' in token ? { ...token, tokens: lines(token.tokens) } : token)));
  const cells = (row: Cell[]): Cell[] => row.map((cell) => ({ ...cell, tokens: lines(cell.tokens) }));
  const inside = (some: readonly Block[]) => mapPieces(some, changes);
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'code':
        return code(block);
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, tokens: inside(item.tokens) })) };
      case 'table':
        return { ...block, header: cells(block.header), rows: block.rows.map(cells) };
      case 'blockquote':
        return { ...block, tokens: inside(block.tokens) };
      case 'hr':
        return block;
      case 'picture':
        return {
          ...block,
          picture: picture(block.picture),
          tokens: inside(block.tokens),
        };
      case 'folded':
        return { ...block, title: lines(block.title), tokens: inside(block.tokens) };
      default:
        return { ...block, tokens: lines(block.tokens) };
    }
  });
}

const same = <Part>(part: Part): Part => part;

/** Plain data with all texts in it changed; names of types, which are no text of anybody's, come out the same. */
function mapStrings<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data) as Data;
  if (Array.isArray(data)) return data.map((one) => mapStrings(one, change)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, mapStrings(value, change)]),
  ) as Data;
}

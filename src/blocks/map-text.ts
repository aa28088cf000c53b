import type { Block, Cell, Inline } from './blocks.ts';

/** All text of some blocks in their order, that of code as well, each piece changed by `change`. */
export function mapText(blocks: readonly Block[], change: (text: string) => string): Block[] {
  const lines = (tokens: readonly Inline[]): Inline[] =>
    tokens.map((token): Inline => {
      if (token.type === 'br') return token;
      if (token.type === 'link')
        return { ...token, href: change(token.href), text: change(token.text), tokens: lines(token.tokens) };
      return 'tokens' in token
        ? { ...token, tokens: lines(token.tokens) }
        : { ...token, text: change(token.text) };
    });
  const cells = (row: Cell[]): Cell[] => row.map((cell) => ({ ...cell, tokens: lines(cell.tokens) }));
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'code':
        return { ...block, text: change(block.text) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, tokens: mapText(item.tokens, change) })),
        };
      case 'table':
        return { ...block, header: cells(block.header), rows: block.rows.map(cells) };
      case 'blockquote':
        return { ...block, tokens: mapText(block.tokens, change) };
      case 'hr':
        return block;
      case 'picture':
        return {
          ...block,
          picture: mapStrings(block.picture, change),
          tokens: mapText(block.tokens, change),
        };
      case 'folded':
        return { ...block, title: lines(block.title), tokens: mapText(block.tokens, change) };
      default:
        return { ...block, tokens: lines(block.tokens) };
    }
  });
}

/** Plain data with all texts in it changed; names of types, which are no text of anybody's, come out the same. */
function mapStrings<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data) as Data;
  if (Array.isArray(data)) return data.map((one) => mapStrings(one, change)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, mapStrings(value, change)]),
  ) as Data;
}

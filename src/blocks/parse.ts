import { Lexer, type Token, type Tokens } from 'marked';
import type { Block, Cell, Inline } from './blocks.ts';

export type { Token, Tokens };

/** Parses Markdown (CommonMark and GitHub's tables and checklists) into blocks. The only file that knows the parser. */
export function parseMarkdown(markdown: string): Block[] {
  return blocksOf(tokensOf(markdown));
}

export const blocksOf = (tokens: Token[]): Block[] => tokens.flatMap(block);

/** The tokens of the parser, with the source of each. */
export function tokensOf(markdown: string): Token[] {
  return new Lexer().lex(markdown);
}

/** Parses the blocks of Markdown and leaves what stands inside their lines: half the work where only blocks count. */
export function blockTokensOf(markdown: string): Token[] {
  return new Lexer().blockTokens(markdown);
}

function block(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ type: 'heading', depth: token.depth, tokens: lines(token.tokens) }];
    case 'code':
      return [{ type: 'code', lang: token.lang ?? '', text: token.text }];
    case 'list': {
      const { ordered, start, loose, items } = token as Tokens.List;
      return [
        {
          ...{ type: 'list', ordered, start, loose },
          items: items.map(({ task, checked = false, loose, tokens }) => {
            return { type: 'list_item', task, checked, loose, tokens: tokens.flatMap(block) };
          }),
        },
      ];
    }
    case 'table': {
      const { align, header, rows } = token as Tokens.Table;
      return [{ type: 'table', align, header: header.map(cell), rows: rows.map((row) => row.map(cell)) }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', tokens: (token.tokens ?? []).flatMap(block) }];
    case 'hr':
      return [{ type: 'hr' }];
    case 'paragraph':
    case 'text':
      return [{ type: token.type, tokens: lines((token as Tokens.Text).tokens ?? [token]) }];
    default:
      // HTML is text like any other.
      return [{ type: 'paragraph', tokens: [{ type: 'text', text: token.raw.trim() }] }];
  }
}

const cell = ({ tokens }: Tokens.TableCell): Cell => ({ tokens: lines(tokens) });

function lines(tokens: Token[] = []): Inline[] {
  // How far a line is indented says nothing.
  return merged(tokens.flatMap(inline)).map((one) =>
    one.type === 'text' ? { ...one, text: one.text.replace(/\n[ \t]+/g, '\n') } : one,
  );
}

/** Neighboring pieces of text become one: what a sign means depends on the one beside it. */
function merged(pieces: Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.type === 'text' && last?.type === 'text') last.text += piece.text;
    else all.push(piece);
  }
  return all;
}

/** A link holds no other: where a picture in it is stands behind what it shows. */
function withoutLinks(pieces: Inline[]): Inline[] {
  return merged(
    pieces.flatMap((one) => {
      if (!('tokens' in one)) return [one];
      const tokens = withoutLinks(one.tokens);
      if (one.type !== 'link') return [{ ...one, tokens }];
      return one.text === one.href ? tokens : [...tokens, { type: 'text', text: ` (${one.href})` }];
    }),
  );
}

function inline(token: Token): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ type: token.type, tokens: lines(token.tokens) }];
    case 'codespan':
      return [{ type: 'codespan', text: token.text }];
    case 'link':
      return [
        { type: 'link', href: token.href, text: token.text, tokens: withoutLinks(lines(token.tokens)) },
      ];
    case 'image': {
      const { href, text = '', title } = token as Tokens.Image;
      const shown = lines(text === '' ? [{ type: 'text', raw: '', text: title || href }] : token.tokens);
      return [{ type: 'link', href, text: text || title || href, tokens: withoutLinks(shown), image: true }];
    }
    case 'br':
      return [{ type: 'br' }];
    case 'checkbox':
      return [];
    case 'text':
      return token.tokens ? token.tokens.flatMap(inline) : [{ type: 'text', text: token.text }];
    default:
      return [{ type: 'text', text: token.type === 'escape' ? token.text : token.raw }];
  }
}

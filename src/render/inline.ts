import type { Token, Tokens } from '../markdown.ts';
import { unwrap } from './unwrap.ts';

/** How a markup language writes what stands inside a line. */
export interface Dialect {
  text(text: string): string;
  strong(inner: string): string;
  em(inner: string): string;
  code(text: string): string;
  link(inner: string, url: string): string;
}

/** Writes the tokens of a line in a dialect. */
export function inline(tokens: Token[] | undefined, dialect: Dialect): string {
  let written = '';
  let text = '';
  for (const token of tokens ?? []) {
    // Neighboring pieces of text are escaped together: what a sign means depends on the one beside it.
    if (isText(token)) text += token.text;
    else {
      written += dialect.text(unwrap(text)) + write(token, dialect);
      text = '';
    }
  }
  return written + dialect.text(unwrap(text));
}

function isText(token: Token): token is Tokens.Text {
  return (token.type === 'text' && !token.tokens) || token.type === 'escape';
}

function write(token: Token, dialect: Dialect): string {
  switch (token.type) {
    case 'strong':
      return dialect.strong(inline(token.tokens, dialect));
    case 'em':
    case 'del':
      return dialect.em(inline(token.tokens, dialect));
    case 'codespan':
      return dialect.code((token as Tokens.Codespan).text);
    case 'link':
      return dialect.link(inline(token.tokens, dialect), (token as Tokens.Link).href);
    case 'br':
      return '\n';
    case 'text':
      return inline(token.tokens, dialect);
    case 'checkbox':
      // The list item it belongs to draws the box.
      return '';
    default:
      return dialect.text(unwrap('text' in token ? token.text : token.raw));
  }
}

import type { Inline } from '../blocks/blocks.ts';

/** How a markup language writes what stands inside a line. */
export interface Dialect {
  text(text: string): string;
  strong(inner: string): string;
  em(inner: string): string;
  /** What holds no longer. Without a mark it would be told to be done. */
  del(inner: string): string;
  code(text: string): string;
  link(inner: string, url: string): string;
}

/** Whether a link leads to the same place wherever it is read. What is none calls people in chats, or leads nowhere. */
export const isAddress = (href: string): boolean => /^(?:https?|mailto):/i.test(href);

/** Writes the pieces of a line in a dialect. */
export function writeInline(tokens: readonly Inline[], dialect: Dialect): string {
  return tokens.map((token) => write(token, dialect)).join('');
}

function write(token: Inline, dialect: Dialect): string {
  switch (token.type) {
    case 'strong':
      return dialect.strong(writeInline(token.tokens, dialect));
    case 'del':
      return dialect.del(writeInline(token.tokens, dialect));
    case 'em':
      return dialect.em(writeInline(token.tokens, dialect));
    case 'codespan':
      return dialect.code(token.text);
    case 'link': {
      const inner = writeInline(token.tokens, dialect);
      if (isAddress(token.href)) return dialect.link(inner, token.href);
      return token.text === token.href ? inner : inner + dialect.text(` (${token.href})`);
    }
    case 'br':
      return '\n';
    default:
      return dialect.text(unwrap(token.text));
  }
}

/** What stands behind a Chinese label stands behind a Chinese colon, which needs no space. */
export const labelled = (label: string, text: string): string =>
  /\p{Script=Han}/u.test(label) ? `${label}：${text}` : `${label}: ${text}`;

/** A paragraph's own line ends are no breaks: they become spaces, or nothing between two Chinese signs and after a Chinese mark. */
export function unwrap(text: string): string {
  return text
    .replace(/(?<=[，。、；：？！）])\n|(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, '')
    .replaceAll('\n', ' ');
}

import type { Inline } from '../../blocks/blocks.ts';
import { unwrap } from '../inline.ts';
import type { Style, Theme } from './theme.ts';

/** A piece of a line in one look. */
export interface Span {
  text: string;
  style: Style;
}

const as =
  (style: Style, outer: Style): Style =>
  (text) =>
    outer(style(text));

/** The tokens of a line as styled pieces. A `\n` inside a span is a forced line break. */
export function spans(
  tokens: readonly Inline[],
  look: Theme,
  hyperlinks: boolean,
  outer: Style = (text) => text,
): Span[] {
  const nested = (inner: readonly Inline[], style: Style) => spans(inner, look, hyperlinks, as(style, outer));
  return tokens.flatMap((token): Span[] => {
    switch (token.type) {
      case 'strong':
        return nested(token.tokens, look.strong);
      case 'em':
      case 'del':
        return nested(token.tokens, look.em);
      case 'codespan':
        return [{ text: token.text, style: as(look.risk[token.text] ?? look.code, outer) }];
      case 'link':
        return link(token, hyperlinks, (style) => nested(token.tokens, style), as(look.muted, outer), look);
      case 'br':
        return [{ text: '\n', style: outer }];
      default:
        return [{ text: unwrap(token.text), style: outer }];
    }
  });
}

/** A web link is clickable (OSC 8) where the terminal can; elsewhere its address follows the text. */
function link(
  { href, text }: Inline & { type: 'link' },
  hyperlinks: boolean,
  draw: (style: Style) => Span[],
  address: Style,
  look: Theme,
): Span[] {
  const web = /^https?:\/\/[\x21-\x7e]+$/.test(href);
  if (web && hyperlinks)
    return draw((inner) => `\u001b]8;;${href}\u001b\\${look.link(inner)}\u001b]8;;\u001b\\`);
  if (text === href) return draw(look.link);
  return [...draw(look.link), { text: ` (${href})`, style: address }];
}

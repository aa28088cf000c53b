import type { Token, Tokens } from '../../markdown.ts';
import type { Screen } from '../../types.ts';
import { type Span, spans } from './spans.ts';
import { table } from './table.ts';
import { type Theme, theme } from './theme.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100;
const narrowest = 24;

/** Draws parsed Markdown for a terminal. The layout is ours, because it must count Chinese signs as two columns. */
export function terminal(tokens: Token[], screen: Screen): string {
  const width = Math.max(narrowest, Math.min(screen.width, widest));
  const drawing = new Drawing(theme(screen.color), screen.hyperlinks);
  return drawing.blocks(tokens, width).join('\n');
}

class Drawing {
  readonly #look: Theme;
  readonly #hyperlinks: boolean;

  constructor(look: Theme, hyperlinks: boolean) {
    this.#look = look;
    this.#hyperlinks = hyperlinks;
  }

  /** Blocks with a blank line between them. */
  blocks(tokens: Token[], width: number): string[] {
    return tokens
      .filter((token) => token.type !== 'space' && token.type !== 'checkbox')
      .flatMap((token, index) => [...(index > 0 ? [''] : []), ...this.#block(token, width)]);
  }

  #block(token: Token, width: number): string[] {
    switch (token.type) {
      case 'heading':
        return wrap(this.#spans(token.tokens, this.#headingStyle(token.depth)), width);
      case 'code':
        return token.text.split('\n').map((line: string) => `    ${this.#look.codeBlock(line)}`);
      case 'list':
        return this.#list(token as Tokens.List, width);
      case 'table':
        return this.#table(token as Tokens.Table, width);
      case 'blockquote':
        return this.blocks(token.tokens ?? [], width - 2).map((line) => `│ ${line}`.trimEnd());
      case 'hr':
        return [this.#look.muted('─'.repeat(width))];
      default:
        return wrap(this.#spans('tokens' in token && token.tokens ? token.tokens : [token]), width);
    }
  }

  #headingStyle(depth: number) {
    return depth === 1 ? this.#look.title : depth === 2 ? this.#look.heading : this.#look.subheading;
  }

  #spans(tokens: Token[] | undefined, style?: (text: string) => string): Span[] {
    return spans(tokens, this.#look, this.#hyperlinks, style);
  }

  #list(list: Tokens.List, width: number): string[] {
    return list.items.flatMap((item, index) => {
      const bullet = item.task ? '☐ ' : list.ordered ? `${Number(list.start) + index}. ` : '• ';
      const indent = ' '.repeat(widthOf(bullet));
      const lines = this.#item(item, width - indent.length).map((line, number) =>
        ((number === 0 ? bullet : indent) + line).trimEnd(),
      );
      return index > 0 && list.loose ? ['', ...lines] : lines;
    });
  }

  /** The text of an item, then its lists and code; a blank line stands between paragraphs only. */
  #item(item: Tokens.ListItem, width: number): string[] {
    const parts = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox');
    return parts.flatMap((token, index) => {
      const apart = index > 0 && token.type !== 'list' && token.type !== 'text';
      return [...(apart ? [''] : []), ...this.#block(token, width)];
    });
  }

  #table({ header, rows }: Tokens.Table, width: number): string[] {
    return table(
      header.map((cell) => this.#spans(cell.tokens, this.#look.strong)),
      rows.map((row) => row.map((cell) => this.#spans(cell.tokens))),
      width,
    );
  }
}

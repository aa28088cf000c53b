import type { Block, Inline, Item, List, Table } from '../../blocks/blocks.ts';
import type { Screen } from '../../types.ts';
import { type Span, spans } from './spans.ts';
import { table } from './table.ts';
import { type Theme, theme } from './theme.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100;
const narrowest = 24;

/** Draws a page for a terminal. The layout is ours, because it must count Chinese signs as two columns. */
export function terminal(blocks: readonly Block[], screen: Screen): string {
  const width = Math.max(narrowest, Math.min(screen.width, widest));
  const drawing = new Drawing(theme(screen.color), screen.hyperlinks);
  return drawing.blocks(blocks, width).join('\n');
}

class Drawing {
  readonly #look: Theme;
  readonly #hyperlinks: boolean;

  constructor(look: Theme, hyperlinks: boolean) {
    this.#look = look;
    this.#hyperlinks = hyperlinks;
  }

  /** Blocks with a blank line between them. */
  blocks(blocks: readonly Block[], width: number): string[] {
    return blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...this.#block(block, width)]);
  }

  #block(token: Block, width: number): string[] {
    switch (token.type) {
      case 'heading':
        return wrap(this.#spans(token.tokens, this.#headingStyle(token.depth)), width);
      case 'code':
        return token.text.split('\n').map((line) => `    ${this.#look.codeBlock(line)}`);
      case 'list':
        return this.#list(token, width);
      case 'table':
        return this.#table(token, width);
      case 'blockquote':
        return this.blocks(token.tokens, width - 2).map((line) => `│ ${line}`.trimEnd());
      case 'hr':
        return [this.#look.muted('─'.repeat(width))];
      default:
        return wrap(this.#spans(token.tokens), width);
    }
  }

  #headingStyle(depth: number) {
    return depth === 1 ? this.#look.title : depth === 2 ? this.#look.heading : this.#look.subheading;
  }

  #spans(tokens: readonly Inline[], style?: (text: string) => string): Span[] {
    return spans(tokens, this.#look, this.#hyperlinks, style);
  }

  #list(list: List, width: number): string[] {
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
  #item(item: Item, width: number): string[] {
    return item.tokens.flatMap((token, index) => {
      const apart = index > 0 && token.type !== 'list' && token.type !== 'text';
      return [...(apart ? [''] : []), ...this.#block(token, width)];
    });
  }

  #table({ header, rows }: Table, width: number): string[] {
    return table(
      header.map((cell) => this.#spans(cell.tokens, this.#look.strong)),
      rows.map((row) => row.map((cell) => this.#spans(cell.tokens))),
      width,
    );
  }
}

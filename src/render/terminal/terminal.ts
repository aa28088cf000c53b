import type { Parser, Token, Tokens } from 'marked';
import TerminalRenderer from 'marked-terminal';
import {
  type Block,
  type Code,
  type Inline,
  type Line,
  type Picture,
  type Tone,
  treeAsList,
} from '../../blocks/blocks.ts';
import type { Screen } from '../../types.ts';
import { unwrap } from '../inline.ts';
import { codeLines, codeSpan, withSpaces } from './code.ts';
import { hyperlink, styledWidth } from './styled.ts';
import { drawTable } from './table.ts';
import { type Theme, theme } from './theme.ts';
import { cutTo, wrap } from './wrap.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100;
const narrowest = 20;
/** Columns that nesting leaves to a text in any case. */
const narrowestInside = 10;

/** Draws a line that stands by itself: a choice. It is not wrapped. */
export function terminalLine(line: readonly Inline[], screen: Screen): string {
  const renderer = new Drawing(Number.POSITIVE_INFINITY, theme(screen.color), screen.hyperlinks);
  return withSpaces(renderer.parser.parse([{ type: 'text', tokens: line }] as unknown as Token[])).trimEnd();
}

/** Draws a page for a terminal. Blocks are the tokens of marked without their source, which no renderer reads. */
export function terminal(blocks: readonly Block[], screen: Screen): string {
  const width = Math.max(narrowest, Math.min(screen.width, widest));
  const renderer = new Drawing(width, theme(screen.color), screen.hyperlinks, screen.width);
  return withSpaces(renderer.parser.parse(blocks as unknown as Token[]));
}

/**
 * marked-terminal with renderers of ours where it is wrong: it counts a Chinese sign as one column, so all that depends on a width
 * (headings, lists, quotes, tables) is drawn here, and its paragraphs are wrapped by `wrap`.
 */
class Drawing extends TerminalRenderer {
  readonly #look: Theme;
  readonly #hyperlinks: boolean;
  /** Columns for what is being drawn: fewer inside a list or a quote. */
  #width: number;
  /** Columns beyond those for texts: lines that are not broken may take them. */
  readonly #beyond: number;

  constructor(width: number, look: Theme, hyperlinks: boolean, columns = width) {
    super({
      strong: look.strong,
      em: look.em,
      del: look.del,
      text: unwrap,
      paragraph: (text) => this.#wrapped(text),
      // Entities and names of emoji in a page mean themselves: `&lt;`, `:fire:`.
      unescape: false,
      emoji: false,
    });
    this.#width = width;
    this.#beyond = Math.max(0, columns - width);
    this.#look = look;
    this.#hyperlinks = hyperlinks;
    // Tokens are there already: marked's own Parser comes with the patterns of all of Markdown, which take a fifth of a start to make.
    const draw = (tokens: Token[]) =>
      tokens.map((token) => this[token.type as 'text'](token as Tokens.Text)).join('');
    this.parser = { parse: draw, parseInline: draw } as Parser;
  }

  /** The line of an item without blank lines around it holds marks, too. */
  override text(token: Tokens.Text & { tone?: Tone }): string {
    if (token.tone) return this.#look.badge[token.tone](token.text);
    return token.tokens ? this.#line(token) : super.text(token);
  }

  override codespan(token: Tokens.Codespan & { tone?: Tone }): string {
    return codeSpan(token, this.#look, this.#width);
  }

  override heading({ depth, tokens }: Tokens.Heading): string {
    const { title, heading, subheading } = this.#look;
    const style = [title, heading][depth - 1] ?? subheading;
    return section(this.#wrapped(style(this.#line({ tokens }))));
  }

  override code(token: Tokens.Code & Pick<Code, 'mayShrink' | 'highlighted'>): string {
    return section(codeLines(token, this.#look, this.#width).join('\n'));
  }

  override blockquote({ tokens }: Tokens.Blockquote): string {
    const lines = this.#within(2, () => this.parser.parse(tokens).trimEnd()).split('\n');
    return section(lines.map((line) => `${this.#look.quote}${line}`.trimEnd()).join('\n'));
  }

  /** What stands there where no picture can be drawn: a tree in signs where it fits, else as lists in lists. */
  picture({ picture, tokens }: { picture: Picture; tokens: Token[] }): string {
    const drawn = this.parser.parse(tokens);
    if (picture.type !== 'tree') return drawn;
    const fits = drawn.split('\n').every((line) => styledWidth(line) <= this.#width + this.#beyond);
    return fits ? drawn : this.parser.parse(treeAsList(picture) as unknown as Token[]);
  }

  folded({ tokens }: { tokens: Token[] }): string {
    return this.parser.parse(tokens);
  }

  override hr(): string {
    return section(this.#look.muted('─'.repeat(this.#width)));
  }

  override list({ ordered, start, loose, items }: Tokens.List): string {
    const drawn = items.map((item, index) => {
      const bullet = item.task ? '☐ ' : ordered ? `${Number(start) + index}. ` : '• ';
      const indent = ' '.repeat(styledWidth(bullet));
      const lines = this.#within(indent.length, () => this.listitem(item)).split('\n');
      return lines.map((line, number) => ((number === 0 ? bullet : indent) + line).trimEnd()).join('\n');
    });
    return section(drawn.join(loose ? '\n\n' : '\n'));
  }

  /** The text of an item, then its lists and code; a blank line stands between paragraphs only. */
  override listitem({ tokens }: Tokens.ListItem): string {
    return tokens
      .map((token, index) => {
        const close = index === 0 ? '' : token.type === 'list' || token.type === 'text' ? '\n' : '\n\n';
        const drawn = token.type === 'text' ? this.#textLine(token as Line) : this.parser.parse([token]);
        return close + drawn.trimEnd();
      })
      .join('');
  }

  override table({ header, rows }: Tokens.Table): string {
    const cells = (row: Tokens.TableCell[]) => row.map((cell) => this.#line(cell));
    const drawn = drawTable(
      cells(header).map((cell) => this.#look.strong(cell)),
      rows.map(cells),
      this.#width,
    );
    return section(drawn.join('\n'));
  }

  /** A web link is clickable where the terminal can; elsewhere its address follows the text. */
  override link({ href, text, tokens }: Tokens.Link): string {
    const { link, muted } = this.#look;
    const drawn = link(this.#line({ tokens }));
    const web = /^https?:\/\/[\x21-\x7e]+$/.test(href);
    if (web && this.#hyperlinks) return hyperlink(href, drawn);
    return text === href ? drawn : drawn + muted(` (${href})`);
  }

  #line({ tokens, text = '' }: { tokens?: Token[]; text?: string }): string {
    return this.transform(tokens ? this.parser.parseInline(tokens) : text);
  }

  #textLine({ tokens, mayCut }: Line): string {
    const line = (part: readonly Inline[]) => this.#line({ tokens: part as Token[] });
    if (!mayCut) return this.#wrapped(line(tokens));
    const { from, to } = mayCut;
    const kept = line(tokens.slice(to));
    const cut = cutTo(line(tokens.slice(from, to)), this.#width - styledWidth(kept));
    return `${this.#wrapped(line(tokens.slice(0, from)).trimEnd())}\n${cut}${kept}`;
  }

  #wrapped(text: string): string {
    return wrap(text, Math.max(narrowestInside, this.#width)).join('\n');
  }

  #within(columns: number, draw: () => string): string {
    this.#width -= columns;
    const drawn = draw();
    this.#width += columns;
    return drawn;
  }
}

/** A block and a blank line. */
const section = (text: string): string => `${text}\n\n`;

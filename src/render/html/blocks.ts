import type { Block, Cell, Inline, Item, List, Picture, Table } from '../../blocks/blocks.ts';
import { isAddress, unwrap } from '../inline.ts';
import { escapeHtml, safeHref } from './escape.ts';

/** What the place of a page knows, and its blocks do not. */
export interface Surroundings {
  draw: (picture: Picture, write: Writer) => string;
  /** Where a command leads that opens a page; null where nothing does. */
  commandHref: (command: string) => string | null;
}

/** What a step does to the job: the words that stand in front of steps. */
const risks = ['safe', 'restart', 'state-risk', 'data-loss'];

/** Blocks and lines of a page as HTML. All that is text is escaped. */
export class Writer {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n');
  }

  line(tokens: readonly Inline[]): string {
    return tokens.map((token) => this.#piece(token)).join('');
  }

  #block(one: Block): string {
    switch (one.type) {
      case 'heading':
        return `<h${one.depth}${one.anchor ? ` id="${escapeHtml(one.anchor)}"` : ''}>${this.line(one.tokens)}</h${one.depth}>`;
      case 'code':
        return `<pre><code>${escapeHtml(one.text)}</code></pre>`;
      case 'list':
        return this.#list(one);
      case 'table':
        return this.#table(one);
      case 'blockquote':
        return `<blockquote>\n${this.blocks(one.tokens)}\n</blockquote>`;
      case 'hr':
        return '<hr>';
      case 'picture':
        // A list beside a chart tells more than its bars; other pictures show all that would be drawn in signs.
        return (
          (one.picture.type === 'chart' ? this.blocks(one.tokens) : '') + this.#around.draw(one.picture, this)
        );
      case 'folded':
        return `<details><summary>${this.line(one.title)}</summary>\n${this.blocks(one.tokens)}\n</details>`;
      case 'text':
        return this.line(one.tokens);
      default:
        return `<p>${this.line(one.tokens)}</p>`;
    }
  }

  #list({ ordered, start, items }: List): string {
    const tag = ordered ? 'ol' : 'ul';
    const from = ordered && Number(start) !== 1 ? ` start="${Number(start)}"` : '';
    return `<${tag}${from}>\n${items.map((one) => this.#item(one)).join('\n')}\n</${tag}>`;
  }

  #item({ task, checked, tokens, loose }: Item): string {
    const [first, ...rest] = tokens;
    if (!task || !first) return `<li>${tokens.map((one) => this.#inItem(one, loose)).join('\n')}</li>`;
    const box = `<input type="checkbox"${checked ? ' checked' : ''}>`;
    const label = 'tokens' in first && (first.type === 'text' || first.type === 'paragraph');
    const ticked = label ? `<label>${box} ${this.line(first.tokens)}</label>` : box + this.#block(first);
    return `<li class="task">${[ticked, ...rest.map((one) => this.#inItem(one, loose))].join('\n')}</li>`;
  }

  #inItem(one: Block, loose: boolean): string {
    return loose && one.type === 'text' ? `<p>${this.line(one.tokens)}</p>` : this.#block(one);
  }

  #table({ header, rows, align }: Table): string {
    const cells = (row: Cell[], tag: string) =>
      row
        .map(({ tokens }, at) => {
          const side = align[at] ? ` class="${align[at]}"` : '';
          return `<${tag}${side}>${this.line(tokens)}</${tag}>`;
        })
        .join('');
    const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
    return `<div class="wide" tabindex="0"><table>\n<thead><tr>${cells(header, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
  }

  #piece(token: Inline): string {
    switch (token.type) {
      case 'strong':
      case 'del':
        return `<${token.type}>${this.line(token.tokens)}</${token.type}>`;
      case 'em': {
        const inner = this.line(token.tokens);
        return token.anchor === undefined
          ? `<em>${inner}</em>`
          : `<a href="#${escapeHtml(encodeURIComponent(token.anchor))}">${inner}</a>`;
      }
      case 'codespan':
        return this.#codespan(token.text);
      case 'link':
        return this.#link(token);
      case 'br':
        return '<br>';
      default:
        return escapeHtml(unwrap(token.text));
    }
  }

  /** A picture beside the page did not come along: its text says where it is. */
  #link({ href, text, tokens, image }: Extract<Inline, { type: 'link' }>): string {
    const inner = this.line(tokens);
    if (!image || isAddress(href)) return link(href, inner);
    return text === href ? inner : `${inner} (${escapeHtml(href)})`;
  }

  #codespan(text: string): string {
    if (risks.includes(text)) return `<code class="risk ${text}">${text}</code>`;
    const drawn = `<code>${escapeHtml(text)}</code>`;
    const href = this.#around.commandHref(text);
    return href === null ? drawn : link(href, drawn);
  }
}

/** An address that must not be followed is shown behind its text. */
function link(href: string, inner: string): string {
  const safe = safeHref(href);
  return safe === null
    ? `${inner} (${escapeHtml(href)})`
    : `<a href="${escapeHtml(safe)}" rel="noreferrer">${inner}</a>`;
}

import type { Block, Cell, Inline, Item, List, Table } from '../blocks/blocks.ts';
import { unwrap } from './inline.ts';

/** Markdown as code-hosting sites read it: what is text stays text, whatever signs it holds. */
export function markdown(blocks: readonly Block[]): string {
  return blocks.map((block, at) => write(block, blocks[at - 1])).join('\n\n');
}

function write(block: Block, before: Block | undefined): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${pieces(block.tokens)
        .replace(/(?<! ) *\n/g, ' ')
        .replace(/(?<!#)#+\s*$/, '\\$&')}`;
    case 'code':
      return fence(block.lang, block.text);
    case 'list':
      return list(block, before?.type === 'list' && before.ordered === block.ordered);
    case 'table':
      return table(block);
    case 'blockquote':
      return `> ${markdown(block.tokens)}`.replaceAll('\n', '\n> ').replace(/^> $/gm, '>');
    case 'hr':
      return '---';
    case 'picture':
    case 'folded':
      return markdown(block.tokens);
    default:
      return line(block.tokens);
  }
}

/** A fence longer than any run of backticks inside. */
function fence(lang: string, text: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}${lang}\n${text}\n${marks}`;
}

const longestRun = (text: string) => Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));

/** Of two lists that follow one another the second has other marks, or it would go on the first. */
function list({ items, ordered, start, loose }: List, follows: boolean): string {
  const marker = (at: number) =>
    ordered ? `${Number(start) + at}${follows ? ')' : '.'} ` : follows ? '* ' : '- ';
  const texts = items.map((one, at) => item(one, marker(at)));
  // One blank line makes the whole list loose: where an item has one inside, none is needed between them.
  return texts.join(loose && !texts.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

function item({ task, checked, loose, tokens }: Item, marker: string): string {
  const blocks = tokens.map((block, at) => {
    const above = tokens[at - 1];
    const apart = above && (loose ? block.type !== 'list' || !isLine(above) : isLine(block) && isLine(above));
    return (apart ? '\n' : '') + write(block, above);
  });
  const text = `${task ? `[${checked ? 'x' : ' '}] ` : ''}${blocks.join('\n')}`;
  return marker + text.replaceAll('\n', `\n${' '.repeat(marker.length)}`).replace(/^ +$/gm, '');
}

const isLine = ({ type }: Block) => type === 'paragraph' || type === 'text';

function table({ header, rows, align }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = ({ tokens }: Cell) =>
    pieces(tokens)
      .replace(/(?<! ) *\n/g, ' ')
      .replaceAll('|', '\\|');
  const rule = align.map(
    (side) => ({ left: ':--', right: '--:', center: ':-:', none: '---' })[side ?? 'none'],
  );
  return [row(header.map(cell)), `|${rule.join('|')}|`, ...rows.map((cells) => row(cells.map(cell)))].join(
    '\n',
  );
}

/** The pieces of a line, the beginning of a block. */
function line(tokens: readonly Inline[]): string {
  const written = pieces(tokens);
  // Signs that begin a block mean nothing inside a line; escaping is for those where a line begins.
  return written
    .split('\n')
    .map((text) =>
      text
        .trimStart()
        .replace(blockStart, '\\$&')
        .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('\n');
}

/** What begins a heading, a list, a quote, a rule or a fence at the start of a line. */
const blockStart =
  /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=(?==*\s*$)|[|:-](?=[\s:|-]*$)|[-*_](?=(?:\s*[-*_]){2,}\s*$)|~{3})/;

function pieces(tokens: readonly Inline[]): string {
  return tokens.map(piece).join('');
}

function piece(token: Inline): string {
  switch (token.type) {
    case 'strong':
      return `**${pieces(token.tokens)}**`;
    case 'em':
      return `*${pieces(token.tokens)}*`;
    case 'del':
      return `~~${pieces(token.tokens)}~~`;
    case 'codespan':
      return codeSpan(token.text);
    case 'link':
      return (token.image ? '!' : '') + link(token.href, token.tokens, token.image);
    case 'br':
      return '  \n';
    default:
      return escapeMarkdown(unwrap(token.text));
  }
}

/** A code span that holds any text: backticks inside are fenced by longer ones. */
function codeSpan(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) || text.trim() === '' ? ' ' : '';
  return `${marks}${space}${text}${space}${marks}`;
}

function link(href: string, tokens: Inline[], image = false): string {
  const [only, ...others] = tokens;
  const bare = only?.type === 'text' && others.length === 0 && only.text === href;
  if (!image && bare && /^https?:[^\s<>]*$/.test(href)) return `<${href}>`;
  return `[${pieces(tokens)}](${/[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href})`;
}

/** Text whose signs are no marks: those that could be one get a backslash, all others stay as they are. */
export function escapeMarkdown(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*\n\s*/g, '\n').replace(sign, (found, at: number) => {
    const [before, after] = [text[at - 1] ?? ' ', text[at + found.length] ?? ' '];
    const alone = /\s/.test(before) && /\s/.test(after);
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    switch (found[0]) {
      case '_':
        return alone || inWord ? found : found.replaceAll('_', '\\_');
      case '*':
      case '~':
        return alone ? found : found.replace(/[*~]/g, '\\$&');
      default:
        return found.replace(/^./, '\\$&');
    }
  });
}

/** What may be a mark: an escape, code, emphasis, a link, a tag, an entity. */
const sign = /\\(?=[!-/:-@[-`{-~\n]|$)|`|_+|\*+|~+|\](?=\()|<(?=[a-z/!?])|&(?=#?\w+;)/gi;

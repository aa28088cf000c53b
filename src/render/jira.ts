import type { Block, Cell, Code, Item, List, Table } from '../blocks/blocks.ts';
import { type Dialect, writeInline } from './inline.ts';

const dialect: Dialect = {
  text: escapeJira,
  strong: (inner) => `*${inner}*`,
  em: (inner) => `_${inner}_`,
  del: (inner) => `-${inner}-`,
  code: (text) => `{{${escapeJira(text)}}}`,
  link: (inner, url) => (inner === escapeJira(url) ? `[${url}]` : `[${inner}|${url}]`),
};

/** Jira wiki markup. */
export function jira(blocks: readonly Block[]): string {
  return write(blocks, '').join('\n\n');
}

/** A backslash takes the meaning from a sign of the wiki; inside code marks too. Two backslashes would break the line. */
function escapeJira(text: string): string {
  return text
    .replace(/\\(?=[\\{}[\]|*_!^~])/g, `\\${wordJoiner}`)
    .replace(/[{}[\]|*_!^~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])[-+](?=\S)/gu, '\\$&');
}

/** Invisible, without width. */
const wordJoiner = '\u2060';

/** `bullets` are the marks of the lists around. */
function write(blocks: readonly Block[], bullets: string): string[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `h${block.depth}. ${writeInline(block.tokens, dialect)}`;
      case 'code':
        return codeBlock(block);
      case 'list':
        return list(block, bullets);
      case 'table':
        return table(block);
      case 'blockquote':
        return `{quote}\n${write(block.tokens, '').join('\n\n')}\n{quote}`;
      case 'hr':
        return '----';
      case 'picture':
      case 'folded':
        return write(block.tokens, bullets).join('\n\n');
      default:
        return writeInline(block.tokens, dialect);
    }
  });
}

function codeBlock({ text, lang }: Code): string {
  // {noformat} cannot be closed by code that speaks of {code}, nor the other way round.
  return text.includes('{code')
    ? `{noformat}\n${text}\n{noformat}`
    : `{code${language(lang)}}\n${text}\n{code}`;
}

/** The languages of our pages that Jira colors, by the names pages have for them. */
const colored = new Map([
  ['sh', 'bash'],
  ...['sql', 'yaml', 'java', 'json', 'python'].map((name): [string, string] => [name, name]),
]);

function language(lang: string): string {
  const name = colored.get(lang);
  return name ? `:${name}` : '';
}

/** Items stand line by line: a blank line would end the list and start its numbers again. */
function list({ items, ordered }: List, bullets: string): string {
  const bullet = bullets + (ordered ? '#' : '*');
  return items.map((item) => `${bullet} ${item.task ? '☐ ' : ''}${itemText(item, bullet)}`).join('\n');
}

function itemText({ tokens }: Item, bullet: string): string {
  return write(tokens, bullet).join('\n');
}

function table({ header, rows }: Table): string {
  const head = `||${header.map(cellText).join('||')}||`;
  return [head, ...rows.map((row) => `|${row.map(cellText).join('|')}|`)].join('\n');
}

/** A cell ends at every bar, escaped or not: a broken bar stands for it. */
function cellText(cell: Cell): string {
  return writeInline(cell.tokens, dialect).replaceAll('\\|', '¦') || ' ';
}

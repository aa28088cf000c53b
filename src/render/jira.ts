import { parseMarkdown, type Token, type Tokens } from '../markdown.ts';
import type { Page } from '../types.ts';
import { type Dialect, inline } from './inline.ts';

const dialect: Dialect = {
  text: escapeJira,
  strong: (inner) => `*${inner}*`,
  em: (inner) => `_${inner}_`,
  code: (text) => `{{${escapeJira(text)}}}`,
  link: (inner, url) => (inner === escapeJira(url) ? `[${url}]` : `[${inner}|${url}]`),
};

/** Jira wiki markup. */
export function jira({ markdown }: Page): string {
  return blocks(parseMarkdown(markdown), '').join('\n\n');
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

function blocks(tokens: Token[], bullets: string): string[] {
  return tokens.filter((token) => token.type !== 'space').map((token) => block(token, bullets));
}

function block(token: Token, bullets: string): string {
  switch (token.type) {
    case 'heading':
      return `h${token.depth}. ${inline(token.tokens, dialect)}`;
    case 'code':
      return codeBlock(token as Tokens.Code);
    case 'list':
      return list(token as Tokens.List, bullets);
    case 'table':
      return table(token as Tokens.Table);
    case 'blockquote':
      return `{quote}\n${blocks(token.tokens ?? [], '').join('\n\n')}\n{quote}`;
    case 'hr':
      return '----';
    case 'paragraph':
    case 'text':
      return inline('tokens' in token && token.tokens ? token.tokens : [token], dialect);
    default:
      return escapeJira(token.raw.trim());
  }
}

function codeBlock({ text, lang }: Tokens.Code): string {
  // {noformat} cannot be closed by code that speaks of {code}, nor the other way round.
  return text.includes('{code')
    ? `{noformat}\n${text}\n{noformat}`
    : `{code${language(lang)}}\n${text}\n{code}`;
}

/** The languages of our pages that Jira colors. */
function language(lang: string | undefined): string {
  const known: Record<string, string> = {
    sh: 'bash',
    sql: 'sql',
    yaml: 'yaml',
    java: 'java',
    json: 'json',
    python: 'python',
  };
  return known[lang ?? ''] ? `:${known[lang ?? '']}` : '';
}

/** Items stand line by line: a blank line would end the list and start its numbers again. */
function list({ items, ordered }: Tokens.List, bullets: string): string {
  const bullet = bullets + (ordered ? '#' : '*');
  return items.map((item) => `${bullet} ${item.task ? '☐ ' : ''}${itemText(item, bullet)}`).join('\n');
}

function itemText(item: Tokens.ListItem, bullet: string): string {
  return blocks(
    item.tokens.filter((token) => token.type !== 'checkbox'),
    bullet,
  ).join('\n');
}

function table({ header, rows }: Tokens.Table): string {
  const head = `||${header.map(cellText).join('||')}||`;
  return [head, ...rows.map((row) => `|${row.map(cellText).join('|')}|`)].join('\n');
}

/** A cell ends at every bar, escaped or not: a broken bar stands for it. */
function cellText(cell: Tokens.TableCell): string {
  return inline(cell.tokens, dialect).replaceAll('\\|', '¦') || ' ';
}

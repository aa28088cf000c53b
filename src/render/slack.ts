import { type Block, type Item, type List, plainText, type Table } from '../blocks/blocks.ts';
import { type Dialect, labelled, writeInline } from './inline.ts';

/** What Slack takes at most (docs.slack.dev/reference/block-kit/blocks), in characters and blocks. */
const limits = { header: 150, section: 2900, blocks: 50 };

const dialect: Dialect = {
  text: literal,
  strong: (inner) => `*${inner}*`,
  em: (inner) => `_${inner}_`,
  del: (inner) => `~${inner}~`,
  code: (text) => `\`${literal(text)}\``,
  link: (inner, url) => (inner === literal(url) ? `<${address(url)}>` : `<${address(url)}|${inner}>`),
};

/** For what is bold as a whole: bold inside bold would show its asterisks. */
const flat: Dialect = { ...dialect, strong: (inner) => inner, em: (inner) => inner };

/** The body of a message for Slack's API or an incoming webhook: mrkdwn in blocks within Slack's limits. */
export function slack(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
  const title = heading?.type === 'heading' ? plainText(heading.tokens) : 'flinkdoc';
  const parts = partsOf(blocks.filter((block) => block !== heading)).map((part) =>
    pack(part.flatMap((block) => chunks(block))).map((text) => ({
      type: 'section',
      expand: true,
      text: mrkdwn(text),
    })),
  );
  const whole = parts.flatMap((part, at) =>
    at > 0 && part.length > 0 ? [{ type: 'divider' }, ...part] : part,
  );
  const kept = whole.slice(0, limits.blocks - 2);
  const message = [
    { type: 'header', text: { type: 'plain_text', text: cut(calm(title), limits.header), emoji: false } },
    ...kept,
    ...(kept.length < whole.length
      ? [
          {
            type: 'context',
            elements: [mrkdwn('Cut here: the page is longer than a Slack message.')],
          },
        ]
      : []),
  ];
  return JSON.stringify({ text: literal(calm(title)), blocks: message }, null, 2);
}

/** `verbatim`: an address or `@here` in a log is text; what Slack marks are ours. */
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });

/** Where nothing can be verbatim, a sign without width stands behind the sign that would call people. */
const calm = (text: string) => text.replace(/[<@]/g, '$&\u2060');

/** What stands below each heading of the second depth, with it; a line is drawn between. */
function partsOf(blocks: Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

/** The three signs that mean something to Slack everywhere. */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack has no escape for backticks: those that would begin or end code are signs that look alike. */
function literal(text: string): string {
  return escapeSlack(text).replaceAll('`', 'ˋ');
}

/** A bar would end the address and begin its text. */
function address(url: string): string {
  return escapeSlack(url).replaceAll('|', '%7C');
}

/** A block as pieces that may stand in different sections: list items and table rows one by one. */
function chunks(block: Block, depth = 0): string[] {
  switch (block.type) {
    case 'heading':
      return [`\n*${writeInline(block.tokens, flat)}*`];
    case 'code':
      return [fence(block.text)];
    case 'list':
      return block.items.map((item, index) => listItem(block, item, index, depth));
    case 'table':
      return tableRows(block);
    case 'blockquote':
      return block.tokens
        .flatMap((inner) => chunks(inner))
        .map((chunk) => `>${chunk.replaceAll('\n', '\n>')}`);
    case 'hr':
      return ['———'];
    case 'picture':
    case 'folded':
      return block.tokens.flatMap((inner) => chunks(inner, depth));
    default:
      return [writeInline(block.tokens, dialect)];
  }
}

function fence(code: string): string {
  return `\`\`\`\n${escapeSlack(code.replaceAll('```', 'ˋˋˋ'))}\n\`\`\``;
}

function listItem(list: List, item: Item, index: number, depth: number): string {
  const bullet = item.task ? '☐' : list.ordered ? `${Number(list.start) + index}.` : '•';
  const inner = item.tokens.flatMap((block) => chunks(block, depth + 1));
  return `${'    '.repeat(depth)}${bullet} ${inner.join('\n')}`;
}

/** Slack has no tables: a row becomes a bullet, its cells named by the header; an empty one says nothing. */
function tableRows({ header, rows }: Table): string[] {
  const names = header.map(({ tokens }) => writeInline(tokens, dialect));
  return rows.map((row) => {
    const first = writeInline(row[0]?.tokens ?? [], flat);
    const rest = row.slice(1).map(({ tokens }) => writeInline(tokens, dialect));
    const named = rest.flatMap((cell, index) =>
      cell === '' ? [] : `\n    ${labelled(names[index + 1]!, cell)}`,
    );
    return `• *${first}*${named.join('')}`;
  });
}

/** Joins pieces into as few texts as fit into a section each. */
function pack(pieces: string[]): string[] {
  const texts: string[] = [];
  for (const piece of pieces.flatMap((piece) => split(piece, limits.section))) {
    const joined = texts.length > 0 ? `${texts.at(-1)}\n${piece}` : piece;
    if (texts.length > 0 && joined.length <= limits.section) texts[texts.length - 1] = joined;
    else texts.push(piece.trim());
  }
  return texts.filter((text) => text !== '');
}

/** Cuts a piece that is too long for a section at line ends; cut code is closed and opened again. */
function split(piece: string, size: number): string[] {
  if (piece.length <= size) return [piece];
  const fenced = piece.startsWith('```');
  const room = fenced ? size - 8 : size;
  const lines = (fenced ? piece.slice(4, -4) : piece)
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`[^]{1,${room}}`, 'gu')) ?? ['']);
  const parts: string[] = [];
  for (const line of lines) {
    const joined = parts.length > 0 ? `${parts.at(-1)}\n${line}` : line;
    if (parts.length > 0 && joined.length <= room) parts[parts.length - 1] = joined;
    else parts.push(line);
  }
  return fenced ? parts.map((part) => `\`\`\`\n${part}\n\`\`\``) : parts;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

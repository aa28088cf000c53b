// Makes blocks.

import type {
  Block,
  Cell,
  Code,
  Inline,
  Line,
  List,
  Picture,
  Table,
  Tone,
  TreeAnswer,
  TreePicture,
} from './block.ts';

export type * from './block.ts';

/** What a constructor takes for a line: plain text is text, whatever signs it holds. */
export type Words = string | Inline | readonly (string | Inline)[];

/** A line of plain text and pieces: text`Read ${code(from)} as ${code(to)}.` */
export function text(strings: TemplateStringsArray, ...values: (Words | number)[]): Inline[] {
  return strings.flatMap((string, at) => [
    ...(string === '' ? [] : [plain(string)]),
    ...(at < values.length ? inline(typeof values[at] === 'number' ? String(values[at]) : values[at]!) : []),
  ]);
}

/** A line of anything. */
export function inline(words: Words): Inline[] {
  if (typeof words === 'string') return words === '' ? [] : [plain(words)];
  return Array.isArray(words) ? words.flatMap(inline) : [words as Inline];
}

/** Lines, one after another, with `between` between them. */
export function joined(lines: readonly Words[], between: string): Inline[] {
  return lines.flatMap((line, at) => [...(at === 0 ? [] : [plain(between)]), ...inline(line)]);
}

const plain = (text: string): Inline => ({ type: 'text', text });

export const code = (text: string): Inline => ({ type: 'codespan', text: text.replace(/\s+/g, ' ') });
/** A word for how bad something is. */
export const badge = (tone: Tone, text: string): Inline => ({ type: 'text', text, tone });
export const strong = (words: Words): Inline => ({ type: 'strong', tokens: inline(words) });
export const em = (words: Words, anchor?: string): Inline => ({
  type: 'em',
  tokens: inline(words),
  ...(anchor === undefined ? {} : { anchor }),
});
export const lineBreak: Inline = { type: 'br' };

export function link(href: string, words: Words = href): Inline {
  const tokens = inline(words);
  return { type: 'link', href, text: plainText(tokens), tokens };
}

/** A title, a summary, an answer: text that knows code marks alone. */
export function withCode(marked: string): Inline[] {
  return marked.split(/`([^`]+)`/).flatMap((part, at) => (at % 2 === 1 ? code(part) : inline(part)));
}

export const heading = (depth: number, words: Words, anchor?: string): Block => ({
  type: 'heading',
  depth,
  tokens: inline(words),
  ...(anchor === undefined ? {} : { anchor }),
});

export const paragraph = (words: Words): Block => ({ type: 'paragraph', tokens: inline(words) });

/** A line with another one below it, which may be cut short for what is `kept` at its end. */
export function withCut(line: Words, mayCut: Words, kept: Words): Line {
  const [above, below] = [[...inline(line), lineBreak], inline(mayCut)];
  const [from, to] = [above.length, above.length + below.length];
  return { type: 'text', tokens: [...above, ...below, ...inline(kept)], mayCut: { from, to } };
}

export const picture = (picture: Picture, instead: Block[]): Block => ({
  type: 'picture',
  picture,
  tokens: instead,
});

/** A tree as lists in lists, for a screen that is too narrow for its picture. */
export function treeAsList({ question, answers }: TreePicture): Block[] {
  const listed = (answers: TreeAnswer[]): List =>
    bullets(
      answers.map(({ label, to, answers }) => ({
        line: joined([label, to], ' → '),
        below: answers.length > 0 ? [listed(answers)] : [],
      })),
    );
  return [paragraph(question), listed(answers)];
}

export const folded = (title: Words, blocks: Block[]): Block => ({
  type: 'folded',
  title: inline(title),
  tokens: blocks,
});

export const codeBlock = (lang: string, text: string): Code => ({ type: 'code', lang, text });

/** An item is a line, or a line with blocks below it. */
export type ItemWords = Words | { line: Words | Line; below: Block[] };

export const bullets = (items: readonly ItemWords[]): List => list(items, false);
export const numbered = (items: readonly ItemWords[]): List => list(items, true);
/** With a blank line between the items. */
export const numberedApart = (items: readonly ItemWords[]): List => ({ ...numbered(items), loose: true });

function list(items: readonly ItemWords[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : '',
    loose: false,
    items: items.map((words) => {
      const { line, below } = isItem(words) ? words : { line: words, below: [] };
      const first: Line = isLine(line) ? line : { type: 'text', tokens: inline(line) };
      const tokens: Block[] = [first, ...below];
      return { type: 'list_item', task: false, checked: false, loose: false, tokens };
    }),
  };
}

const isItem = (words: ItemWords): words is { line: Words | Line; below: Block[] } =>
  typeof words === 'object' && 'line' in words;

const isLine = (line: Words | Line): line is Line => typeof line === 'object' && 'mayCut' in line;

/** The numbered lists among some blocks as boxes to tick; all else stays as it is. */
export function checklist(blocks: Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'list' && block.ordered
      ? {
          ...block,
          ordered: false,
          start: '' as const,
          items: block.items.map((item) => ({ ...item, task: true, checked: false })),
        }
      : block,
  );
}

export function table(header: readonly Words[], rows: readonly (readonly Words[])[]): Table {
  const cells = (row: readonly Words[]): Cell[] => row.map((words) => ({ tokens: inline(words) }));
  return { type: 'table', align: header.map(() => null), header: cells(header), rows: rows.map(cells) };
}

/** What a line says, without its marks. */
export function plainText(tokens: readonly Inline[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      return 'tokens' in token ? plainText(token.tokens) : token.text;
    })
    .join('');
}

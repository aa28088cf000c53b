import type { Fault } from '../content/fault.ts';
import type { Folder } from '../content/folder.ts';
import { cardHeading, headingsOf } from '../content/headings.ts';
import { withRenamedLinks } from '../content/links.ts';
import type { Beyond } from './check.ts';
import { checks } from './checks.ts';
import { withChineseMarks } from './chinese-marks.ts';

/** All that is wrong with a content folder, file by file. */
export function lint(folder: Folder, beyond: Beyond): Fault[] {
  const found = checks.flatMap(({ find }) => find(folder, beyond));
  return [...folder.faults, ...found].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** The ids a link may lead to. */
export type LinkIds = Parameters<typeof withRenamedLinks>[2];

/** Mends what needs no thought: spaces at line ends and beside Chinese marks, the order of headings, names in links. The text is otherwise the same. */
export function fix(text: string, kind: 'playbook' | 'tree', ids: LinkIds): string {
  const plain = withChineseMarks(text.replace(/(?<![ \t])[ \t]+$/gm, ''));
  return withRenamedLinks(kind === 'playbook' ? inOrder(plain) : plain, kind, ids);
}

/** Sections stand in the order of their kind, when they are exactly those of one kind; else nothing is moved. */
function inOrder(text: string): string {
  const [before, ...sections] = text.split(/^(?=## )/m);
  const titles = sections.map((section) => section.slice('## '.length).split('\n')[0]!);
  const orders: (readonly string[])[] = Object.values(headingsOf).flatMap((kinds) => Object.values(kinds));
  const card = titles.filter((title) => Object.values(cardHeading).includes(title));
  const order = orders.find(
    (kind) => kind.length + card.length === titles.length && kind.every((title) => titles.includes(title)),
  );
  if (!order) return text;
  const sorted = [...card, ...order].map((title) => sections[titles.indexOf(title)]!.trimEnd());
  return `${before}${sorted.join('\n\n')}\n`;
}

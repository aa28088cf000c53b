import { headingsOf } from '../content/shape.ts';
import { slug } from '../content/slug.ts';
import type { Lang, Playbook, PlaybookMeta } from '../types.ts';
import type { Block } from './blocks.ts';
import type { Slug } from './place.ts';

/** A page to be: its file name, and its text. */
export interface Draft {
  id: string;
  title: string;
  kind: PlaybookMeta['kind'];
  /** The page it adds to. */
  extends: Playbook | null;
  text: string;
}

/** What is proposed for the front matter. */
export interface Proposed {
  title: string;
  summary: string;
  area: PlaybookMeta['area'];
  kind: PlaybookMeta['kind'];
  tags: string[];
  symptoms: string[];
  references: string[];
}

/** A whole page: all headings of its kind, empty where the notes say nothing. */
export function pageText(proposed: Proposed, placed: Map<Slug, Block[]>, lang: Lang): string {
  const { title, summary, area, kind, tags, symptoms, references } = proposed;
  const front = [
    `title: ${quoted(title)}`,
    `summary: ${quoted(summary)}`,
    `area: ${area}`,
    `kind: ${kind}`,
    `tags: ${list(tags)}`,
    ...block('symptoms', symptoms),
    ...block('references', references),
  ];
  return compose(front, sections(placed, kind, lang, true));
}

/** A page that adds to another: only what the notes say. */
export function extensionText(
  { tags, symptoms, references }: Proposed,
  placed: Map<Slug, Block[]>,
  original: Playbook,
): string {
  const front = [
    'extends: true',
    `tags: ${list(tags)}`,
    ...block('symptoms', symptoms),
    ...block('references', references),
  ];
  return compose(front, sections(placed, original.kind, original.lang, false));
}

function sections(
  placed: Map<Slug, Block[]>,
  kind: PlaybookMeta['kind'],
  lang: Lang,
  all: boolean,
): string[] {
  return headingsOf.en[kind].flatMap((english, at) => {
    const blocks = placed.get(slug(english)) ?? [];
    if (blocks.length === 0 && !all) return [];
    return [[`## ${headingsOf[lang][kind][at]}`, ...blocks.map(({ markdown }) => markdown)].join('\n\n')];
  });
}

function compose(front: string[], parts: string[]): string {
  return `---\n${front.join('\n')}\n---\n\n${parts.join('\n\n')}\n`;
}

/** Any text as one line of YAML. JSON is YAML too. */
const quoted = (text: string) => JSON.stringify(text);
const list = (items: string[]) => `[${items.map(quoted).join(', ')}]`;

function block(name: string, items: string[]): string[] {
  return items.length === 0 ? [`${name}: []`] : [`${name}:`, ...items.map((item) => `  - ${quoted(item)}`)];
}

import { headingsOf } from '../content/headings.ts';
import type { Area, Lang } from '../types.ts';
import type { Above, Placed } from './chunk.ts';
import { markdownOf } from './chunk-markdown.ts';
import type { PlaybookKind } from './roles.ts';

/** A page on its way into a file. */
export interface Draft {
  id: string;
  title: string;
  lang: Lang;
  kind: PlaybookKind;
  /** Null for a page that adds to the library's page of the same id. */
  own: { summary: string; area: Area } | null;
  tags: string[];
  aliases: string[];
  symptoms: string[];
  references: string[];
  placed: Placed[];
  /** How many lines of the notes it holds. */
  lines: number;
}

/** The text of the file. What the notes do not say stays empty: a page of its own has all headings, an addition those with a text. */
export function draftText(draft: Draft): string {
  const sections = headingsOf[draft.lang][draft.kind].flatMap((heading, section) => {
    const inside = draft.placed.filter((placed) => placed.section === section);
    if (inside.length === 0 && !draft.own) return [];
    return [`## ${heading}`, ...sectionChunks(inside, heading)];
  });
  return `${[frontMatter(draft), ...sections].join('\n\n')}\n`;
}

function frontMatter({ title, own, kind, tags, aliases, symptoms, references }: Draft): string {
  const lines = own
    ? [`title: ${quoted(title)}`, `summary: ${quoted(own.summary)}`, `area: ${own.area}`, `kind: ${kind}`]
    : ['extends: true'];
  return [
    '---',
    ...lines,
    'draft: true',
    ...(tags.length > 0 ? [`tags: [${tags.map(quoted).join(', ')}]`] : []),
    ...list('aliases', aliases),
    ...(symptoms.length > 0 || !own ? list('symptoms', symptoms) : ['symptoms: []']),
    ...list('references', references),
    '---',
  ].join('\n');
}

function list(key: string, values: string[]): string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)];
}

/** A text as YAML: bare when it is plain words, else in the quotes of JSON, which YAML reads too. */
function quoted(text: string): string {
  const plain = /^\p{L}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)*$/u.test(text) && !/^(true|false|null)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/** The chunks of a section under the headings of the notes. One that only repeats the section's own is left out. */
function sectionChunks(placed: Placed[], section: string): string[] {
  let above: Above[] = [];
  let repeats = 0;
  return placed.flatMap(({ chunk, headings }) => {
    const shared = headings.findIndex((heading, level) => heading !== above[level]);
    const fresh = shared < 0 ? [] : headings.slice(shared);
    above = headings;
    const marked = fresh.flatMap((heading, level) => {
      if (heading.text === section && repeats++ === 0) return [];
      return [`${'#'.repeat(Math.min(6, 3 + shared + level))} ${heading.text}`];
    });
    const text = markdownOf(chunk);
    return text === '' ? marked : [...marked, text];
  });
}

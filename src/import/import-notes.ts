import type { Library } from '../library/library.ts';
import { keyOf } from '../search/key.ts';
import { search } from '../search/search.ts';
import type { Lang, Playbook } from '../types.ts';
import { type Block, fenceOf, toBlocks } from './blocks.ts';
import { missingLines } from './coverage.ts';
import { type Draft, extensionText, type Proposed, pageText } from './draft.ts';
import { Ids } from './id.ts';
import { type Line, readNotes, type Topic } from './notes.ts';
import { place } from './place.ts';
import { areaOf, kindOf, linksIn, tagsOf, termsOf } from './propose.ts';

/** What became of the notes. */
export interface Imported {
  drafts: Draft[];
  /** The lines that belong to no topic, as they stand on the page `imported-rest`. */
  rest: Line[];
}

/** The page of what could not be placed. */
export const restId = 'imported-rest';

/** A page of the library that answers the title this well, and so much better than the next, is about the same. */
const same = { score: 0.4, lead: 0.15 };

/** Makes drafts of notes, one for each topic. `name` is the file they come from. Throws when a line of them got lost. */
export async function importNotes(
  text: string,
  name: string,
  library: Library,
  glossary: string[][],
): Promise<Imported> {
  const { topics, rest } = readNotes(text);
  const ids = new Ids(glossary);
  ids.take(restId);
  const terms = termsOf(glossary);
  const lang = langOf(text);
  const drafts: Draft[] = [];
  for (const topic of topics) {
    const original = await nearDuplicate(topic.title, library);
    const free = original && ids.isFree(original.id) ? original : null;
    const id = free ? ids.take(free.id) : ids.of(topic.title);
    drafts.push(draftOf(topic, id, free, name, (title) => tagsOf(title, terms), lang));
  }
  const spoken = rest.filter((line) => line.text.trim() !== '');
  if (spoken.length > 0) drafts.push(restDraft(spoken, name, lang));
  const lost = missingLines(
    text,
    drafts.map((draft) => draft.text),
  );
  if (lost.length > 0)
    throw new Error(`Line ${lost[0]!.number} of the notes got lost: ${lost[0]!.text.slice(0, 100)}`);
  return { drafts, rest: spoken };
}

/** The playbook that is clearly about the same as a topic of that title. */
async function nearDuplicate(title: string, library: Library): Promise<Playbook | undefined> {
  const { fits, hits } = await search(library.index(), library.entry, title, { limit: 10 });
  const [first, second] = hits.filter((hit) => hit.kind !== 'tree');
  if (!fits || !first || first.score < same.score || first.score - (second?.score ?? 0) < same.lead)
    return undefined;
  return library.entry(keyOf(first))?.from.includes('built-in') ? library.playbook(first.id) : undefined;
}

function draftOf(
  { title, heading, lines }: Topic,
  id: string,
  original: Playbook | null,
  name: string,
  tags: (title: string) => string[],
  lang: Lang,
): Draft {
  const text = lines.map((line) => line.text).join('\n');
  const blocks = toBlocks(lines);
  const kind = original?.kind ?? kindOf(title);
  const proposed: Proposed = {
    title,
    summary: `Notes of ${name}, lines ${heading.number} to ${lines.at(-1)?.number ?? heading.number}.`,
    area: areaOf(title, text),
    kind,
    tags: tags(title),
    symptoms: [title, ...blocks.flatMap(subject)]
      .filter((one, at, all) => all.indexOf(one) === at)
      .slice(0, 12),
    references: linksIn(text),
  };
  const placed = place(title, blocks, kind);
  return {
    ...{ id, title, kind, extends: original },
    text: original
      ? extensionText(proposed, withTitle(title, placed), original)
      : pageText(proposed, placed, lang),
  };
}

/** What a sub-heading is about. */
function subject({ kind, markdown }: Block): string[] {
  return kind === 'heading' ? [markdown.replace(/^#+ |[:：]$/g, '')] : [];
}

/** A page that is added to keeps its own title: that of the notes stands above what they say. */
function withTitle(title: string, placed: Map<string, Block[]>): Map<string, Block[]> {
  const [first] = placed.keys();
  const heading: Block = { kind: 'heading', markdown: `### ${title}` };
  return new Map([...placed, [first ?? 'why', [heading, ...(placed.get(first ?? 'why') ?? [])]]]);
}

function restDraft(rest: Line[], name: string, lang: Lang): Draft {
  const title = `What ${name} says beside its topics`;
  const proposed: Proposed = {
    title,
    summary: `Lines of ${name} that belong to no topic: move them where they belong, then delete this page.`,
    area: 'code-and-packaging',
    kind: 'guide',
    tags: [],
    symptoms: [title],
    references: linksIn(rest.map((line) => line.text).join('\n')),
  };
  const lines = rest.map((line) => line.text);
  const placed = new Map<string, Block[]>([['why', [{ kind: 'code', markdown: fenceOf(lines) }]]]);
  return { id: restId, title, kind: 'guide', extends: null, text: pageText(proposed, placed, lang) };
}

/** Chinese, when a tenth of the signs are Han signs: names and code are Latin in Chinese notes too. */
function langOf(text: string): Lang {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 10 > text.length ? 'zh' : 'en';
}

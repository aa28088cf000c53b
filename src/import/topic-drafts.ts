import type { Library } from '../library/library.ts';
import type { Draft } from './draft.ts';
import { Ids } from './id.ts';
import { type Near, nearest } from './near.ts';
import { linesOf } from './notes.ts';
import { place } from './place.ts';
import { kindOf, languageOf, linksOf, symptomsOf, tagsOf } from './propose.ts';
import { cut, summaryOf } from './summary.ts';
import { Terms } from './terms.ts';
import type { Topic } from './topics.ts';

/** Titles longer than this are cut, and stand whole in the text. */
const longestTitle = 70;

/** A draft for each topic. Topics that repeat the same page of the library become one addition to it. */
export async function topicDrafts(
  topics: Topic[],
  library: Library,
  tagsOfNotes: string[],
  taken: string[],
): Promise<Draft[]> {
  const near = await nearest(
    library,
    topics.map(({ title }) => title),
  );
  const entries = library.entries();
  const terms = new Terms(library.glossary());
  const ids = new Ids(terms, [...taken, ...entries.map(({ id }) => id)]);
  const tags = new Set(entries.flatMap((entry) => entry.tags));
  const said = new Set<string>();
  const drafts = new Map<string, Draft>();
  topics.forEach((topic, index) => {
    const { page, area } = near[index] as Near;
    const draft = page === null ? ownDraft(topic, ids, area) : addition(topic, page, library);
    draft.tags = tagsOf(topic, terms, tags, tagsOfNotes);
    draft.symptoms = symptomsOf(topic, draft.placed, said);
    const before = drafts.get(draft.id);
    drafts.set(draft.id, before ? both(before, draft) : draft);
  });
  return [...drafts.values()];
}

function ownDraft(topic: Topic, ids: Ids, area: Near['area']): Draft {
  const kind = kindOf(topic.title);
  const lang = languageOf(topic);
  const placed = place(topic, kind);
  const title = cut(topic.title, longestTitle);
  const id = ids.idFor(topic.title);
  if (title !== topic.title)
    placed.unshift({ block: { kind: 'text', lines: [topic.title] }, headings: [], section: 0 });
  return {
    ...base(topic),
    id,
    title,
    lang,
    kind,
    own: { summary: summaryOf(placed, title, kind, lang), area },
    // The id is the title in English words.
    aliases: lang === 'zh' && /^(?!notes\b).*-.*[a-z]$/.test(id) ? [id.replaceAll('-', ' ')] : [],
    placed,
  };
}

/** What a topic adds to a page of the library, under its own title wherever it stands. */
function addition(topic: Topic, id: string, library: Library): Draft {
  const { title, kind } = library.playbook(id)!;
  const heading = { text: topic.title };
  const placed = place(topic, kind).map((one) => ({ ...one, headings: [heading, ...one.headings] }));
  return { ...base(topic), id, title, lang: languageOf(topic), kind, own: null, placed };
}

const base = (topic: Topic) => ({
  tags: [] as string[],
  aliases: [] as string[],
  symptoms: [] as string[],
  references: linksOf(topic),
  lines: linesOf(topic.parts).length,
});

function both(one: Draft, other: Draft): Draft {
  const joined = (key: 'tags' | 'symptoms' | 'references') => [...new Set([...one[key], ...other[key]])];
  return {
    ...one,
    tags: joined('tags'),
    symptoms: joined('symptoms'),
    references: joined('references'),
    placed: [...one.placed, ...other.placed],
    lines: one.lines + other.lines,
  };
}

import { firstLanguage } from '../language.ts';
import type { Library } from '../library/library.ts';
import type { Draft } from './draft.ts';
import { PageIds } from './id.ts';
import type { NearestPage, Nearness } from './nearest.ts';
import { saidLines } from './notes.ts';
import { place } from './place.ts';
import { cut, linksOf, summarize, symptomsOf, tagsOf } from './propose.ts';
import { Terms } from './terms.ts';
import { languageOfTopic, playbookKindOf, type Topic } from './topics.ts';

/** Titles longer than this are cut, and stand whole in the text. */
const longestTitle = 70;

/** A draft for each topic. Topics that repeat the same page of the library become one addition to it. */
export function topicDrafts(
  topics: Topic[],
  library: Library,
  nearTo: Nearness,
  tagsOfNotes: string[],
  taken: string[],
): Draft[] {
  const entries = library.entries();
  const terms = new Terms(library.glossary());
  const ids = new PageIds(terms, [...taken, ...entries.map(({ id }) => id)]);
  const tags = new Set(entries.flatMap((entry) => entry.tags));
  const said = new Set<string>();
  const drafts = new Map<string, Draft>();
  for (const topic of topics) {
    const { page, area } = nearTo(topic.title);
    const draft = page === null ? ownDraft(topic, ids, area) : addition(topic, page, library);
    draft.tags = tagsOf(topic, terms, tags, tagsOfNotes);
    draft.symptoms = symptomsOf(topic, draft.placed, said);
    const before = drafts.get(draft.id);
    drafts.set(draft.id, before ? both(before, draft) : draft);
  }
  return [...drafts.values()];
}

function ownDraft(topic: Topic, ids: PageIds, area: NearestPage['area']): Draft {
  const kind = playbookKindOf(topic.title);
  const lang = languageOfTopic(topic);
  const placed = place(topic, kind);
  const title = cut(topic.title, longestTitle);
  const id = ids.idFor(topic.title);
  if (title !== topic.title)
    placed.unshift({ chunk: { kind: 'text', lines: [topic.title] }, headings: [], section: 0 });
  return {
    ...base(topic),
    id,
    title,
    lang,
    kind,
    own: { summary: summarize(placed, title, kind, lang), area },
    // The id is the title in English words.
    aliases: lang !== firstLanguage && isInWords(id) ? [id.replaceAll('-', ' ')] : [],
    placed,
  };
}

/** Whether an id says more than that there are notes: it has several words, and no number behind them. */
const isInWords = (id: string) => id.includes('-') && /[a-z]$/.test(id) && !/^notes\b/.test(id);

/** What a topic adds to a page of the library, under its own title wherever it stands. */
function addition(topic: Topic, id: string, library: Library): Draft {
  const { title, kind } = library.playbook(id)!;
  const heading = { text: topic.title };
  const placed = place(topic, kind).map((one) => ({ ...one, headings: [heading, ...one.headings] }));
  return { ...base(topic), id, title, lang: languageOfTopic(topic), kind, own: null, placed };
}

const base = (topic: Topic) => ({
  tags: [] as string[],
  aliases: [] as string[],
  symptoms: [] as string[],
  references: linksOf(topic),
  lines: saidLines(topic.parts).length,
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

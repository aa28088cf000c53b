import { headingsOf } from '../content/headings.ts';
import { inEachLanguage } from '../language.ts';
import type { Library } from '../library/library.ts';
import type { Chunk } from './chunk.ts';
import { fenced } from './chunk-markdown.ts';
import { missingFrom } from './coverage.ts';
import { type Draft, draftText } from './draft.ts';
import { nearestTo } from './nearest.ts';
import { type NoteLine, type Notes, type NotesPart, readNotes, saidLines } from './notes.ts';
import { place } from './place.ts';
import { linksOf } from './propose.ts';
import { topicDrafts } from './topic-drafts.ts';
import { languageOfTopic, sortNotes, titlesIn } from './topics.ts';

/** A draft as a file. */
export interface DraftFile {
  id: string;
  title: string;
  /** Whether it adds to the library's page of the same id. */
  extends: boolean;
  /** How many lines of the notes it holds. */
  lines: number;
  text: string;
}

interface Drafts {
  files: DraftFile[];
  /** The lines that belong to no topic. They stand on a page of their own, the last of the files. */
  rest: NoteLine[];
}

/** Makes pages of notes. `name` is the title of notes that have none. Throws when a line would be lost: that is a bug. */
export async function draftsOf(text: string, name: string, library: Library): Promise<Drafts> {
  const notes = readNotes(text);
  const title = notes.front?.title ?? name;
  const nearTo = await nearestTo(library, [title, ...titlesIn(notes)]);
  const { topics, rest } = sortNotes(notes, title, nearTo);
  const drafts = [
    ...topicDrafts(topics, library, nearTo, notes.front?.tags ?? [], [restId]),
    ...restDraft(notes, rest),
  ];
  const files = drafts.map((draft) => ({
    id: draft.id,
    title: draft.title,
    extends: draft.own === null,
    lines: draft.lines,
    text: draftText(draft),
  }));
  const missing = missingFrom(
    files.map((file) => file.text),
    linesOfText(text),
  );
  if (missing.length > 0)
    throw new Error(`The import would lose lines ${missing.map(({ number }) => number).join(', ')}.`);
  const front = { heading: null, lines: notes.front?.lines ?? [] };
  return { files, rest: saidLines([front, ...rest]) };
}

/** Every line that is not blank. */
export function linesOfText(text: string): NoteLine[] {
  return saidLines([
    { heading: null, lines: text.split('\n').map((line, index) => ({ number: index + 1, text: line })) },
  ]);
}

/** The page of what belongs to no topic. */
const restId = 'imported-rest';

export const restWords = inEachLanguage({
  en: {
    title: 'Imported notes: the rest',
    summary: 'What the notes say outside their topics. Move it where it belongs, then delete this page.',
  },
  zh: {
    title: '导入的笔记：其余内容',
    summary: '笔记中不属于任何主题的内容：移到合适的页面后删除本页。',
  },
});

/** The front matter of the notes and all that stands outside their topics, in its order; empty when there is none. */
function restDraft({ front }: Notes, rest: NotesPart[]): Draft[] {
  if (!front && rest.length === 0) return [];
  const topic = { title: front?.title ?? '', parts: [{ heading: null, lines: [] }, ...rest] };
  const lang = languageOfTopic(topic);
  const section = headingsOf[lang].guide.length - 1;
  return [
    {
      id: restId,
      lang,
      kind: 'guide',
      title: restWords[lang].title,
      own: { summary: restWords[lang].summary, area: 'code-and-packaging' },
      tags: [],
      aliases: [],
      symptoms: [],
      references: linksOf(topic),
      placed: [
        ...(front ? [{ chunk: asFence(front), headings: [], section }] : []),
        ...place(topic, 'guide').map((one) => ({ ...one, section })),
      ],
      lines: saidLines([{ heading: null, lines: front?.lines ?? [] }, ...rest]).length,
    },
  ];
}

function asFence({ language, lines }: NonNullable<Notes['front']>): Chunk {
  const text = lines.map((line) => line.text).filter((line) => line.trim() !== '');
  return { kind: 'fence', lines: fenced(text, language), indent: 0 };
}

import type { Library } from '../library/library.ts';
import { missingFrom } from './coverage.ts';
import { draftText } from './draft.ts';
import { type Line, linesOf, readNotes } from './notes.ts';
import { restDraft, restId } from './rest-draft.ts';
import { topicDrafts } from './topic-drafts.ts';
import { sortNotes } from './topics.ts';

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

export interface Drafts {
  files: DraftFile[];
  /** The lines that belong to no topic. They stand on a page of their own, the last of the files. */
  rest: Line[];
}

/** Makes pages of notes. `name` is the title of notes that have none. Throws when a line would be lost: that is a bug. */
export async function draftsOf(text: string, name: string, library: Library): Promise<Drafts> {
  const notes = readNotes(text);
  const { topics, rest } = sortNotes(notes, notes.front?.title ?? name);
  const drafts = [
    ...(await topicDrafts(topics, library, notes.front?.tags ?? [], [restId])),
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
  return { files, rest: linesOf([front, ...rest]) };
}

/** Every line that is not blank. */
export function linesOfText(text: string): Line[] {
  return linesOf([
    { heading: null, lines: text.split('\n').map((line, index) => ({ number: index + 1, text: line })) },
  ]);
}

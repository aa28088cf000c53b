import type { Playbook, Tree } from '../types.ts';
import { fields, type IndexedField } from './postings.ts';
import type { IndexedDoc } from './search-index.ts';

/** A page as search reads it: its texts by field, those of the body by section. */
export interface IndexedPage {
  doc: IndexedDoc;
  texts: Record<IndexedField, string[]>;
}

/** Reads a page, in one language. */
export function indexedPage(page: Playbook | Tree): IndexedPage {
  const tree = 'questions' in page;
  const parts = tree
    ? page.questions.map(({ text, hint }) => ({ heading: text, text: `${text} ${hint}` }))
    : page.sections.map(({ heading, markdown }) => ({ heading, text: markdown }));
  const { id, title, summary, symptoms, asks = [] } = page;
  const { aliases, tags, signatures } = tree ? { aliases: [], tags: [], signatures: [] } : page;
  return {
    doc: {
      id,
      kind: tree ? 'tree' : page.kind,
      sections: { [page.lang]: parts.map(({ heading }) => heading) },
      draft: tree ? undefined : page.draft,
    },
    texts: {
      ...{ title: [title, id], aliases, symptoms, asks, tags, summary: [summary] },
      signatures: signatures.map(({ text }) => text),
      // Where a link leads is not what a page says: the id of another page is a word of that one.
      body: parts.map(({ text }) => text.replace(/\]\([^()\s]*\)/g, ']')),
    },
  };
}

/** One page to search, with the words of all its languages; sections count in step. */
export function withTranslation({ doc, texts }: IndexedPage, other: IndexedPage | undefined): IndexedPage {
  if (!other) return { doc, texts };
  const both = Object.fromEntries(
    fields.map((field) => [field, [...new Set([...texts[field], ...other.texts[field]])]]),
  ) as IndexedPage['texts'];
  const body = texts.body.map((text, section) => `${text}\n${other.texts.body[section] ?? ''}`);
  return {
    doc: { ...doc, sections: { ...doc.sections, ...other.doc.sections } },
    texts: { ...both, body },
  };
}

/** The lines a query may be saying in other words. */
export const comparedLines = ({ texts }: IndexedPage) => [
  ...texts.title,
  ...texts.aliases,
  ...texts.symptoms,
  ...texts.asks,
];

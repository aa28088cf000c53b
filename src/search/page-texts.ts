import type { Playbook, Tree } from '../types.ts';
import { fields, type IndexedField } from './postings.ts';
import type { IndexedDoc } from './search-index.ts';

/** The text of a page by field; the body by section. */
export type Texts = Record<IndexedField, string[]>;

/** A page as search reads it. */
export interface PageTexts {
  doc: Omit<IndexedDoc, 'lines'>;
  texts: Texts;
}

/** One page to search, with the words of both languages; sections count in step. */
export function withTranslation(page: PageTexts, translated: PageTexts | undefined): PageTexts {
  if (!translated) return page;
  const both = (field: IndexedField) =>
    field === 'body'
      ? page.texts.body.map((text, section) => `${text}\n${translated.texts.body[section] ?? ''}`)
      : [...new Set([...page.texts[field], ...translated.texts[field]])];
  const doc = { ...page.doc, sections: { ...page.doc.sections, ...translated.doc.sections } };
  return { doc, texts: Object.fromEntries(fields.map((field) => [field, both(field)])) as Texts };
}

export function playbookTexts(playbook: Playbook): PageTexts {
  return {
    doc: {
      id: playbook.id,
      kind: playbook.kind,
      sections: { [playbook.lang]: playbook.sections.map((section) => section.heading) },
    },
    texts: {
      title: [playbook.title, playbook.id],
      aliases: playbook.aliases,
      symptoms: playbook.symptoms,
      asks: playbook.asks ?? [],
      tags: playbook.tags,
      summary: [playbook.summary],
      signatures: playbook.signatures.map((signature) => signature.text),
      body: playbook.sections.map((section) => withoutHrefs(section.markdown)),
    },
  };
}

export function treeTexts(tree: Tree): PageTexts {
  return {
    doc: {
      id: tree.id,
      kind: 'tree',
      sections: { [tree.lang]: tree.questions.map((question) => question.text) },
    },
    texts: {
      title: [tree.title, tree.id],
      aliases: [],
      symptoms: tree.symptoms,
      asks: tree.asks ?? [],
      tags: [],
      summary: [tree.summary],
      signatures: [],
      body: tree.questions.map((question) => `${question.text} ${withoutHrefs(question.hint)}`),
    },
  };
}

/** Where a link leads is not what a page says: the id of another page is a word of that one. */
const withoutHrefs = (markdown: string) => markdown.replace(/\]\([^()\s]*\)/g, ']');

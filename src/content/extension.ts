import type { Playbook, Section } from '../types.ts';
import type { Fault } from './fault.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Read } from './read.ts';
import { splitSections, toSection } from './sections.ts';
import { extensionShape, inShape } from './shape.ts';

/** Reads a page that adds to another (`extends: true`): the other one with this one's sections and lists behind its own. */
export function readExtension(
  file: string,
  id: string,
  text: string,
  front: FrontMatter,
  original: Playbook | undefined,
): Read<Playbook> {
  const { meta, faults } = inShape(extensionShape, file, text, front.data);
  if (!meta) return { page: null, faults };
  if (!original) {
    const says: Fault['says'] = (words) => words.nothingToExtend(id);
    return { page: null, faults: [{ file, line: 1, code: 'extends-nothing', says }] };
  }
  const both = (name: 'tags' | 'aliases' | 'symptoms' | 'explains' | 'related' | 'references') => [
    ...new Set([...original[name], ...(meta[name] ?? [])]),
  ];
  const page: Playbook = {
    ...original,
    title: meta.title ?? original.title,
    summary: meta.summary ?? original.summary,
    tags: both('tags'),
    aliases: both('aliases'),
    symptoms: both('symptoms'),
    explains: both('explains'),
    related: both('related'),
    references: both('references'),
    signatures: [...original.signatures, ...(meta.signatures ?? [])],
    sections: withMore(original.sections, splitSections(front.body)),
  };
  return { page, faults: [], extends: true };
}

/** A section of the same name goes on where the original ends; a new one follows the others. */
function withMore(original: Section[], added: Section[]): Section[] {
  const names = new Set(original.map((section) => section.slug));
  return [
    ...original.map((section) =>
      added
        .filter((more) => more.slug === section.slug)
        .reduce((before, more) => joined(before, more), section),
    ),
    ...added.filter((more) => !names.has(more.slug)),
  ];
}

function joined(before: Section, more: Section): Section {
  const both = [before.markdown, more.markdown].filter(Boolean).join('\n\n');
  return toSection(before.heading, before.slug, both);
}

import { exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Format } from '../../render/render.ts';
import type { Outcome, Page, Playbook, Section } from '../../types.ts';
import { unknownName } from '../shared/pick.ts';
import { playbookPage, sectionsPage, treePage } from './page.ts';

export interface ShowOptions {
  section?: string;
  format?: Format;
}

/** `flinkdoc show <id>`: a playbook, or else the tree of that name. */
export async function showCommand(library: Library, id: string, options: ShowOptions): Promise<Outcome> {
  const playbook = library.playbook(id);
  if (playbook && options.format === 'mermaid')
    throw new FlinkdocError({
      en: ['A playbook has no picture.', 'Draw a tree: flinkdoc show backpressure --format mermaid'],
      zh: ['playbook 没有图。', '决策树才能画：flinkdoc show backpressure --format mermaid'],
    });
  if (playbook) return { page: await pageOf(library, playbook, options.section), exitCode: exitCodes.ok };
  const tree = library.tree(id);
  if (tree) return { page: treePage(tree, fromOf(library, id, true), library.lang), exitCode: exitCodes.ok };
  const ids = [...new Set(library.entries().map((entry) => entry.id))];
  throw unknownName('page', id, ids);
}

/** Where a page comes from. */
function fromOf(library: Library, id: string, tree: boolean): string[] {
  return library.entries().find((entry) => entry.id === id && (entry.kind === 'tree') === tree)?.from ?? [];
}

async function pageOf(library: Library, playbook: Playbook, wanted: string | undefined): Promise<Page> {
  const from = fromOf(library, playbook.id, false);
  const related = library
    .entries()
    .filter((entry) => entry.kind !== 'tree' && playbook.related.includes(entry.id));
  if (wanted === undefined) return playbookPage(playbook, from, related, library.lang);
  const sections = wanted.split(',').map((name) => sectionNamed(name.trim(), playbook));
  return sectionsPage(playbook, from, sections, library.lang);
}

/** By its slug or its heading. */
function sectionNamed(name: string, { sections }: Playbook): Section {
  const found = sections.find(({ slug, heading }) =>
    [slug, heading.toLowerCase()].includes(name.toLowerCase()),
  );
  if (found) return found;
  const slugs = sections.map(({ slug }) => slug);
  throw unknownName('section', name, slugs);
}

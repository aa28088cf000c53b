import { knownHeading } from '../../content/headings.ts';
import { exitCodes, FlinkdocError } from '../../errors.ts';
import { firstLanguage, type Lang } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import type { Format } from '../../render/render.ts';
import type { Outcome, Page, Playbook, Section } from '../../types.ts';
import { unknownName } from '../shared/pick.ts';
import { asItIs, type Telling } from '../shared/telling.ts';
import { unknownPage } from '../shared/unknown-page.ts';
import { playbookPage, sectionsPage } from './page.ts';
import { treePage } from './tree.ts';

export interface ShowOptions {
  section?: string;
  /** The tree, where a page has the same id. */
  tree?: boolean;
  format?: Format;
}

/** `flinkdoc show <id>`: a playbook, or else the tree of that name. A tree alone has a picture. */
export async function showCommand(
  library: Library,
  id: string,
  options: ShowOptions,
  told: Telling = asItIs,
): Promise<Outcome> {
  const drawn = options.format === 'mermaid';
  const playbook = told.playbook(library.playbook(id));
  const tree = told.tree(library.tree(id));
  if (tree && (!playbook || drawn || options.tree))
    return {
      page: treePage(tree, fromOf(library, id, true), library.lang),
      exitCode: exitCodes.ok,
      kept: [{ what: 'opened', page: id, tree: true, sections: [] }],
    };
  if (playbook && drawn) throw noPicture;
  if (playbook && !options.tree)
    return {
      page: await pageOf(library, playbook, options.section),
      exitCode: exitCodes.ok,
      kept: [{ what: 'opened', page: id, tree: false, sections: namesIn(options.section) }],
    };
  throw await unknownPage(library, options.tree ? 'tree' : 'page', id);
}

const noPicture = new FlinkdocError({
  en: ['A playbook has no picture.', 'Draw a tree: flinkdoc show backpressure --format mermaid'],
  zh: ['playbook 没有图。', '决策树才能画：flinkdoc show backpressure --format mermaid'],
});

/** Where a page comes from. */
export function fromOf(library: Library, id: string, tree: boolean): string[] {
  return library.entries().find((entry) => entry.id === id && (entry.kind === 'tree') === tree)?.from ?? [];
}

/** A playbook, or the sections of it that are named. */
export async function pageOf(library: Library, playbook: Playbook, wanted?: string): Promise<Page> {
  const from = fromOf(library, playbook.id, false);
  const related = library
    .entries()
    .filter((entry) => entry.kind !== 'tree' && playbook.related.includes(entry.id));
  if (wanted === undefined)
    return playbookPage(playbook, from, related, library.tree(playbook.id) !== undefined, library.lang);
  const sections = namesIn(wanted).map((name) => sectionNamed(name, playbook, library.lang));
  return sectionsPage(playbook, from, sections, library.lang);
}

const namesIn = (wanted: string | undefined) => wanted?.split(',').map((name) => name.trim()) ?? [];

/** By its slug or its heading; a heading that all pages have, in any language. */
function sectionNamed(name: string, { sections }: Playbook, lang: Lang): Section {
  const known = knownHeading(name)?.slug;
  const found = sections.find(({ slug, heading }) =>
    [slug, heading.toLowerCase()].includes(known ?? name.toLowerCase()),
  );
  if (found) return found;
  const slugs = sections.map(({ slug }) => slug);
  if (lang === firstLanguage) throw unknownName('section', name, slugs);
  const headings = sections.map(({ heading }) => heading);
  throw unknownName('section', name, [...slugs, ...headings], [], headings);
}

import { exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Io, Outcome, Playbook } from '../../types.ts';
import { addressIn } from '../shared/site.ts';
import { unknownPage } from '../shared/unknown-page.ts';
import { fileOf } from '../site/addresses.ts';
import { openInBrowser } from './browser.ts';
import { openPage } from './page.ts';

export interface OpenOptions {
  site?: string;
  /** The tree, where a page has the same id. */
  tree?: boolean;
}

/** `flinkdoc open <id>` */
export async function openCommand(
  library: Library,
  id: string,
  { site: named, tree: wantsTree = false }: OpenOptions,
  io: Pick<Io, 'cwd' | 'env'>,
): Promise<Outcome> {
  const playbook = wantsTree ? undefined : library.playbook(id);
  const shown = playbook ?? library.tree(id);
  if (!shown) throw await unknownPage(library, wantsTree ? 'tree' : 'page', id);
  const site = named ?? io.env.FLINKDOC_SITE;
  const address = site ? siteAddress(library, id, !playbook, site, io.cwd) : referenceOf(id, playbook);
  const opened = await openInBrowser(address, io.env);
  return {
    page: openPage({ id, title: shown.title, address, onSite: Boolean(site), opened }, library.lang),
    exitCode: exitCodes.ok,
    kept: [{ what: 'opened', page: id, tree: !playbook, sections: [] }],
  };
}

function siteAddress(library: Library, id: string, isTree: boolean, site: string, cwd: string): string {
  const file = fileOf({ kind: isTree ? 'tree' : 'problem', id }, (kind, name) =>
    kind === 'tree' ? library.tree(name) !== undefined : library.playbook(name) !== undefined,
  );
  return addressIn(site, library.lang, file, cwd);
}

/** The first reference that a browser may be given: a team's page may name anything. */
function referenceOf(id: string, playbook: Playbook | undefined): string {
  const address = playbook?.references.find(
    (reference) => URL.canParse(reference) && ['http:', 'https:'].includes(new URL(reference).protocol),
  );
  if (address !== undefined) return new URL(address).href;
  throw new FlinkdocError({
    en: [
      `"${id}" refers to no page of the documentation, and no site is named.`,
      'Write a site and name it: flinkdoc site public, then --site public or FLINKDOC_SITE.',
    ],
    zh: [
      `“${id}”没有引用任何文档页面，也没有指定站点。`,
      '先写一个站点再指定它：flinkdoc site public，然后用 --site public 或 FLINKDOC_SITE。',
    ],
  });
}

import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { folderForKind } from '../../content/layout.ts';
import { exitCodes, FlinkdocError, isSystemError, reasonOf } from '../../errors.ts';
import { firstLanguage } from '../../language.ts';
import { ownFolder, untrustedFolder } from '../../library/folders.ts';
import type { Library } from '../../library/library.ts';
import { makeFolder } from '../../make-folder.ts';
import { search } from '../../search/search.ts';
import type { Io, Lang, Outcome, PlaybookMeta } from '../../types.ts';
import { createdPage, type NewPage } from './page.ts';
import { extensionScaffold, playbookScaffold, treeScaffold } from './scaffold.ts';

export interface NewOptions {
  kind: PlaybookMeta['kind'];
  extends?: boolean;
  edit?: boolean;
  content?: string[];
}

/**
 * `flinkdoc new playbook|tree <id>`: into the last `--content`, else the nearest `.flinkdoc`, which is begun where there is
 * none. `edit` opens a file in the user's editor.
 */
export async function newCommand(
  library: Library,
  what: 'playbook' | 'tree',
  id: string,
  options: NewOptions,
  lang: Lang,
  io: Pick<Io, 'cwd' | 'env' | 'uid'>,
  edit: (file: string) => Promise<void>,
): Promise<Outcome> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new FlinkdocError({
      en: [`"${id}" is not an id.`, 'Write lower-case words with dashes: orders-sink-slow'],
      zh: [`“${id}”不能作 id。`, '用小写英文单词，以连字符相连：orders-sink-slow'],
    });
  const named = options.content?.at(-1);
  const found = named === undefined ? ownFolder(io) : undefined;
  if (found && !found.trusted) throw untrustedFolder(found);
  const folder = named ?? found?.shown ?? '.flinkdoc';
  const kind = what === 'playbook' ? 'playbooks' : 'trees';
  const shown = join(folder, folderForKind(resolve(io.cwd, folder), firstLanguage, kind), `${id}.md`);
  const file = resolve(io.cwd, shown);
  if (existsSync(file))
    throw new FlinkdocError({
      en: [`"${shown}" is there already.`, 'Edit it, or give the new page another id.'],
      zh: [`“${shown}”已经存在。`, '直接编辑它，或者给新页面换一个 id。'],
    });
  const text = await scaffold(library, what, id, options, lang);
  try {
    makeFolder(dirname(file));
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw isSystemError(error) ? unwritable(shown, reasonOf(error)) : error;
  }
  if (options.edit) await edit(file);
  const known = library.entry(`${kind}/${id}`) !== undefined;
  const stands: NewPage['stands'] = !known ? 'alone' : options.extends ? 'added' : 'in place';
  return { page: createdPage({ what, id, file: shown, folder, stands }, lang), exitCode: exitCodes.ok };
}

const unwritable = (file: string, reason: string) =>
  new FlinkdocError({
    en: [`Cannot write "${file}": ${reason}.`, 'Name another folder: --content <dir>'],
    zh: [`写不了“${file}”：${reason}。`, '换一个目录：--content <dir>'],
  });

async function scaffold(
  library: Library,
  what: 'playbook' | 'tree',
  id: string,
  { kind, extends: extending }: NewOptions,
  lang: Lang,
): Promise<string> {
  if (what === 'playbook' && extending) {
    const original = library.playbook(id);
    if (original) return extensionScaffold(original.kind, original.lang);
    throw new FlinkdocError({
      en: [`There is no playbook "${id}" to extend.`, 'All pages: flinkdoc list'],
      zh: [`没有可以补充的 playbook“${id}”。`, '全部页面：flinkdoc list'],
    });
  }
  const { hits } = search(library.index(), library.entry, id.replaceAll('-', ' '), { limit: 6 });
  const like = hits.filter((hit) => hit.kind !== 'tree' && hit.id !== id).map((hit) => hit.id);
  if (what === 'playbook') return playbookScaffold(id, kind, lang, like.slice(0, 2));
  const others = library.entries().flatMap((entry) => (entry.kind === 'tree' ? [] : [entry.id]));
  const [first, second] = [...like, ...others];
  return treeScaffold(id, lang, [first!, second!]);
}

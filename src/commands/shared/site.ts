import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FlinkdocError } from '../../errors.ts';
import type { Lang } from '../../language.ts';
import { shellWord } from './text.ts';

/** The address of a site, without the slashes at its end. */
export function baseOf(site: string): string {
  const base = URL.canParse(site) ? new URL(site) : null;
  if (
    base &&
    ['http:', 'https:', 'file:'].includes(base.protocol) &&
    base.search === '' &&
    base.hash === ''
  ) {
    let { href } = base;
    while (href.endsWith('/')) href = href.slice(0, -1);
    return href;
  }
  throw new FlinkdocError({
    en: [
      `--site takes the address of a site, not "${site}".`,
      'Write it whole: --site https://wiki.example/flink',
    ],
    zh: [`--site 要的是站点网址，不是“${site}”。`, '请写完整：--site https://wiki.example/flink'],
  });
}

/** The address of a file of a site. */
export const addressAt = (base: string, lang: Lang, file: string) =>
  `${base}/${lang}/${encodeURIComponent(file)}`;

/** The address of a file of a site that is served somewhere, or lies in a folder; there the file must be. */
export function addressIn(site: string, lang: Lang, file: string, cwd: string): string {
  const folder = folderOf(site, cwd);
  if (folder === null) return addressAt(baseOf(site), lang, file);
  const path = join(folder, lang, file);
  if (existsSync(path)) return pathToFileURL(path).href;
  throw new FlinkdocError({
    en: [`The site in "${site}" has no ${lang}/${file}.`, `Write it again: flinkdoc site ${shellWord(site)}`],
    zh: [`“${site}”里的站点没有 ${lang}/${file}。`, `重新写一遍：flinkdoc site ${shellWord(site)}`],
  });
}

/** The folder that is named, as a path or as the address of a file; null for the address of a server. */
function folderOf(site: string, cwd: string): string | null {
  if (!site.startsWith('file:')) return existsSync(resolve(cwd, site)) ? resolve(cwd, site) : null;
  try {
    return fileURLToPath(site);
  } catch {
    // It names another machine.
    throw new FlinkdocError({
      en: [`"${site}" is no folder of this machine.`, 'Name a folder, or an address that begins with https.'],
      zh: [`“${site}”不是本机的目录。`, '请给出目录，或 https 开头的网址。'],
    });
  }
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bullets, code, heading } from '../../blocks/blocks.ts';
import { exitCodes } from '../../errors.ts';
import { type Lang, langs } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import { escapeHtml, scriptJson } from '../../render/html/escape.ts';
import { siteStyle, walkScript } from '../../render/html/site.ts';
import { style } from '../../render/html/style.ts';
import type { Io, Outcome } from '../../types.ts';
import { shellWord } from '../shared/text.ts';
import type { KeptIndex, SiteData } from './data.ts';
import { pagesIn, type SiteFile } from './pages.ts';
import { siteWords } from './words.ts';
import { writeSite } from './write.ts';

/** `flinkdoc site <dir>`: all pages in all languages as files that link to each other. */
export async function siteCommand(
  libraryIn: (lang: Lang) => Promise<Library>,
  folder: string,
  lang: Lang,
  io: Pick<Io, 'cwd' | 'browser'>,
): Promise<Outcome> {
  const files: SiteFile[] = sharedFiles(io.browser);
  let pages = 0;
  for (const one of langs) {
    const library = await libraryIn(one);
    const entries = library.entries();
    pages = entries.length;
    files.push({
      name: `${one}/entries.js`,
      text: `globalThis.flinkdocPages = ${scriptJson({ lang: one, entries })};\n`,
    });
    for await (const page of pagesIn(library)) files.push(page);
    if (one === lang) files.push(indexOf(library));
  }
  const path = resolve(io.cwd, folder);
  const { removed } = writeSite(path, folder, files);
  const begin = pathToFileURL(join(path, lang, 'index.html')).href;
  const data: SiteData = { schemaVersion: 1, folder, pages, files: files.length, removed, begin };
  const words = siteWords[lang];
  return {
    page: {
      data,
      blocks: [
        heading(1, words.title(code(shellWord(folder)))),
        bullets([
          words.written(pages, files.length),
          ...(removed > 0 ? [words.removed(removed)] : []),
          words.begin(code(begin)),
          words.links(code(`${lang}/<id>.html`)),
        ]),
      ],
    },
    exitCode: exitCodes.ok,
  };
}

/** What search reads; it knows the words of all languages. */
function indexOf(library: Library): SiteFile {
  const kept: KeptIndex = library
    .index()
    .parts()
    .map(({ data, hidden }) => ({
      ...data,
      postings: Array.from(data.postings, ([stem, { pages, lines }]) => [stem, [...pages], [...lines]]),
      hidden: [...hidden],
    }));
  return { name: 'index.js', text: `globalThis.flinkdocIndex = ${scriptJson(kept)};\n` };
}

function sharedFiles(browser: string): SiteFile[] {
  return [
    { name: 'style.css', text: `${style}\n${siteStyle}\n` },
    { name: 'walk.js', text: `${walkScript}\n` },
    { name: 'search.js', text: readFileSync(join(browser, 'search.js'), 'utf8') },
    { name: 'index.html', text: choice() },
  ];
}

/** The first page: which language. It is no page of any language itself. */
function choice(): string {
  const links = langs.map(
    (lang) =>
      `<li lang="${lang}"><a href="${lang}/index.html">${escapeHtml(siteWords[lang].language)}</a></li>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>flinkdoc</title>',
    '<link rel="stylesheet" href="style.css">',
    '</head>',
    `<body><main><h1>flinkdoc</h1>\n<ul>\n${links.join('\n')}\n</ul></main></body>`,
    '</html>',
    '',
  ].join('\n');
}

import {
  type Block,
  bullets,
  code,
  heading,
  type Inline,
  link,
  plainText,
  type TreeAnswer,
  withCode,
} from '../../blocks/blocks.ts';
import { mapText } from '../../blocks/map-text.ts';
import { escapeControls } from '../../control-characters.ts';
import { type Lang, langs } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import { Writer } from '../../render/html/blocks.ts';
import { escapeHtml } from '../../render/html/escape.ts';
import { documentTitle } from '../../render/html/html.ts';
import { draw } from '../../render/html/pictures.ts';
import { siteDocument } from '../../render/html/site.ts';
import { keyOf } from '../../search/key.ts';
import type { Entry, Page } from '../../types.ts';
import { listPage } from '../list/page.ts';

import { fromOf, pageOf } from '../show/run.ts';
import { treePage } from '../show/tree.ts';
import { fileOf, type Has, hrefOf, hrefOfName } from './addresses.ts';
import { siteWords } from './words.ts';

/** A file of a site, by its place in the folder. */
export interface SiteFile {
  name: string;
  text: string;
}

/** All pages of a library in its language, each in its file. */
export async function* pagesIn(library: Library): AsyncGenerator<SiteFile> {
  const { lang } = library;
  const words = siteWords[lang];
  const entries = library.entries();
  const has: Has = (kind, id) =>
    library.entry(keyOf({ kind: kind === 'tree' ? 'tree' : 'problem', id })) !== undefined;
  const write = (href: (command: string) => string | null) => new Writer({ draw, commandHref: href });
  const commands = write((command) => hrefOf(command, has));
  const names = write((name) => hrefOfName(name, has));
  const page = (name: string, title: string, body: string, scripts: string[] = []): SiteFile => ({
    name: `${lang}/${name}`,
    text: siteDocument({ lang, title, words, languages: others(lang, name), root: '../', scripts }, body),
  });
  const safe = ({ blocks }: Pick<Page, 'blocks'>) => mapText(blocks, escapeControls);

  const all = safe(listPage(entries, null, lang));
  yield page('index.html', documentTitle(all), names.blocks(all));
  const tagged = safe({ blocks: tagBlocks(entries, has, lang) });
  yield page('tags.html', documentTitle(tagged), names.blocks(tagged));
  yield page(
    'search.html',
    `${words.search} - flinkdoc`,
    `<h1>${escapeHtml(words.search)}</h1>\n<p id="ask">${escapeHtml(words.ask)}</p>\n<noscript><p>${escapeHtml(words.noScript)}</p></noscript>\n<div id="results" aria-live="polite" data-reading="${escapeHtml(words.reading)}"></div>`,
    ['../index.js', 'entries.js', '../search.js'],
  );
  for (const entry of entries) {
    const name = fileOf(entry, has);
    if (entry.kind === 'tree') {
      const blocks = safe(treePage(library.tree(entry.id)!, fromOf(library, entry.id, true), lang));
      const linked = linkedTree(blocks, library, has);
      yield page(name, documentTitle(blocks), treeBody(linked, commands, lang), ['../walk.js']);
    } else {
      const playbook = library.playbook(entry.id)!;
      const blocks = safe(await pageOf(library, playbook));
      const body = commands.blocks(blocks);
      yield page(
        name,
        documentTitle(blocks),
        playbook.lang === lang ? body : `<div lang="${playbook.lang}">${body}</div>`,
      );
    }
  }
}

const others = (lang: Lang, name: string) =>
  langs
    .filter((one) => one !== lang)
    .map((one) => ({ lang: one, name: siteWords[one].language, href: `../${one}/${name}` }));

/** All tags, each with its pages. */
function tagBlocks(entries: Entry[], has: Has, lang: Lang): Block[] {
  const words = siteWords[lang];
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))].sort();
  return [
    heading(1, words.tags),
    bullets(tags.map((tag) => link(`#${encodeURIComponent(tag)}`, tag))),
    ...tags.flatMap((tag) => [
      heading(2, words.taggedWith(code(tag)), tag),
      bullets(
        entries
          .filter((entry) => entry.tags.includes(tag))
          .map((entry) => link(fileOf(entry, has), withCode(entry.title))),
      ),
    ]),
  ];
}

/** The questions first, one section each, then the whole tree as it is drawn. */
function treeBody(blocks: Block[], write: Writer, lang: Lang): string {
  const words = siteWords[lang];
  const pictures = blocks.filter(({ type }) => type === 'picture');
  const [head = [], ...questions] = grouped(blocks.filter(({ type }) => type !== 'picture'));
  const sections = questions.map(([title, ...rest]) => {
    const { tokens, anchor = '' } = title as Extract<Block, { type: 'heading' }>;
    const answers = write.blocks(rest.slice(-1)).replace('<ul>', '<ul class="answers">');
    const id = escapeHtml(anchor);
    return `<section class="question" id="${id}">\n<h2>${write.line(tokens)}</h2>\n${write.blocks(rest.slice(0, -1))}\n${answers}\n</section>`;
  });
  return [
    write.blocks(head),
    `<nav aria-label="${escapeHtml(words.path)}" hidden><p>${escapeHtml(words.path)}</p><ol class="path"></ol></nav>`,
    ...sections,
    `<h2>${escapeHtml(words.wholeTree)}</h2>`,
    write.blocks(pictures),
  ].join('\n');
}

/** Blocks in parts that begin with a heading of the second depth; the first part is what stands before. */
function grouped(blocks: Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

/** Where an answer leads to a page, its title is the link, not the command. */
function linkedTree(blocks: Block[], library: Library, has: Has): Block[] {
  const named = (tokens: Inline[]): Inline[] =>
    tokens.map((token) => {
      const href = token.type === 'codespan' ? hrefOf(token.text, has) : null;
      const entry = href === null ? undefined : entryAt(href, library, has);
      return entry ? link(href!, withCode(entry.title)) : token;
    });
  const answer = (one: TreeAnswer): TreeAnswer => ({
    ...one,
    to: named(one.to),
    answers: one.answers.map(answer),
  });
  return blocks.map((block): Block => {
    if (block.type === 'picture' && block.picture.type === 'tree')
      return { ...block, picture: { ...block.picture, answers: block.picture.answers.map(answer) } };
    if (block.type !== 'list') return block;
    return {
      ...block,
      items: block.items.map((item) => ({
        ...item,
        tokens: item.tokens.map((line) =>
          line.type === 'text' && plainText(line.tokens).includes(' → ')
            ? { ...line, tokens: named(line.tokens) }
            : line,
        ),
      })),
    };
  });
}

const entryAt = (href: string, library: Library, has: Has) =>
  library.entries().find((entry) => fileOf(entry, has) === href);

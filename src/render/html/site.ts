import type { Lang } from '../../language.ts';
import { documentBeginning } from './document.ts';
import { escapeHtml } from './escape.ts';

/** What stands around a page of a site. All addresses are those of files beside it. */
export interface SiteFrame {
  lang: Lang;
  title: string;
  words: Record<'skip' | 'pages' | 'tags' | 'search', string>;
  /** The same page in the other languages, by what they call themselves. */
  languages: { lang: Lang; name: string; href: string }[];
  /** From this page to the files that all share. */
  root: string;
  /** Programs of the site, and its data. */
  scripts: string[];
}

/** A page of a site: its style and its programs lie beside it, and it asks for nothing else. */
export function siteDocument(frame: SiteFrame, body: string): string {
  const { lang, title, words, languages, root, scripts } = frame;
  const policy =
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; form-action 'self' file:; base-uri 'none'";
  const others = languages.map(
    (one) =>
      `<a href="${escapeHtml(one.href)}" hreflang="${one.lang}" lang="${one.lang}">${escapeHtml(one.name)}</a>`,
  );
  return [
    ...documentBeginning(lang, policy),
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="stylesheet" href="${root}style.css">`,
    ...scripts.map((script) => `<script src="${script}" defer></script>`),
    '</head>',
    '<body>',
    `<a class="skip" href="#text">${escapeHtml(words.skip)}</a>`,
    '<header>',
    '<a class="brand" href="index.html">flinkdoc</a>',
    `<nav><a href="index.html">${escapeHtml(words.pages)}</a> <a href="tags.html">${escapeHtml(words.tags)}</a> ${others.join(' ')}</nav>`,
    `<form action="search.html" role="search"><input type="search" name="q" aria-label="${escapeHtml(words.search)}" autocomplete="off"><button>${escapeHtml(words.search)}</button></form>`,
    '</header>',
    `<main id="text">\n${body}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Beside what all pages look like: the head of a site, and the questions of a tree as a walk. */
export const siteStyle = `
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.3rem 0.6rem; }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; padding-bottom: 0.8rem; border-bottom: 1px solid var(--line); }
header nav { display: flex; gap: 0.9rem; } header a { padding: 0.2rem 0; }
.brand { font-weight: 700; text-decoration: none; color: var(--text); }
form { display: flex; flex: 1 1 16rem; gap: 0.4rem; }
input[type="search"] { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; padding: 0.3rem 0.6rem; }
button { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--soft); border-radius: 6px; padding: 0.3rem 0.8rem; cursor: pointer; }
.tags { display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; list-style: none; padding: 0; }
.question > .answers { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.question > .answers > li { position: relative; margin: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); padding: 0.6rem 0.9rem; }
.question > .answers > li:hover { border-color: var(--link); }
.question > .answers > li > a:last-of-type::after { content: ""; position: absolute; inset: 0; border-radius: 8px; }
.path { padding-left: 1.4rem; } .tree a[aria-current] { font-weight: 700; }
@media print { header, .skip { display: none; } .question[hidden] { display: block; } }
`.trim();

/** The walk through a tree: one question at a time, those before it above. Without it all questions stand there, and the links work. */
export const walkScript = `
(() => {
  const questions = [...document.querySelectorAll('section.question')];
  const path = document.querySelector('ol.path');
  const walked = [];
  const answers = new Map();
  for (const question of questions)
    for (const link of question.querySelectorAll('.answers a'))
      link.addEventListener('click', () => answers.set(question.id, link.parentElement.firstChild.textContent));
  const show = (moved) => {
    const id = decodeURIComponent(location.hash.slice(1));
    const here = questions.find((question) => question.id === id) ?? questions[0];
    const before = walked.indexOf(here.id);
    if (before < 0) walked.push(here.id);
    else walked.length = before + 1;
    for (const question of questions) question.hidden = question !== here;
    path.replaceChildren(...walked.slice(0, -1).map((slug) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = '#' + encodeURIComponent(slug);
      link.textContent = document.getElementById(slug).querySelector('h2').textContent;
      item.append(link, ' ', answers.get(slug) ?? '');
      return item;
    }));
    path.parentElement.hidden = walked.length < 2;
    for (const link of document.querySelectorAll('.tree a'))
      if (link.hash === '#' + encodeURIComponent(here.id)) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    if (moved) here.querySelector('h2').focus();
  };
  for (const question of questions) question.querySelector('h2').tabIndex = -1;
  addEventListener('hashchange', () => show(true));
  show(false);
})();
`.trim();

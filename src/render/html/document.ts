import { createHash } from 'node:crypto';
import type { Lang } from '../../language.ts';
import { escapeHtml } from './escape.ts';
import { style } from './style.ts';

/** A whole page: it asks nobody for anything, and runs nothing that did not come with it. */
export interface DocumentParts {
  lang: Lang;
  title: string;
  /** HTML. */
  body: string;
  /** JSON that the page carries, by the id of its element: made by `scriptJson`. */
  carries: [id: string, json: string][];
  /** More of `<head>`: HTML. */
  head?: string;
  /** JavaScript that runs when all is there. */
  script?: string;
}

/** How every document of ours begins; `policy` says what it may load. */
export const documentBeginning = (lang: Lang, policy: string): string[] => [
  '<!doctype html>',
  `<html lang="${lang}">`,
  '<head>',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="generator" content="flinkdoc">',
];

export function wholeDocument({ lang, title, body, carries, head = '', script }: DocumentParts): string {
  const scripts =
    script === undefined ? "'none'" : `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return [
    ...documentBeginning(lang, policy),
    ...(head === '' ? [] : [head]),
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    `<main>\n${body}\n</main>`,
    ...carries.map(([id, json]) => `<script type="application/json" id="${id}">${json}</script>`),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
  ].join('\n');
}

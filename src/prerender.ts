import { join } from 'node:path';
import { openLibrary } from './library/built-in.ts';
import { writeJson } from './library/write-json.ts';
import { parseMarkdown } from './markdown.ts';
import { relatedTo } from './pages/related.ts';
import { playbookPage } from './pages/show.ts';
import { harmless } from './render/harmless.ts';
import type { Lang } from './types.ts';
import { wordsOf } from './words/pages/words-of.ts';

/**
 * Parses the page of every playbook when the package is built: parsing it anew takes as long as starting Node does.
 * Written beside the compiled library, for each language with the pages it has.
 */
export function prerender(library: string, langs: Lang[]): void {
  for (const lang of langs) {
    const { entries, playbook } = openLibrary(library, lang);
    for (const { id, kind, from } of entries()) {
      const page = kind === 'tree' ? undefined : playbook(id);
      if (page?.lang !== lang) continue;
      const { markdown } = playbookPage(page, from, relatedTo(page, entries()), wordsOf(lang));
      writeJson(join(library, lang, 'parsed'), id, lean(parseMarkdown(harmless(markdown))));
    }
  }
}

/** Tokens without what no renderer for terminals reads: the source of each, and of a parent its text. */
function lean(tokens: unknown[]): unknown[] {
  return JSON.parse(
    JSON.stringify(tokens, function (this: Record<string, unknown>, key, value) {
      const drawn = this.type === 'link' || !this.tokens;
      return key === 'raw' || (key === 'text' && !drawn) ? undefined : value;
    }),
  );
}

import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../src/library/built-in.ts';
import { relatedTo } from '../src/pages/related.ts';
import { playbookPage } from '../src/pages/show.ts';
import { render } from '../src/render/render.ts';
import { wordsOf } from '../src/words/pages/words-of.ts';
import { plain } from './render/page.ts';

describe.each(['en', 'zh'] as const)(
  'a page in %s drawn from what the build has parsed is the page drawn from its Markdown',
  (lang) => {
    const library = openLibrary(inject('library'), lang);
    const ids = library.entries().flatMap(({ id, kind }) => (kind === 'tree' ? [] : [id]));

    it.each(ids)('%s', async (id) => {
      const playbook = library.playbook(id)!;
      const page = playbookPage(
        playbook,
        ['built-in'],
        relatedTo(playbook, library.entries()),
        wordsOf(lang),
      );
      const parsed = () => library.parsed(id);
      expect(parsed()).toBeDefined();
      for (const screen of [plain, { width: 60, color: true, hyperlinks: true }])
        expect(await render({ ...page, parsed }, 'terminal', screen)).toBe(
          await render(page, 'terminal', screen),
        );
    });
  },
);

import { describe, expect, inject, it } from 'vitest';
import { plain } from '../../../test/render/page.ts';
import { howToBeSure } from '../../content/card.ts';
import { langs } from '../../language.ts';
import { openLibrary } from '../../library/open.ts';
import { terminal } from '../../render/terminal/terminal.ts';
import { playbookPage } from './page.ts';

// The first screen of a terminal of 80 x 24 says what to do.

describe.each(langs)('the card of each page in %s fits on the first screen', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const pages = library.entries().flatMap(({ id, kind }) => (kind === 'tree' ? [] : [library.playbook(id)!]));

  it.each(pages)('$id', (playbook) => {
    expect(playbook.sections[0]!.slug).toBe('at-once');
    if (playbook.kind === 'problem') expect(howToBeSure(playbook)?.markdown).toContain('```');
    const { blocks } = playbookPage(playbook, ['built-in'], [], false, lang);
    const readOn = blocks.findIndex((block) =>
      JSON.stringify(block).includes(`show ${playbook.id} --section`),
    );
    const screen = terminal(blocks.slice(0, readOn), { ...plain, width: 80 });
    expect(screen.trimEnd().split('\n').length).toBeLessThanOrEqual(23);
  });
});

import { stripVTControlCharacters } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { fakeIo } from '../../../test/fake-io.ts';
import { run } from '../../cli.ts';
import { langs } from '../../language.ts';
import { openLibrary } from '../../library/open.ts';

// Whatever is searched for, five hits and what to do first stand on one screen, with a line left to type in.

/** What a terminal of 80 columns shows of a search. */
async function screen(lang: string, query: string): Promise<string[]> {
  const { io, stdout } = fakeIo({ env: { FLINKDOC_LANG: lang } });
  expect(await run(['search', query, '--format', 'terminal', '--color', 'always'], io)).toBe(0);
  return stripVTControlCharacters(stdout.written).trimEnd().split('\n');
}

describe.each(langs)('the search for each title in %s', (lang) => {
  const entries = openLibrary(inject('library'), lang).entries();

  it.each(entries)('$kind $id', async ({ title, kind, id }) => {
    const lines = await screen(lang, title);
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(23);
    const named = kind === 'tree' ? `diagnose ${id}` : id;
    expect(lines.some((line) => line.endsWith(` ${named}`))).toBe(true);
  });
});

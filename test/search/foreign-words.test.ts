import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { search } from '../../src/search/search.ts';
import { flinkdoc } from '../fake-io.ts';
import { found, page, temporaryFolder, write } from '../library/team.ts';

// `constructor` is a word like any other: what JavaScript finds in every object is found in no table of ours.

const names = Object.getOwnPropertyNames(Object.prototype);
const idOf = (name: string) => `acme-${name.replaceAll('_', '').toLowerCase()}`;
const cwd = temporaryFolder('foreign-words');

beforeAll(() => {
  const pages = names.map((name) => [
    `playbooks/${idOf(name)}.md`,
    page(
      `${name} of Acme`,
      `${name} was called twice`,
      `tags: ["${name}", acme]\naliases: ["acme ${name}"]\n`,
    ),
  ]);
  write(join(cwd, '.flinkdoc'), {
    ...Object.fromEntries(pages),
    'playbooks/constructor.md': page('Built by hand', 'hand-made Acme', 'tags: [acme]\n'),
    'glossary.tsv': `english\tchinese\taliases\n${names.map((name) => `acme ${name}\t尤尼${name}\t\n`).join('')}`,
  });
});

describe.each(names)('%s', (name) => {
  it('asks for what pages say, and for nothing where they do not', async () => {
    const library = openLibrary(inject('library'), 'en');
    const { hits, corrected } = search(library.index(), library.entry, name, { limit: 50 });
    for (const { score, matched } of hits) {
      expect(score).toBeGreaterThan(0);
      expect(matched.flatMap(({ words }) => words).every((word) => typeof word === 'string')).toBe(true);
    }
    expect(corrected.every(({ from, to }) => typeof from === 'string' && typeof to === 'string')).toBe(true);
  });

  it('finds the page of a team that is called so', async () => {
    expect((await found(`${name} acme`, [], { cwd }))[0]).toBe(idOf(name));
    expect(await found('acme', ['--tag', name], { cwd })).toEqual([idOf(name)]);
    expect((await found(`尤尼${name}`, [], { cwd }))[0]).toBe(idOf(name));
  });
});

it('is an id like any other, too', async () => {
  expect((await found('constructor', [], { cwd })).slice(0, 3)).toContain('constructor');
  const { stdout, exitCode } = await flinkdoc(['show', 'constructor'], { cwd });
  expect(stdout).toContain('# Built by hand');
  expect(exitCode).toBe(0);
  for (const id of ['valueOf', '__proto__']) expect((await flinkdoc(['show', id], { cwd })).exitCode).toBe(2);
});

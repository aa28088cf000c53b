import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { draftsOf } from '../../src/import/drafts.ts';
import { openAll, openLibrary } from '../../src/library/open.ts';
import { search } from '../../src/search/search.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

// Notes have many shapes: each becomes one draft a subject, whatever its headings look like.

const notes = (name: string) => `test/import/fixtures/${name}.md`;

/** The drafts by id; those with a + add to our page of that id. */
const shapes: [name: string, drafts: string[]][] = [
  [
    'mixed-depth',
    [
      '+kafka-exactly-once',
      '+rocksdb-slow',
      '+checkpoint-expired',
      '+oom-metaspace',
      '+data-skew',
      '+jstack-and-flame-graphs',
      'imported-rest',
    ],
  ],
  [
    'teams',
    [
      '+checkpoint-expired',
      'ledger-falls-behind-monday',
      '+oom-metaspace',
      'model-server-slow',
      'imported-rest',
    ],
  ],
  ['only-third', ['+backpressure-sink', '+savepoint-failure', 'imported-rest']],
  ['bold-lines', ['+rocksdb-slow', 'watermark-not-move', 'imported-rest']],
  ['numbered', ['+backpressure-locate', 'small-files-many', '+kafka-source-lag']],
  ['wiki', ['+restart-loop', '+heartbeat-timeout', '+gc-pressure', 'imported-rest']],
];

const drafts = async (name: string) => {
  const library = openLibrary(inject('library'), 'en');
  return (await draftsOf(readFileSync(notes(name), 'utf8'), name, library)).files;
};

describe.each(shapes)('%s', (name, expected) => {
  it('one draft a subject', async () => {
    const files = await drafts(name);
    expect(files.map(({ id, extends: adds }) => `${adds ? '+' : ''}${id}`)).toEqual(expected);
  });
});

it('what stands under a heading that is about its page stays there', async () => {
  const kafka = (await drafts('mixed-depth')).find(({ id }) => id === 'kafka-exactly-once')!.text;
  expect(kafka).toContain('#### 事务 id 前缀\n\n每个作业一个前缀');
  expect(kafka).not.toContain('metaspace');
});

describe('drafts beside our pages', () => {
  const cwd = temporaryFolder('drafts');
  const pages = readFolder('content').sources.flatMap(({ page }) => page ?? []);

  /** Imports notes, each into a folder of its own. */
  const imported = async (files: string[]) => {
    const folders = files.map((file) => join(cwd, basename(file, '.md')));
    for (const [at, file] of files.entries())
      expect((await flinkdoc(['import', file, '--output', folders[at]!])).exitCode).toBe(0);
    return folders;
  };

  /** The queries that found their page without the drafts of some folders, and with them do not. */
  async function lostTo(folders: string[], asked: { id: string; query: string }[]): Promise<string[]> {
    const below = openLibrary(inject('library'), 'en');
    const all = await openAll(fakeIo({ cwd }).io, 'en', folders);
    const firstOf = (library: typeof all) => {
      const index = library.index();
      return async (query: string) =>
        search(index, (key) => library.entry(key), query, { limit: 1 }).hits[0]?.id;
    };
    const [found, foundBelow] = [firstOf(all), firstOf(below)];
    const lost: string[] = [];
    for (const { id, query } of asked) {
      const first = await found(query);
      if (first !== id && first !== (await foundBelow(query))) lost.push(`${id}: ${query} -> ${first}`);
    }
    return lost;
  }

  it('never stand before our page on its own subject', async () => {
    const folders = await imported(shapes.map(([name]) => notes(name)));
    const near = ['watermark-stuck', 'filesystem-small-files', 'savepoint-failure', 'kafka-source-lag'];
    const asked = pages.flatMap(({ id, title, asks = [] }) => [
      { id, query: title },
      ...(near.includes(id) ? asks : []).map((query) => ({ id, query })),
    ]);
    expect(asked.length).toBeGreaterThan(400);
    expect(await lostTo(folders, asked)).toEqual([]);
  });

  it('not even where the notes say word by word what our page is asked', async () => {
    const asked = pages.flatMap(({ id, asks = [] }) => asks.slice(3, 4).map((query) => ({ id, query })));
    expect(asked.length).toBeGreaterThan(150);
    const file = join(cwd, 'same-words.md');
    writeFileSync(file, asked.map(({ query }) => `## ${query}\n\nAsk the team.\n`).join('\n'));
    expect(await lostTo(await imported([file]), asked)).toEqual([]);
  });

  it('are found by what they are called', async () => {
    const { stdout } = await flinkdoc(
      ['search', 'model server is slow', '--content', 'teams', '--format', 'json'],
      { cwd },
    );
    expect(JSON.parse(stdout).hits[0].id).toBe('model-server-slow');
  });

  it('have each cause told once by lint', async () => {
    const { stdout } = await flinkdoc(['lint', ...shapes.map(([name]) => name), '--format', 'json'], { cwd });
    const told = JSON.parse(stdout).findings.map(
      ({ file, code, message }: Record<string, string>) =>
        `${file} ${code} ${code === 'section-empty' ? '' : message}`,
    );
    expect(told.length).toBeGreaterThan(3);
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('pictures that are missing are told', () => {
  it.each([
    ['bold-lines', [{ number: 15, text: 'shots/watermarks.png' }]],
    ['wiki', [{ number: 21, text: 'attachments/restarts.png' }]],
    ['numbered', []],
  ])('%s', async (name, expected) => {
    const cwd = temporaryFolder('pictures');
    const argv = ['import', join(process.cwd(), notes(name)), '--output', cwd, '--format', 'json'];
    expect(JSON.parse((await flinkdoc(argv, { cwd })).stdout).missingPictures).toEqual(expected);
  });
});

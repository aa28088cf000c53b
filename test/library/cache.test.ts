import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { found, page, temporaryFolder, write } from './team.ts';

const root = temporaryFolder('cache');
const content = join(root, 'content');
const home = join(root, 'home');
const world = { env: { HOME: home }, now: new Date() };
const cache = join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'flinkdoc');
const find = (words: string, now = new Date()) => found(words, ['--content', content], { ...world, now });

/** The places kept for the folder: one for each state and language it was read in. */
const kept = () =>
  readdirSync(cache).flatMap((folder) =>
    readdirSync(join(cache, folder)).map((state) => join(cache, folder, state)),
  );

/** Files just written are not kept for two seconds: ask as if it were later. */
const later = () => new Date(Date.now() + 10_000);

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
  write(root, { 'home/.keep': '' });
  write(content, {
    'playbooks/ours.md': page('Ours', 'zebra crossing'),
    'playbooks/other.md': page('Other', 'giraffe'),
  });
});

it('what was read is kept, and read from there', async () => {
  expect((await find('zebra', later()))[0]).toBe('ours');
  expect(kept()).toHaveLength(1);
  // Proof that it is read: what it says is left out is believed.
  const file = join(kept()[0]!, 'manifest');
  const [, manifest] = readFileSync(file, 'utf8').split('\n');
  const lie = manifest!.replace('"leftOut":[]', '"leftOut":[{"file":"x.md","line":1,"message":"A lie."}]');
  writeFileSync(file, `${crc32(lie)}\n${lie}`);
  const { stderr } = await flinkdoc(['list', '--content', content], { ...world, now: later() });
  expect(stderr).toContain('A lie.');
});

it('a page that changes is read anew, even in the same second and with the same size', async () => {
  write(content, { 'playbooks/ours.md': page('Ours', 'zebra crossing') }, true);
  expect((await find('zebra'))[0]).toBe('ours');
  expect(() => kept()).toThrow();
  write(content, { 'playbooks/ours.md': page('Ours', 'koala crossing') }, true);
  expect((await find('koala'))[0]).toBe('ours');
  expect((await find('zebra', later()))[0]).not.toBe('ours');
});

it('a page that changes with its old time and size put back is read anew', async () => {
  await find('zebra', later());
  const { atime, mtime } = statSync(join(content, 'playbooks/ours.md'));
  writeFileSync(join(content, 'playbooks/ours.md'), page('Ours', 'koala crossing'));
  utimesSync(join(content, 'playbooks/ours.md'), atime, mtime);
  expect((await find('koala', later()))[0]).toBe('ours');
});

it('a page that goes is found no more, and a new one is', async () => {
  await find('zebra', later());
  rmSync(join(content, 'playbooks/ours.md'));
  write(content, { 'playbooks/new.md': page('New', 'okapi') });
  expect(await find('zebra', later())).not.toContain('ours');
  expect((await find('okapi', later()))[0]).toBe('new');
});

describe('a cache that is broken is made anew', () => {
  const files = [
    'manifest',
    'entries',
    'pages',
    'pages-ends',
    'index/docs',
    'index/postings',
    'index/terms',
    'index/docs-ends',
  ];
  const commands = [['search', 'zebra'], ['show', 'ours'], ['list']];

  it.each(files)('%s cut off in the middle', async (name) => {
    await find('zebra', later());
    const file = join(kept()[0]!, name);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect((await find('zebra', later()))[0]).toBe('ours');
    expect((await find('zebra', later()))[0]).toBe('ours');
    expect(statSync(file).size).toBeGreaterThan(1);
  });

  it.each(files)('%s of the same size with other bytes', async (name) => {
    await find('zebra', later());
    const file = join(kept()[0]!, name);
    const whole = readFileSync(file, 'latin1');
    for (const damaged of [
      whole.replaceAll(/[a-z]/g, 'q'),
      whole.replaceAll(/[\d{}]/g, '0'),
      '\0'.repeat(whole.length),
    ]) {
      writeFileSync(file, damaged, 'latin1');
      for (const argv of commands) {
        const { stderr, exitCode } = await flinkdoc([...argv, '--content', content], {
          ...world,
          now: later(),
        });
        expect([stderr, exitCode]).toEqual(['', 0]);
      }
      expect(readFileSync(file, 'latin1')).toBe(whole);
    }
  });

  it.each(files)('%s gone', async (name) => {
    await find('zebra', later());
    rmSync(join(kept()[0]!, name));
    expect((await find('zebra', later()))[0]).toBe('ours');
  });
});

describe('a cache that cannot be kept changes no answer', () => {
  it('no home', async () => {
    expect((await found('zebra', ['--content', content]))[0]).toBe('ours');
  });

  it('a home that is a file', async () => {
    rmSync(home, { recursive: true });
    writeFileSync(home, '');
    expect((await find('zebra', later()))[0]).toBe('ours');
  });

  it('a home that is read only', async () => {
    chmodSync(home, 0o500);
    expect((await find('zebra', later()))[0]).toBe('ours');
    chmodSync(home, 0o700);
  });

  it('a cache of another user', async () => {
    await find('zebra', later());
    rmSync(kept()[0]!, { recursive: true });
    const other = { ...world, now: later(), uid: statSync(cache).uid + 1 };
    expect((await found('zebra', ['--content', content], other))[0]).toBe('ours');
    expect(kept()).toEqual([]);
  });

  // A disk that is always full.
  it.runIf(process.platform === 'linux')('a full disk', async () => {
    const env = { HOME: home, XDG_CACHE_HOME: '/dev/full' };
    expect((await found('zebra', ['--content', content], { env, now: later() }))[0]).toBe('ours');
  });
});

it('processes that fill it at once all answer rightly, and leave one whole cache', async () => {
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: '' };
  for (const name of Array.from({ length: 40 }, (_, number) => `p${number}`))
    cpSync(join(content, 'playbooks/other.md'), join(content, `playbooks/${name}.md`), {
      preserveTimestamps: true,
    });
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const run = promisify(execFile);
  const argv = ['bin/flinkdoc.cjs', 'search', 'zebra', '--content', content, '--format', 'json'];
  const answers = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, argv, { env })));
  for (const { stdout } of answers) expect(JSON.parse(stdout).hits[0].id).toBe('ours');
  expect(kept()).toHaveLength(1);
});

it('the progress is told on a terminal, for a folder that takes time, the first time only', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 600 }, (_, number) => [
      `playbooks/p${number}.md`,
      page(`P ${number}`, `symptom ${number}`),
    ]),
  );
  write(content, many);
  const argv = ['list', '--content', content];
  const first = await flinkdoc(argv, { ...world, terminal: true, now: later() });
  expect(first.stderr).toContain(`Reading ${content}: 300 of 602 pages`);
  expect(first.stderr.endsWith('\r\u001b[K')).toBe(true);
  expect((await flinkdoc(argv, { ...world, terminal: true, now: later() })).stderr).toBe('');
  rmSync(home, { recursive: true });
  expect((await flinkdoc(argv, { ...world, now: later() })).stderr).toBe('');
});

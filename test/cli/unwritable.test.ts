import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { found, page, temporaryFolder, write } from '../library/team.ts';

// Where nothing can be written, all that write say so in two lines.

const root = temporaryFolder('unwritable');
let cwd = '';
let count = 0;
beforeEach(() => {
  count += 1;
  cwd = join(root, String(count));
  mkdirSync(join(cwd, 'team'), { recursive: true });
  writeFileSync(join(cwd, 'file'), 'no folder');
  writeFileSync(join(cwd, 'notes.md'), '# Notes\n\nThe sink is slow.\n');
  writeFileSync(join(cwd, 'team/playbooks'), 'no folder');
});

const long = 'a'.repeat(300);

describe.each([
  ['new playbook', (folder: string) => ['new', 'playbook', 'mine', '--content', folder]],
  ['new tree', (folder: string) => ['new', 'tree', 'mine', '--content', folder]],
  ['import', (folder: string) => ['import', 'notes.md', '--output', folder]],
])('%s', (_, argv) => {
  it.each([
    ['a file', 'file'],
    ['a folder below a file', 'file/below'],
    ['a name that is too long', long],
  ])('into %s', async (_, folder) => {
    for (const lang of ['en', 'zh']) {
      const { stdout, stderr, exitCode } = await flinkdoc([...argv(folder), '--lang', lang], { cwd });
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toMatch(/^flinkdoc: .*(not a directory|name too long).*\n.+\n$/);
    }
  });
});

/** Where it says of a folder in /proc, which is there, that it is not. */
it.runIf(existsSync('/proc/self'))('a file system that lets nobody make folders', async () => {
  for (const argv of [
    ['new', 'playbook', 'mine', '--content', '/proc/mine'],
    ['new', 'tree', 'mine', '--content', '/proc/mine/below'],
    ['import', 'notes.md', '--output', '/proc/mine'],
  ])
    expect(await flinkdoc(argv, { cwd })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^flinkdoc: .*no such file or directory\.\n.+\n$/),
    });
});

it.runIf(existsSync('/proc/self'))('a cache that can be kept nowhere is none', async () => {
  write(join(cwd, 'zoo'), { 'playbooks/mine.md': page('Mine', 'zebra crossing') });
  const env = { XDG_CACHE_HOME: '/proc/mine' };
  expect(await found('zebra', ['--content', 'zoo'], { cwd, env, now: new Date() })).toContain('mine');
});

it('a file stands where the folder of the pages should', async () => {
  for (const argv of [
    ['new', 'playbook', 'mine', '--content', 'team'],
    ['import', 'notes.md', '-o', 'team'],
  ])
    expect(await flinkdoc(argv, { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^.*(file already exists|not a directory)\.\n.+\n$/),
    });
});

it('an id that is too long for a file', async () => {
  expect(await flinkdoc(['new', 'tree', long], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^.*name too long\.\n.+\n$/),
  });
});

/** Root may write anywhere; then the program is run as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const asNobody = (...argv: string[]) =>
  spawnSync(process.execPath, [resolve('bin/flinkdoc.cjs'), ...argv], { cwd, encoding: 'utf8', ...nobody });
const runs = spawnSync(process.execPath, [resolve('bin/flinkdoc.cjs'), '--version'], nobody).status === 0;

it.runIf(runs)('who may not write is told so', () => {
  mkdirSync(join(cwd, 'locked/trees'), { recursive: true });
  const tree =
    '---\ntitle: T \nsummary: S.\nsymptoms: [slow]\n---\n\n## Slow?\n\nLook.\n\n- [Yes](backpressure.md)\n- [No](backpressure.md)\n';
  writeFileSync(join(cwd, 'locked/trees/first.md'), tree);
  chmodSync(root, 0o755);
  for (const path of ['locked/trees/first.md', 'locked/trees', 'locked', '.'])
    chmodSync(join(cwd, path), 0o555);
  for (const argv of [
    ['new', 'tree', 'mine', '--content', 'locked'],
    ['new', 'tree', 'mine'],
    ['import', 'notes.md', '--output', 'locked'],
    ['lint', 'locked', '--fix'],
  ]) {
    const { stdout, stderr, status } = asNobody(...argv);
    expect.soft([stdout, status], argv.join(' ')).toEqual(['', 2]);
    expect.soft(stderr, argv.join(' ')).toMatch(/^flinkdoc: .*permission denied\.\n.+\n$/);
  }
});

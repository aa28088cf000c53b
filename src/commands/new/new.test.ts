import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { found, temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';

const root = temporaryFolder('new');
let cwd = '';
let count = 0;
beforeEach(() => {
  count += 1;
  cwd = join(root, String(count));
  mkdirSync(cwd);
});

const run = (...argv: string[]) => flinkdoc(argv, { cwd });
const codes = async () =>
  JSON.parse((await run('lint', '--format', 'json')).stdout).findings.map(
    ({ code }: { code: string }) => code,
  );

it.each(['problem', 'recipe', 'guide'])(
  'a new %s passes the linter but for what is still to write',
  async (kind) => {
    expect(await run('new', 'playbook', 'orders-sink-slow', '--kind', kind)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(new Set(await codes())).toEqual(new Set(['section-empty']));
    expect((await found('orders sink slow', [], { cwd }))[0]).toBe('orders-sink-slow');
    expect((await run('show', 'orders-sink-slow')).stdout).not.toContain('<!--');
  },
);

it('a new page has Chinese headings where one works in Chinese', async () => {
  await run('new', 'playbook', 'orders-sink-slow', '--lang', 'zh');
  expect(readFileSync(join(cwd, '.flinkdoc/playbooks/orders-sink-slow.md'), 'utf8')).toContain('\n## 止损\n');
  expect(new Set(await codes())).toEqual(new Set(['section-empty']));
});

it('a new tree is clean, and can be walked', async () => {
  await run('new', 'tree', 'acme-first-look');
  expect(await codes()).toEqual([]);
  expect(await run('diagnose', 'acme-first-look', '--answer', 'yes')).toMatchObject({ exitCode: 0 });
});

it('a page that extends begins with one section, and the other stays', async () => {
  expect((await run('new', 'playbook', 'data-skew', '--extends')).stdout).toContain(
    'adds to the playbook `data-skew`',
  );
  expect(await codes()).toEqual([]);
  const { stdout } = await run('show', 'data-skew');
  expect(stdout).toContain('built-in, extended by');
  expect((await run('new', 'playbook', 'no-such-page', '--extends')).exitCode).toBe(2);
});

it('a page with the id of ours says that it stands in its place', async () => {
  expect((await run('new', 'playbook', 'data-skew')).stdout).toContain(
    'in place of the playbook `data-skew`',
  );
});

it('it goes into the nearest .flinkdoc, or the folder of --content, by its languages', async () => {
  mkdirSync(join(cwd, '.git'));
  mkdirSync(join(cwd, '.flinkdoc'));
  mkdirSync(join(cwd, 'jobs'));
  mkdirSync(join(cwd, 'bilingual/en'), { recursive: true });
  await flinkdoc(['new', 'tree', 'up'], { cwd: join(cwd, 'jobs') });
  await run('new', 'tree', 'aside', '--content', 'bilingual');
  await run('new', 'tree', 'fresh', '--content', 'not/there/yet');
  for (const file of ['.flinkdoc/trees/up.md', 'bilingual/en/trees/aside.md', 'not/there/yet/trees/fresh.md'])
    expect(existsSync(join(cwd, file)), file).toBe(true);
});

it('nothing is written over, and nothing outside the folder', async () => {
  await run('new', 'playbook', 'mine');
  writeFileSync(join(cwd, '.flinkdoc/playbooks/mine.md'), 'my words');
  expect((await run('new', 'playbook', 'mine')).exitCode).toBe(2);
  expect(readFileSync(join(cwd, '.flinkdoc/playbooks/mine.md'), 'utf8')).toBe('my words');
  for (const id of ['../escape', 'a/b', 'A', '', '-'])
    expect(await run('new', 'playbook', id), id).toMatchObject({ exitCode: 2 });
});

it('--edit opens the editor with the file, whatever its name; without one it says where the file is', async () => {
  const folder = join(cwd, `it's "here" $(touch x)`);
  mkdirSync(folder);
  const edited = await flinkdoc(['new', 'playbook', 'mine', '--edit'], {
    cwd: folder,
    env: { ...process.env, EDITOR: 'sed -i.old -e s/^title:.*/title:\\ Edited/' },
  });
  expect(edited).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(folder, '.flinkdoc/playbooks/mine.md'), 'utf8')).toContain('title: Edited');
  expect(existsSync('x') || existsSync(join(folder, 'x'))).toBe(false);
  const without = await run('new', 'playbook', 'mine', '--edit');
  expect(without).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('The file is written: ') });
});

transcripts(import.meta.url, [
  ['help-new', 'new', '--help'],
  ['chinese-help-new', 'help', 'new', '--lang', 'zh'],
  ['chinese-error-argument', 'new', 'page', 'x', '--lang', 'zh'],
]);

transcripts(
  import.meta.url,
  [
    ['new', 'new', 'playbook', 'data-skew', '--content', 'mine'],
    ['new-tree', 'new', 'tree', 'acme-first-look', '--content', 'mine'],
    ['error-again', 'new', 'tree', 'acme-first-look', '--content', 'mine'],
    ['chinese-new', 'LANG=zh_CN.UTF-8', 'new', 'playbook', 'data-skew', '--content', 'zh/mine'],
    ['chinese-new-tree', 'LANG=zh_CN.UTF-8', 'new', 'tree', 'acme-first-look', '--content', 'zh/mine'],
  ],
  { cwd: root },
);

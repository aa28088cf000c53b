import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';
import { transcript } from '../transcript.ts';

// What writes files or reads broken ones, in Chinese: each transcript in a folder of its own.

const root = temporaryFolder('chinese');
const env = { FLINKDOC_LANG: 'zh' };

const page = (name: string, text: string) => {
  mkdirSync(join(root, 'faulty/playbooks'), { recursive: true });
  writeFileSync(join(root, 'faulty/playbooks', `${name}.md`), text);
};

beforeAll(() => {
  cpSync('test/import/fixtures/team-notes.md', join(root, 'notes.md'));
  page('no-front-matter', '反压\n');
  page('Two_Words', '---\ntitle: 1\narea: nowhere\nkind: guide\nsymptoms: x\n---\n\n## Steps\n');
  page('gone', '---\nextends: true\n---\n\n## 修复\n\n见 [页面](nowhere.md)。\n');
  page(
    'data-skew',
    '---\nextends: true\n---\n\n## 修复\n\n设 `state.backend.typo`，见 [页面](nowhere.md)。 \n',
  );
  mkdirSync(join(root, 'faulty/trees'));
  writeFileSync(
    join(root, 'faulty/trees/first.md'),
    '---\ntitle: 先看\nsummary: 先看\nsymptoms: [先看]\n---\n\n## 慢吗？\n\n- [慢](../playbooks/gone-too.md)\n- [不慢](#慢吗)\n',
  );
});

it.each<[name: string, ...argv: string[]]>([
  ['chinese-lint', 'lint', 'faulty'],
  ['chinese-left-out', 'list', '--tag', 'rocksdb', '--content', 'faulty'],
  ['chinese-import', 'import', 'notes.md', '--output', 'team'],
  ['chinese-import-check', 'import', 'notes.md', '--output', 'team', '--check'],
  ['chinese-import-again', 'import', 'notes.md', '--output', 'team'],
  ['chinese-new', 'new', 'playbook', 'data-skew', '--content', 'mine'],
  ['chinese-new-tree', 'new', 'tree', 'acme-first-look', '--content', 'mine'],
])('%s', async (name, ...argv) => {
  const words = ['LANG=zh_CN.UTF-8', ...argv];
  await expect(await transcript(words, { cwd: root })).toMatchFileSnapshot(`transcripts/${name}.txt`);
});

it('a folder of FLINKDOC_PATH that is not there is told of in Chinese', async () => {
  const { stderr } = await flinkdoc(['list'], { env: { ...env, FLINKDOC_PATH: '/nowhere' } });
  expect(stderr).toBe('flinkdoc: FLINKDOC_PATH 里的目录“/nowhere”不存在。\n');
});

it('JSON has the codes as they are and the messages in Chinese', async () => {
  const argv = ['lint', 'faulty', '--format', 'json'];
  const english = JSON.parse((await flinkdoc(argv, { cwd: root })).stdout);
  const chinese = JSON.parse((await flinkdoc([...argv, '--lang=zh'], { cwd: root })).stdout);
  const facts = ({ findings }: typeof english) =>
    findings.map(({ message: _, mend: __, ...rest }: Record<string, string>) => rest);
  expect(facts(chinese)).toEqual(facts(english));
  for (const { message, mend } of chinese.findings) expect(message + mend).toMatch(/\p{Script=Han}/u);
});

it('a new page and a new tree are filled in by Chinese sentences, and the tree can be walked', async () => {
  const folder = ['--content', 'scaffolds'];
  await flinkdoc(['new', 'tree', 'erste', ...folder], { cwd: root, env });
  await flinkdoc(['new', 'playbook', 'zweite', ...folder], { cwd: root, env });
  for (const name of ['trees/erste', 'playbooks/zweite']) {
    const text = readFileSync(join(root, 'scaffolds', `${name}.md`), 'utf8');
    expect(text).not.toMatch(/[a-z]+( [a-z]+){3}/);
  }
  const walked = await flinkdoc(['diagnose', 'erste', '--answer', '是', ...folder], { cwd: root, env });
  expect(walked).toMatchObject({ exitCode: 0, stderr: '' });
});

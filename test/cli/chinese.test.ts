import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

const root = temporaryFolder('chinese');
const env = { FLINKDOC_LANG: 'zh' };

it('a folder of FLINKDOC_PATH that is not there is told of in Chinese', async () => {
  const { stderr } = await flinkdoc(['list'], { env: { ...env, FLINKDOC_PATH: '/nowhere' } });
  expect(stderr).toBe('flinkdoc: FLINKDOC_PATH 里的目录“/nowhere”不存在。\n');
});

it('JSON has the codes as they are and the messages in Chinese', async () => {
  const argv = ['lint', 'faulty', '--format', 'json'];
  const cwd = 'src/commands/lint/transcripts';
  const english = JSON.parse((await flinkdoc(argv, { cwd })).stdout);
  const chinese = JSON.parse((await flinkdoc([...argv, '--lang=zh'], { cwd })).stdout);
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

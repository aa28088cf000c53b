import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { openLibrary } from '../../src/library/open.ts';
import { lint } from '../../src/lint/lint.ts';
import { noFacts } from '../../src/lint/no-facts.ts';
import { flinkdoc } from '../fake-io.ts';

const notes = 'test/import/fixtures/team-notes.md';
const root = mkdtempSync(join(tmpdir(), 'flinkdoc-import-'));
const folder = join(root, 'team');
const page = (id: string) => readFileSync(join(folder, 'playbooks', `${id}.md`), 'utf8');
const pages = () => readdirSync(join(folder, 'playbooks')).sort();

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

describe('notes become drafts', () => {
  beforeEach(async () => {
    const ran = await flinkdoc(['import', notes, '-o', folder]);
    expect([ran.stderr, ran.exitCode]).toEqual(['', 0]);
  });

  it('one for each topic, and one for the rest', () => {
    expect(pages()).toEqual([
      'imported-rest.md',
      'join-slow-fast-streams.md',
      'restart-yarn.md',
      'savepoint-fail-causes.md',
      'write-hive-process.md',
    ]);
  });

  it('every line of the notes stands on a page, word by word', () => {
    const all = pages()
      .map((name) => readFileSync(join(folder, 'playbooks', name), 'utf8'))
      .join('\n');
    const words = readFileSync(notes, 'utf8')
      .split('\n')
      .map((line) => line.replace(/^[\s*#-]+|^\d\) |\d、|[:：]$/g, '').trim())
      .filter((line) => line !== '');
    expect(words.length).toBe(35);
    expect(words.filter((line) => !all.includes(line))).toEqual([]);
  });

  it('steps are steps, under the headings of the notes', () => {
    expect(page('savepoint-fail-causes')).toContain(
      '## 确认\n\n### 总结\n\n1. 先查看 JobManager 日志\n2. 确认 HDFS 目录权限\n\n## 止损\n',
    );
    expect(page('savepoint-fail-causes')).toContain(
      '## 修复\n\n### Savepoint慢\n\n1. 调大超时\n2. 增大网络带宽\n',
    );
    expect(page('savepoint-fail-causes')).toContain(
      '## 不要做\n\n### Savepoint 超时\n\n注意:不要直接 kill 作业\n',
    );
  });

  it('what repeats a page of ours adds to it', () => {
    expect(page('join-slow-fast-streams')).toMatch(/^---\nextends: true\n/);
    expect(page('join-slow-fast-streams')).toContain(
      '## 步骤\n\n### flink 快慢流双流join\n\n1. 查不到先缓存到state\n2. 注册timer,到点再查一次\n   - timer不要太短\n',
    );
  });

  it('a diagram and code are kept to the space', () => {
    const text = readFileSync(notes, 'utf8');
    const diagram = text.slice(text.indexOf('Writer(parallel)'), text.indexOf('\n\n#### How to'));
    expect(page('write-hive-process')).toContain(`\`\`\`text\n${diagram}\n\`\`\``);
    expect(page('restart-yarn')).toContain('```sh\n# not a heading\nflink savepoint $JOB\n```');
  });

  it('links are references, front matter and what stands above the topics the rest', () => {
    const link = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/';
    expect(page('savepoint-fail-causes')).toContain(`references:\n  - "${link}"\n`);
    expect(page('imported-rest')).toContain('```yaml\n---\ntitle: Streaming笔记\n');
    expect(page('imported-rest')).toContain('写在前面:随手记,不保证正确');
  });

  it('headings are of the language of the topic', () => {
    expect(page('restart-yarn')).toContain('## You need this if');
    expect(page('write-hive-process')).toContain('## 什么情况需要');
  });

  it('and the linter finds no problem', () => {
    const library = openLibrary(inject('library'), 'en');
    const read = readFolder(folder, { original: (id) => library.playbook(id) });
    const playbooks = new Set(library.entries().map(({ id }) => id));
    const beyond = {
      playbooks,
      trees: new Map(),
      findings: new Set<string>(),
      flink: noFacts,
    };
    expect(read.sources.filter(({ page }) => page).length).toBe(5);
    const problems = lint(read, beyond).filter(({ kind }) => kind.severity === 'problem');
    expect(problems).toEqual([]);
  });

  it('--check finds them whole, and says which line got lost', async () => {
    const check = ['import', notes, '-o', folder, '--check'];
    expect((await flinkdoc(check)).exitCode).toBe(0);
    const file = join(folder, 'playbooks', 'savepoint-fail-causes.md');
    writeFileSync(file, page('savepoint-fail-causes').replace('1. 调大超时\n', ''));
    const before = pages();
    const { stdout, exitCode } = await flinkdoc(check);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('- line 30: `* 1、调大超时`');
    expect(stdout.match(/^- /gm)).toHaveLength(1);
    expect(pages()).toEqual(before);
  });
});

describe('nothing is overwritten', () => {
  const mine = join(folder, 'playbooks', 'restart-yarn.md');
  beforeEach(() => {
    mkdirSync(join(folder, 'playbooks'), { recursive: true });
    writeFileSync(mine, 'mine');
  });

  it('without --force, and then nothing is written', async () => {
    const { stderr, exitCode } = await flinkdoc(['import', notes, '-o', folder]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `flinkdoc: "${mine}" exists already.\nName another folder, or overwrite with --force. Nothing was written.\n`,
    );
    expect([pages(), readFileSync(mine, 'utf8')]).toEqual([['restart-yarn.md'], 'mine']);
  });

  it('with --force it is, and nothing else is left behind', async () => {
    writeFileSync(join(folder, 'playbooks', 'other.md'), 'other');
    expect((await flinkdoc(['import', notes, '-o', folder, '--force'])).exitCode).toBe(0);
    expect(page('restart-yarn')).toContain('Take a savepoint');
    expect(page('other')).toBe('other');
    expect(pages()).toHaveLength(6);
  });

  it('a folder in the way is never replaced', async () => {
    rmSync(mine);
    mkdirSync(mine);
    expect((await flinkdoc(['import', notes, '-o', folder, '--force'])).exitCode).toBe(2);
    expect(pages()).toEqual(['restart-yarn.md']);
  });
});

describe('what cannot be read or written is an error of two lines', () => {
  const bytes = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(root, name), content);
    return join(root, name);
  };
  const fifo = () => {
    execFileSync('mkfifo', [join(root, 'fifo')]);
    return join(root, 'fifo');
  };

  it.each<[string, () => string, string]>([
    ['no file', () => join(root, 'nowhere.md'), 'There is no file'],
    ['a folder', () => root, 'is not a file'],
    ['a pipe', fifo, 'is not a file'],
    ['nothing but blanks', () => bytes('blank.md', ' \n\t\n'), 'has no text'],
    ['bytes that are no text', () => bytes('zero.md', 'a\u0000b'), 'is not text in UTF-8'],
    [
      'another encoding',
      () => bytes('gbk.md', Buffer.from([0x23, 0x20, 0xb7, 0xb4, 0xd1, 0xb9])),
      'is not text in UTF-8',
    ],
    ['more than 8 MB', () => bytes('huge.md', 'x'.repeat(8 * 1024 * 1024 + 1)), 'is larger than 8 MB'],
    [
      'a topic larger than a page',
      () => bytes('topic.md', `# A\n${'x'.repeat(5_000_000)}`),
      'larger than a page may be',
    ],
  ])('%s', async (_, file, message) => {
    const { stdout, stderr, exitCode } = await flinkdoc(['import', file(), '-o', folder]);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(folder)).toBe(false);
  });

  it('a file where the folder should be', async () => {
    const { stderr, exitCode } = await flinkdoc(['import', notes, '-o', bytes('file', 'x')]);
    expect([exitCode, stderr.includes('Nothing was written.')]).toEqual([2, true]);
  });

  it('a folder with pages by language gets them with the English ones', async () => {
    mkdirSync(join(folder, 'en'), { recursive: true });
    await flinkdoc(['import', notes, '-o', folder]);
    expect(readdirSync(join(folder, 'en/playbooks'))).toContain('restart-yarn.md');
  });

  it('--check of a folder without pages', async () => {
    expect((await flinkdoc(['import', notes, '-o', folder, '--check'])).stderr).toContain('has no pages');
  });
});

it.each([
  ['CRLF and a mark', '\uFEFF# 报表 A\r\n\r\n1. x\r\n'],
  ['CR alone', '# 报表 A\r\r1. x\r'],
])('%s are read', async (_, text) => {
  const file = join(root, 'ends.md');
  writeFileSync(file, text);
  expect((await flinkdoc(['import', file, '-o', folder])).exitCode).toBe(0);
  expect(page('notes')).toContain('title: 报表 A\n');
});

it('UTF-16 with its mark is read', async () => {
  const file = join(root, 'utf16.md');
  writeFileSync(file, Buffer.from('\uFEFF# 报表 A\n\n1. x\n', 'utf16le'));
  expect((await flinkdoc(['import', file, '-o', folder])).exitCode).toBe(0);
  expect(pages()).toEqual(['notes.md']);
});

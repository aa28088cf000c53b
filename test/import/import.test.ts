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
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readPlaybook } from '../../src/content/playbook.ts';
import { flinkdoc } from '../fake-io.ts';

const root = mkdtempSync(join(tmpdir(), 'flinkdoc-import-'));
afterAll(() => rmSync(root, { recursive: true }));
let cwd = '';
let count = 0;
beforeEach(() => {
  count += 1;
  cwd = join(root, String(count));
  mkdirSync(cwd);
});

const notes = `---
title: 值班笔记
tags: flink
---
先看这里。

### 线上 checkpoint 拒绝排查
[一篇文章](https://example.com/decline)

* 1、先查看 JobManager 日志
* 2、再查看 TaskManager 日志
\t* 看 GC
    * 看磁盘

调整参数：
1) 设置 \`execution.checkpointing.timeout\`
2）重启

#### 背景
每天 9 点出现。
\`\`\`java
# 不是标题
env.enableCheckpointing(60000);
\`\`\`

### Kafka consumer setup
Source(parallel) ---(records)--->
    # one reader per split
    Reader(parallel)

Use a group id. See https://kafka.apache.org/documentation/.
`;

const imported = async (text: string, ...options: string[]) => {
  writeFileSync(join(cwd, 'notes.md'), text);
  const ran = await flinkdoc(['import', 'notes.md', '--output', 'out', ...options, '--format', 'json'], {
    cwd,
  });
  return { ...ran, data: ran.exitCode === 2 ? null : JSON.parse(ran.stdout) };
};
const pageOf = (id: string) => readFileSync(join(cwd, `out/playbooks/${id}.md`), 'utf8');
const read = (id: string) => readPlaybook('x.md', id, pageOf(id));
const section = (id: string, slug: string) =>
  read(id).page!.sections.find((one) => one.slug === slug)!.markdown;

describe('the notes of an engineer', () => {
  it('become a page a topic, with ids from their titles', async () => {
    const { data, exitCode } = await imported(notes);
    expect(exitCode).toBe(0);
    expect(data.files.map(({ id }: { id: string }) => id)).toEqual([
      'checkpoint-decline-locate',
      'kafka-consumer-setup',
      'imported-rest',
    ]);
  });

  it('keep their steps as steps, under what they are for', async () => {
    await imported(notes);
    expect(section('checkpoint-decline-locate', 'confirm')).toBe(
      '1. 先查看 JobManager 日志\n2. 再查看 TaskManager 日志\n   - 看 GC\n   - 看磁盘',
    );
    expect(section('checkpoint-decline-locate', 'fix')).toBe(
      '### 调整参数：\n\n1. 设置 `execution.checkpointing.timeout`\n2. 重启',
    );
    expect(section('checkpoint-decline-locate', 'why')).toContain('### 背景\n\n每天 9 点出现。');
  });

  it('keep drawings and code as they stand', async () => {
    await imported(notes);
    expect(section('kafka-consumer-setup', 'why')).toContain(
      '```text\nSource(parallel) ---(records)--->\n    # one reader per split\n    Reader(parallel)\n```',
    );
    expect(section('checkpoint-decline-locate', 'why')).toContain(
      '```java\n# 不是标题\nenv.enableCheckpointing(60000);\n```',
    );
  });

  it('keep links as references, and propose kind, area, tags and symptoms', async () => {
    await imported(notes);
    expect(read('checkpoint-decline-locate').page).toMatchObject({
      kind: 'problem',
      area: 'checkpointing',
      lang: 'zh',
      references: ['https://example.com/decline'],
      symptoms: ['线上 checkpoint 拒绝排查', '调整参数', '背景'],
      tags: expect.arrayContaining(['checkpoint']),
    });
    expect(read('kafka-consumer-setup').page).toMatchObject({
      area: 'connectors',
      references: ['https://kafka.apache.org/documentation/'],
    });
  });

  it('leave what has no topic on a page of its own, and say so', async () => {
    const { data } = await imported(notes);
    expect(data.rest.map(({ text }: { text: string }) => text)).toEqual([
      ...['---', 'title: 值班笔记', 'tags: flink', '---', '先看这里。'],
    ]);
    expect(section('imported-rest', 'why')).toContain('先看这里。');
  });

  it('pass the linter but for what is still to write, and are found at once', async () => {
    await imported(notes);
    const lint = await flinkdoc(['lint', 'out', '--format', 'json'], { cwd });
    const { findings } = JSON.parse(lint.stdout);
    expect(new Set(findings.map(({ code }: { code: string }) => code))).toEqual(new Set(['section-empty']));
    const { stdout } = await flinkdoc(['search', 'checkpoint 拒绝排查', '--content', 'out', '-f', 'json'], {
      cwd,
    });
    expect(JSON.parse(stdout).hits[0].id).toBe('checkpoint-decline-locate');
  });
});

it('a topic that is clearly one of ours adds to our page', async () => {
  const { data } = await imported('# 快慢流双流 join\n\n1. 等一会再查\n\n# 别的\n\nx\n');
  expect(data.files[0]).toMatchObject({ id: 'join-slow-fast-streams', extends: true });
  const { stdout } = await flinkdoc(['show', 'join-slow-fast-streams', '--content', 'out', '-s', 'steps'], {
    cwd,
  });
  expect(stdout).toContain('等一会再查');
  expect(stdout.length).toBeGreaterThan(1000);
});

describe('nothing gets lost', () => {
  const hard: Record<string, string> = {
    'no heading': 'just a line\n\n* a\n* b\n',
    'one heading': '# Only\n\ntext\n## below\nmore\n',
    'a title above the topics': '# Notes\n\nhello\n\n## A\n1. x\n\n## B\ny\n',
    'underlined headings': 'First\n=====\n\na\n\nSecond\n======\n\nb\n\nThird\n-----\nc\n',
    'headings in any order': '### c\n1\n# a\n2\n## b\n3\n# d\n4\n#### e\n',
    'the same title and line twice': '## A\nsame\n## A\nsame\n',
    'a fence nobody closed': '## A\n```sh\nls\n## B\n',
    'a fence with fences inside': '## A\n~~~\n```\nx\n```\n~~~\n## B\n-->\n````\n',
    'numbers of all kinds': '## A\n* 1、a\n- 2. b\n3) c\n(4) d\n⑤ e\n6、f\n\n## B\n1. x\n\n2. y\n',
    'windows line ends and a mark': '\uFEFF# A\r\n\r\ntext\r\n# B\r\n',
    'toml front matter': '+++\ntitle = "x"\n+++\n# A\n# B\n',
    'a rule at the top': '---\nno front matter\n\n# A\n# B\n',
    'titles of signs': '# ../../etc/passwd\nx\n# __proto__\ny\n# "quoted": [yaml] # {x}\nz\n# !!!\n',
    'a table and html': '# A\n| a | b |\n|---|---|\n| 1 | 2 |\n<!-- gone? -->\n<b>x</b>\n# B\n',
    'markdown of pages': '# A\ntext\n---\n`safe` x\n- [ ] box\n> quote\n# B\n\textended\n\n    indented\n',
  };

  it.each(Object.entries(hard))('%s', async (_, text) => {
    const { data, exitCode, stderr } = await imported(text);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const { file } of data.files) expect(file).toMatch(/^out\/playbooks\/[a-z0-9]+(-[a-z0-9]+)*\.md$/);
    expect(readdirSync(join(cwd, 'out/playbooks'))).toHaveLength(data.files.length);
    // Told by this test's own means: the letters and digits of each line stand in one line of the pages.
    const letters = (line: string) => line.replace(/[^\p{L}]/gu, '');
    const written = data.files
      .map(({ file }: { file: string }) => readFileSync(join(cwd, file), 'utf8'))
      .join('\n');
    const lines = written.split('\n').map(letters);
    for (const line of text.split(/\r?\n/))
      if (letters(line))
        expect(
          lines.some((one: string) => one.includes(letters(line))),
          line,
        ).toBe(true);
    const check = await imported(text, '--check');
    expect([check.exitCode, check.data.missing]).toEqual([0, []]);
    const lint = JSON.parse((await flinkdoc(['lint', 'out', '-f', 'json'], { cwd })).stdout);
    const structure = lint.findings.filter(({ code }: { code: string }) =>
      /headings|key|front|id$/.test(code),
    );
    expect(structure).toEqual([]);
  });

  it('--check names the lines that are gone, and writes nothing', async () => {
    await imported(notes);
    writeFileSync(join(cwd, 'out/playbooks/kafka-consumer-setup.md'), 'emptied');
    const { data, exitCode } = await imported(notes, '--check');
    expect(exitCode).toBe(1);
    expect(data.missing.map(({ number }: { number: number }) => number)).toEqual([26, 27, 28, 29, 31]);
    expect(pageOf('kafka-consumer-setup')).toBe('emptied');
  });
});

describe('all or nothing', () => {
  it('a page that is there is not written over, and none is written beside it', async () => {
    mkdirSync(join(cwd, 'out/playbooks'), { recursive: true });
    writeFileSync(join(cwd, 'out/playbooks/kafka-consumer-setup.md'), 'mine');
    expect(await imported(notes)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('is there already'),
    });
    expect(readdirSync(join(cwd, 'out/playbooks'))).toEqual(['kafka-consumer-setup.md']);
    expect((await imported(notes, '--force')).exitCode).toBe(0);
    expect(pageOf('kafka-consumer-setup')).toContain('Use a group id.');
    expect(readdirSync(join(cwd, 'out/playbooks'))).toHaveLength(3);
  });

  it('a page that cannot be written takes the others back', async () => {
    mkdirSync(join(cwd, 'out/playbooks/imported-rest.md/inside'), { recursive: true });
    writeFileSync(join(cwd, 'out/playbooks/kafka-consumer-setup.md'), 'mine');
    const blocked = join(cwd, 'out/playbooks', `imported-rest.md.${process.pid}-new`);
    mkdirSync(blocked);
    expect(await imported(notes, '--force')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Nothing was written'),
    });
    expect(pageOf('kafka-consumer-setup')).toBe('mine');
    expect(existsSync(join(cwd, 'out/playbooks/checkpoint-decline-locate.md'))).toBe(false);
  });
});

describe('what is no file of notes', () => {
  const file = (content: string | Buffer) => {
    writeFileSync(join(cwd, 'f.md'), content);
    return 'f.md';
  };

  it.each<[string, () => string]>([
    ['missing', () => 'nowhere.md'],
    ['a folder', () => '.'],
    ['a device', () => '/dev/zero'],
    ['binary', () => file(Buffer.from([35, 0, 1, 2]))],
    ['empty', () => file('\n\n')],
    ['huge', () => file('x'.repeat(9 * 1024 * 1024))],
  ])('%s is refused in two lines', async (_, named) => {
    const { exitCode, stderr } = await flinkdoc(['import', named(), '--output', 'out'], { cwd });
    expect([exitCode, stderr.trim().split('\n').length]).toEqual([2, 2]);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it.each<[string, string]>([
    ['a line of five megabytes', `# A\n${'x'.repeat(5 * 1024 * 1024)}\n# B\n`],
    ['two thousand topics', Array.from({ length: 2000 }, (_, at) => `# 反压 ${at}\n1. x\n`).join('')],
    [
      'a list nested a thousand deep',
      `# A\n${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}* a\n`).join('')}# B\n`,
    ],
    [
      'a megabyte of marks',
      `# A\n${'* 1、'.repeat(300_000)}\n${'`'.repeat(100_000)}\n# B\n${'#'.repeat(100_000)}\n`,
    ],
  ])('%s comes to an end', async (_, text) => {
    const start = performance.now();
    expect((await imported(text)).exitCode).toBe(0);
    expect(performance.now() - start).toBeLessThan(40_000);
  });

  it('signs a terminal acts on are taken out', async () => {
    await imported('# A \u001b[31mred\u0007\n\u009b2Jx\u202e\n# B\n');
    for (const name of readdirSync(join(cwd, 'out/playbooks')))
      expect(readFileSync(join(cwd, 'out/playbooks', name), 'utf8')).not.toMatch(
        /[\u0007\u001b\u009b\u202e]/,
      );
  });
});

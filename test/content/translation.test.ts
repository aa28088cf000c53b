import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { headingsOf } from '../../src/content/headings.ts';
import { pageFiles } from '../../src/content/layout.ts';
import { compileLibrary } from '../../src/library/compile.ts';
import { flinkdoc } from '../fake-io.ts';
import { inEnglish } from './in-english.ts';

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-zh-'));
const library = join(folder, 'compiled');

const playbook = (titles: readonly string[]) => `---
title: 数据倾斜
summary: 找到热点 key，再拆成两步聚合。
aliases: [热键过热]
symptoms: [个别子任务忙不过来]
---

${titles.map((title) => `## ${title}\n\n${title}的正文，见[反压定位](../backpressure-locate/zh.md)。\n`).join('\n')}`;

beforeAll(() => {
  cpSync('content', folder, { recursive: true });
  for (const { path, lang } of pageFiles(folder)) if (lang === 'zh') rmSync(join(folder, path));
  writeFileSync(join(folder, 'playbooks/data-skew/zh.md'), playbook(headingsOf.zh.problem));
  const tree = readFileSync('content/trees/backpressure/en.md', 'utf8');
  writeFileSync(join(folder, 'trees/backpressure/zh.md'), tree.replace('title: Backpressure', 'title: 反压'));
  compileLibrary(folder, library);
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (argv: string[], env = {}) => flinkdoc(argv, { library, env });

describe('a translated page', () => {
  it('is shown in Chinese, and --section takes the English or the Chinese name', async () => {
    expect((await run(['show', 'data-skew', '--lang', 'zh'])).stdout).toMatch(
      /^# 数据倾斜\n[\s\S]*## 止损\n\n止损的正文，见“反压定位”（`flinkdoc show backpressure-locate`）/,
    );
    for (const section of ['fix', '修复'])
      expect((await run(['show', 'data-skew', '--lang', 'zh', '--section', section])).stdout).toContain(
        '修复的正文',
      );
  });

  it('keeps what only its English page says', async () => {
    const { stdout } = await run(['show', 'data-skew', '--lang', 'zh', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ lang: 'zh', kind: 'problem', area: 'throughput' });
  });

  it('is listed and diagnosed in Chinese', async () => {
    expect((await run(['list', '--lang', 'zh'])).stdout).toContain('- `data-skew` 数据倾斜');
    expect(
      (await run(['diagnose', 'backpressure', '-a', '1', '-a', '1', '-a', '2', '--lang', 'zh'])).stdout,
    ).toMatch(/^# 反压：数据倾斜/);
  });

  it('is found by its words in every language', async () => {
    for (const lang of ['en', 'zh']) {
      const { stdout } = await run(['search', '热键过热', '--lang', lang, '--format', 'json']);
      expect(JSON.parse(stdout).hits[0]).toMatchObject({
        id: 'data-skew',
        title: lang === 'zh' ? '数据倾斜' : expect.stringContaining('Data skew'),
      });
    }
  });
});

describe('the language', () => {
  it.each([
    [{}, 'Data skew'],
    [{ LANG: 'zh_CN.UTF-8' }, '数据倾斜'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Data skew'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8' }, '数据倾斜'],
    [{ LANG: 'zh_CN.UTF-8', FLINKDOC_LANG: 'en' }, 'Data skew'],
  ])('of %j', async (env, title) => {
    expect((await run(['show', 'data-skew'], env)).stdout).toContain(`# ${title}`);
  });

  it('of --lang wins over the environment', async () => {
    expect((await run(['show', 'data-skew', '--lang', 'en'], { FLINKDOC_LANG: 'zh' })).stdout).toContain(
      '# Data skew',
    );
  });

  it('that is unknown is an error', async () => {
    expect(await run(['list'], { FLINKDOC_LANG: 'fr' })).toEqual({
      stdout: '',
      stderr: 'flinkdoc: FLINKDOC_LANG is "fr".\nSet it to en or zh, or unset it.\n',
      exitCode: 2,
    });
  });

  it('without a translation is English', async () => {
    expect((await run(['show', 'gc-pressure', '--lang', 'zh'])).stdout).toContain('## Stop the bleeding');
  });
});

describe('a translation is a problem', () => {
  const at = join(folder, 'playbooks');

  it('without an English page', () => {
    mkdirSync(join(at, 'nowhere'));
    writeFileSync(join(at, 'nowhere/zh.md'), playbook(headingsOf.zh.problem));
    expect(readFolder(folder).faults).toMatchObject([{ code: 'translation-orphan' }]);
    rmSync(join(at, 'nowhere'), { recursive: true });
  });

  it('with other headings', () => {
    writeFileSync(join(at, 'gc-pressure/zh.md'), playbook(headingsOf.en.problem));
    expect(inEnglish(readFolder(folder).faults)).toMatchObject([
      { code: 'headings', message: expect.stringContaining('什么情况看这页') },
    ]);
    rmSync(join(at, 'gc-pressure/zh.md'));
  });
});

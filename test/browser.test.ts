import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flinkdoc } from './fake-io.ts';
import { temporaryFolder } from './library/team.ts';

// Pages in a real browser: Debian's chromium, or the one that FLINKDOC_CHROMIUM names.

const executablePath = process.env.FLINKDOC_CHROMIUM ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`test/browser.test.ts is skipped: there is no ${executablePath}`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const cwd = temporaryFolder('browser');
const address = (file: string) => pathToFileURL(join(cwd, file)).href;

describe.skipIf(!isThere)('in a browser', () => {
  let browser: Browser;
  const asked: string[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    const argv = ['triage', 'test/cluster/bundles/1.20-slow-sink.tar.gz', '--format', 'html'];
    for (const lang of ['en', 'zh'])
      writeFileSync(join(cwd, `report-${lang}.html`), (await flinkdoc([...argv, '--lang', lang])).stdout);
    expect((await flinkdoc(['site', 'site'], { cwd })).exitCode).toBe(0);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  async function open(file: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: false });
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address(file));
    return page;
  }

  // One of each kind: axe looks at every element, by all of its rules, WCAG's AAA and its own advice too.
  const pages = [
    'report-en.html',
    ...['zh/index', 'en/data-skew', 'zh/backpressure', 'en/search'].map((name) => `site/${name}.html`),
  ];

  it.each(pages)(
    '%s can be read by everybody, on a telephone and in the dark too',
    async (file) => {
      for (const [width, scheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        const page = await open(file, width, scheme);
        const told = await page.evaluate(
          `(() => { ${axe}; const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])); return axe.run({ preload: false, rules }); })()`,
        );
        const { violations } = told as { violations: { id: string; nodes: { html: string }[] }[] };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        await page.close();
      }
    },
    240_000,
  );

  it('the search finds what the command finds, and leads there, in each language', async () => {
    for (const [lang, query] of [
      ['en', 'chekpoint expierd'],
      ['zh', '反压 sink 慢'],
    ] as const) {
      const page = await open(`site/${lang}/index.html`);
      await page.fill('input[name=q]', query);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#results > ol');
      const found = await page.$$eval('#results > ol > li', (all) =>
        all.map((one) => one.querySelector('code')!.textContent!.replace('diagnose ', '')),
      );
      const { stdout } = await flinkdoc([
        'search',
        query,
        '--limit',
        '8',
        '--format',
        'json',
        '--lang',
        lang,
      ]);
      const ids = JSON.parse(stdout).hits.map(({ id }: { id: string }) => id);
      expect(found).toEqual(ids);
      await page.click('#results > ol > li a');
      expect(page.url()).toBe(address(`site/${lang}/${ids[0]}.html`));
      await page.close();
    }
  });

  it('a tree is walked by clicks and back, then in the other language', async () => {
    const page = await open('site/en/backpressure.html');
    const shown = () =>
      page.$$eval('section.question:not([hidden]) h2', (all) => all.map((one) => one.textContent));
    const [first] = await shown();
    expect(await shown()).toHaveLength(1);
    await page.click('section.question:not([hidden]) .answers a');
    await page.waitForFunction(`document.activeElement.textContent !== ${JSON.stringify(first)}`);
    expect((await shown())[0]).not.toBe(first);
    expect(await page.textContent('ol.path')).toContain(first);
    await page.goBack();
    expect(await shown()).toEqual([first]);
    await page.click('.tree li li a:not([href^="#"])');
    expect(page.url()).toMatch(/\/site\/en\/[\w-]+\.html$/);
    await page.click('header a[hreflang=zh]');
    expect(await page.getAttribute('html', 'lang')).toBe('zh');
    await page.close();
  });

  it('a report is dark where the screen is, and its evidence stands on paper', async () => {
    const page = await open('report-en.html', 1280, 'dark');
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(13, 17, 23)',
    );
    const evidence = page.locator('details pre').first();
    expect(await evidence.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await evidence.isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  it('nothing was asked of anybody, and nothing failed', () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

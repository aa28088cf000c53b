import { describe, expect, inject, it } from 'vitest';
import {
  type Block,
  codeBlock,
  folded,
  heading,
  link,
  paragraph,
  picture,
  plainText,
} from '../../src/blocks/blocks.ts';
import { treePage } from '../../src/commands/show/tree.ts';
import { langs } from '../../src/language.ts';
import { openLibrary } from '../../src/library/open.ts';
import { render } from '../../src/render/render.ts';
import { allPages, codeOf, draw, plain } from './page.ts';

const tags =
  `a blockquote body br circle code del details div em figcaption figure g h1 h2 h3 h4 h5 h6 head hr html input label li line
  main meta ol p path pre rect script span strong style summary svg table tbody td text th thead title tr ul`.split(
    /\s+/,
  );
const attributes =
  `aria-label charset checked class content d fill font-weight height href http-equiv id lang name rel role rx start
  stroke stroke-width tabindex text-anchor transform type viewbox width x x1 x2 xmlns y y1 y2`.split(/\s+/);

interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const decoded = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as 'amp']!,
  );

/** Takes a page apart as a browser does, and knows no tag and no attribute but those a page is made of. */
function read(html: string): { tags: Tag[]; text: string; scripts: string[] } {
  const scripts: string[] = [];
  const rest = html
    .replace(/^<!doctype html>/, '')
    .replace(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g, (_, tag, script) => {
      scripts.push(script);
      return tag;
    })
    .replace(/<style>[^<]*<\/style>/, '');
  const found: Tag[] = [];
  const unknown = new Set<string>();
  const text = rest.replace(/<[\s\S]*?>/g, (tag) => {
    const [, name = tag, inside = ''] = /^<\/?([a-z]\w*)((?: [\w:-]+(?:="[^"<]*")?)*)\/?>$/.exec(tag) ?? [];
    if (!tags.includes(name)) unknown.add(name);
    const all = Array.from(inside.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g), ([, key, value = '']) => [
      key!.toLowerCase(),
      decoded(value),
    ]);
    for (const [key] of all) if (!attributes.includes(key!)) unknown.add(key!);
    found.push({ name, attributes: new Map(all as [string, string][]) });
    return '';
  });
  expect([...unknown]).toEqual([]);
  expect(text).not.toMatch(/[<>]/);
  return { tags: found, text: decoded(text), scripts };
}

const htmlOf = (blocks: Block[], data: object = {}) =>
  render({ data: { schemaVersion: 1, ...data }, blocks }, 'html', plain);
const hrefs = (html: string) => read(html).tags.flatMap(({ attributes }) => attributes.get('href') ?? []);

describe('what stands in evidence or in a team page stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</title></style></script><svg onload=x>',
    '&lt;b&gt; &amp;',
    '<!-- x',
    ']]>',
  ])('%j', async (text) => {
    const cell = { name: text, lines: [text], busy: 1, backpressured: null, mark: text, inputs: [0, 7] };
    const html = await htmlOf(
      [
        heading(1, text),
        paragraph([link('https://x.org/?a="><script>', text)]),
        codeBlock(text, text),
        folded(text, [paragraph(text)]),
        picture({ type: 'graph', title: text, caption: text, nodes: [cell, cell] }, []),
        picture(
          { type: 'chart', title: text, bars: [{ value: 1, label: text }], highest: text, lowest: text },
          [],
        ),
        picture({ type: 'tree', question: [{ type: 'text', text }], answers: [] }, []),
      ],
      { text },
    );
    const page = read(html);
    expect(page.text.split(text).length).toBeGreaterThan(8);
    expect(page.scripts).toHaveLength(1);
    expect(JSON.parse(page.scripts[0]!)).toEqual({ schemaVersion: 1, text });
  });

  it('and a sign that nobody sees is shown', async () => {
    expect(read(await htmlOf([paragraph('a\u001b[31mb\u202e')])).text).toContain('a␛[31mb\uFFFD');
  });
});

it.each([
  ['https://flink.apache.org/a?b=c&d#e', true],
  ['mailto:a@b.org', true],
  ['#fix', true],
  ['data-skew.html', true],
  ['javascript:alert(1)', false],
  [' JavaScript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//evil.org/x', false],
  ['\\\\evil.org\\x', false],
])('the address %j is followed: %s', async (href, followed) => {
  const html = await htmlOf([paragraph([link(href, 'text')])]);
  expect(hrefs(html)).toEqual(followed ? [href] : []);
  if (!followed) expect(read(html).text).toContain(`text (${href})`);
});

it('a page asks nobody for anything, and runs nothing', async () => {
  const html = await draw('# One\n\n![picture](https://x.org/y.png) <https://x.org>', 'html');
  expect(read(html).tags.filter(({ attributes }) => attributes.has('src'))).toEqual([]);
  expect(html).toContain(
    'default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;none&#39;',
  );
  expect(html).not.toMatch(/url\(|@import/);
});

it('lists, steps to tick, tables, code and quotations are what they are', async () => {
  const html = await draw(
    '1. One\n\n   ```sh\n   a < b\n   ```\n2. Two\n\n- [ ] `safe` Do\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> quoted\n\n5. five',
    'html',
  );
  expect(html).toContain(
    '<ol>\n<li><p>One</p>\n<pre><code>a &lt; b</code></pre></li>\n<li><p>Two</p></li>\n</ol>',
  );
  expect(html).toContain('<label><input type="checkbox"> <code class="risk safe">safe</code> Do</label>');
  expect(html).toContain('<td>1</td><td class="right">2</td>');
  expect(html).toContain('<blockquote>\n<p>quoted</p>\n</blockquote>');
  expect(html).toContain('<ol start="5">');
});

const signs = (text: string) => text.replace(/\s/g, '');
const lineOf = (block: Block | undefined) => (block?.type === 'text' ? [plainText(block.tokens)] : []);

it.each(allPages())('$id has all its words, and says what language it is in', async ({ page }) => {
  const html = await render(page, 'html', plain);
  const { text, tags } = read(html);
  expect(tags.find(({ name }) => name === 'html')!.attributes.get('lang')).toBe('en');
  const words = page.blocks.flatMap((block) => {
    if (block.type === 'heading' || block.type === 'paragraph') return [plainText(block.tokens)];
    return block.type === 'list' ? block.items.flatMap(({ tokens: [first] }) => lineOf(first)) : [];
  });
  for (const one of [...words, ...codeOf(page.blocks).map(({ text }) => text)])
    expect(signs(text)).toContain(signs(one));
});

it('a report is in the language that was asked for', async () => {
  expect(
    await render({ data: { schemaVersion: 1 }, blocks: [] }, 'html', { ...plain, lang: 'zh' }),
  ).toContain('<html lang="zh">');
});

describe.each(langs)('trees in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const trees = library.entries().flatMap(({ id, kind }) => (kind === 'tree' ? [library.tree(id)!] : []));

  it.each(trees)('$id: each link to a question leads to one', async (tree) => {
    const { tags } = read(await render(treePage(tree, ['built-in'], lang), 'html', plain));
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    const links = tags
      .flatMap(({ attributes }) => attributes.get('href') ?? [])
      .filter((href) => href[0] === '#');
    const inside = tree.questions
      .flatMap(({ answers }) => answers)
      .filter(({ to }) => 'tree' in to && to.tree === tree.id && to.question !== null);
    // Once in the drawing, once below its question.
    expect(links).toHaveLength(2 * inside.length);
    for (const href of links) expect(ids).toContain(decodeURIComponent(href.slice(1)));
  });
});

describe('the graph of a job', () => {
  const chain = (boxes: number, inputs: (at: number) => number[]) =>
    htmlOf([
      picture(
        {
          type: 'graph',
          title: 'The job',
          caption: '',
          nodes: Array.from({ length: boxes }, (_, at) => ({
            name: `vertex ${at}`,
            lines: ['busy 50 %'],
            busy: 0.5,
            backpressured: 0.5,
            mark: at === 1 ? 'the job waits for it' : null,
            inputs: inputs(at),
          })),
        },
        [],
      ),
    ]);
  const numbers = (tag: Tag, ...names: string[]) => names.map((name) => Number(tag.attributes.get(name)));

  it.each([
    ['two in a row', 2, (at: number) => (at === 0 ? [] : [at - 1])],
    ['50 in a row', 50, (at: number) => (at === 0 ? [] : [at - 1])],
    ['one that feeds 20', 21, (at: number) => (at === 0 ? [] : [0])],
    ['two sources, a join, two sinks', 5, (at: number) => [[], [], [0, 1], [2], [2]][at]!],
    ['all apart', 6, () => []],
    ['in a circle', 4, (at: number) => [(at + 3) % 4, at]],
  ])('%s: no box lies on another, none outside', async (_, boxes, inputs) => {
    const { tags } = read(await chain(boxes, inputs));
    const svg = tags.find(({ name, attributes }) => name === 'svg' && attributes.size > 0)!;
    const [width, height] = numbers(svg, 'width', 'height');
    const rects = tags
      .filter(({ name, attributes }) => name === 'rect' && attributes.has('fill'))
      .map((tag) => numbers(tag, 'x', 'y', 'width', 'height') as [number, number, number, number]);
    expect(rects).toHaveLength(boxes);
    for (const [at, [x, y, w, h]] of rects.entries()) {
      expect(x >= 0 && y >= 0 && x + w <= width! && y + h <= height!).toBe(true);
      for (const [ox, oy, ow, oh] of rects.slice(at + 1))
        expect(x + w <= ox || ox + ow <= x || y + h <= oy || oy + oh <= y).toBe(true);
    }
    expect(height!).toBeLessThan(boxes * 110 + 20);
  });

  it('is colored as the Web UI does, and the one the job waits for stands out', async () => {
    const html = await chain(2, () => []);
    // Half way from #5db1ff to #ee6464, and from there half way to #888888.
    expect(html).toContain('fill="#978a9d"');
    expect(html.match(/class="culprit"/g)).toHaveLength(1);
  });
});

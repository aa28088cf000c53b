import { expect, it } from 'vitest';
import { headingsOf } from '../../src/content/headings.ts';
import { readPlaybook } from '../../src/content/playbook.ts';
import { inEnglish } from './in-english.ts';

const body = (headings: readonly string[]) => headings.map((heading) => `## ${heading}\n\ntext\n`).join('\n');

const original = readPlaybook(
  'page.md',
  'page',
  `---\ntitle: A page\nsummary: Do it.\narea: throughput\nkind: problem\nsymptoms: [slow]\ntags: [a]\n---\n${body(headingsOf.en.problem)}`,
).page!;

const extend = (text: string) => readPlaybook('team/page.md', 'page', text, { original });

it('a section goes on where the original ends, in either language; a new one stands at the end', () => {
  const {
    page,
    faults,
    extends: extending,
  } = extend(
    '---\nextends: true\nsymptoms: [slow, very slow]\nsummary: Call Ada.\n---\n\n## 修复\n\n1. `restart` Ours.\n\n## Who to call\n\nAda.\n',
  );
  expect([faults, extending]).toEqual([[], true]);
  expect(page).toMatchObject({
    title: 'A page',
    summary: 'Call Ada.',
    symptoms: ['slow', 'very slow'],
    tags: ['a'],
  });
  expect(page!.sections.map(({ heading }) => heading)).toEqual([...headingsOf.en.problem, 'Who to call']);
  expect(page!.sections[4]).toMatchObject({
    heading: 'Fix',
    slug: 'fix',
    markdown: 'text\n\n1. `restart` Ours.',
    steps: [{ risk: 'restart', markdown: 'Ours.' }],
  });
  expect(page!.sections.at(-1)!.markdown).toBe('Ada.');
  expect(original.sections[4]!.markdown).toBe('text');
});

it('a page that extends nothing cannot be used', () => {
  const { page, faults } = readPlaybook('a.md', 'a', '---\nextends: true\n---\n');
  expect(page).toBeNull();
  expect(inEnglish(faults)).toMatchObject([
    { code: 'extends-nothing', message: 'There is no playbook "a" to extend.' },
  ]);
});

it('"extends" is true or not there', () => {
  expect(extend('---\nextends: other-page\n---\n').faults).toMatchObject([{ code: 'key-invalid', line: 2 }]);
  expect(extend('---\nextends: false\n---\n').faults).toMatchObject([
    { code: 'key-missing' },
    {},
    {},
    {},
    {},
  ]);
});

import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../src/content/playbook.ts';
import { inEnglish } from './in-english.ts';

const guide = (changes: Record<string, string> = {}, body = '') => {
  const keys: Record<string, string> = {
    title: 'A page',
    summary: 'What to do.',
    area: 'throughput',
    kind: 'guide',
    'data-risk': 'none',
    flink: '">=1.13"',
    tags: '[a]',
    aliases: '[b]',
    symptoms: '[c]',
    explains: '[]',
    related: '[]',
    references: '[]',
    verified: '{ date: "2026-11-22", flink: ["2.2"] }',
    ...changes,
  };
  const front = Object.entries(keys).filter(([, value]) => value !== '');
  const sections = ['You need this if', 'Steps', 'Reading', 'Do not', 'Why'];
  const text = body || sections.map((heading) => `## ${heading}\n\ntext\n`).join('\n');
  return `---\n${front.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${text}`;
};

const read = (text: string) => readPlaybook('page.md', 'page', text);
const parse = (text: string) => read(text).page!;

it('a playbook is its front matter and its sections', () => {
  expect(parse(guide())).toMatchObject({
    id: 'page',
    dataRisk: 'none',
    signatures: [],
    sections: [
      { heading: 'You need this if', slug: 'you-need-this-if', markdown: 'text', steps: [] },
      {},
      {},
      {},
      {},
    ],
  });
});

it('steps are read with their risk, and keep what belongs to them', () => {
  const body = guide().split('## Steps\n\ntext')[1]!;
  const steps =
    '1. Look at it.\n2. `restart` Set this:\n\n   ```sh\n   1. not a step\n   ```\n\n   And then.\n';
  const text = `${guide().split('## Steps')[0]}## Steps\n\n${steps}${body}`;
  expect(parse(text).sections[1]!.steps).toEqual([
    { risk: null, markdown: 'Look at it.' },
    { risk: 'restart', markdown: 'Set this:\n\n```sh\n1. not a step\n```\n\nAnd then.' },
  ]);
});

describe('a problem names the line of', () => {
  it.each([
    ['a version without quotes', { flink: '1.20' }, 7, '"flink" is not a text'],
    ['a missing key', { summary: '' }, 1, '"summary" is missing'],
    ['an unknown area', { area: 'nowhere' }, 4, '"area" is not one of: checkpointing,'],
    ['a tag that is no text', { tags: '[1.5]' }, 8, '"tags" is not a text'],
    [
      'a date without quotes',
      { verified: '{ date: 2026-11-22, flink: ["2.2"] }' },
      14,
      '"verified.date" is not a text',
    ],
    [
      'a signature too short to search for',
      { signatures: '[{ id: a, text: short, match: short, shows: cause }]' },
      15,
      'fewer than 9',
    ],
  ])('%s', (_, changes, line, message) => {
    expect(inEnglish(read(guide(changes)).faults)).toEqual([
      expect.objectContaining({ line, message: expect.stringContaining(message) }),
    ]);
  });

  it('the body, when a heading is missing or out of order', () => {
    expect(inEnglish(read(guide().replace('## Reading', '## Notes')).faults)).toEqual([
      expect.objectContaining({
        line: 25,
        code: 'headings',
        message: expect.stringContaining('"Notes" stands where "Reading" should stand'),
      }),
    ]);
  });
});

it('all that is wrong is told, not only the first', () => {
  const text = guide({ summary: '', flink: '1.20', tags: '[1]' });
  const { faults } = readPlaybook('page.md', 'page', text);
  expect(faults.map(({ code }) => code)).toEqual(['key-missing', 'key-invalid', 'key-invalid']);
});

it('a team may leave out what only our pages must have, and write Chinese headings', () => {
  const out = {
    'data-risk': '',
    flink: '',
    tags: '',
    aliases: '',
    explains: '',
    related: '',
    references: '',
    verified: '',
  };
  expect(read(guide(out))).toMatchObject({
    faults: [],
    page: { lang: 'en', dataRisk: null, flink: null, tags: [], related: [], verified: null },
  });
  const chinese = ['什么情况需要', '步骤', '怎么读', '不要做', '原理'].map(
    (heading) => `## ${heading}\n\n<!-- a hint -->\n`,
  );
  const { page, faults } = read(guide({}, chinese.join('\n')));
  expect([page!.lang, faults]).toEqual(['zh', []]);
  expect(page!.sections[1]).toEqual({ heading: '步骤', slug: 'steps', markdown: '', blocks: [], steps: [] });
});

import { expect, it } from 'vitest';
import type { Source } from '../../src/content/source.ts';
import { readTree } from '../../src/content/tree.ts';
import { answerDead } from '../../src/lint/answer-dead.ts';
import { noFacts } from '../../src/lint/no-facts.ts';
import { questionUnreachable } from '../../src/lint/question-unreachable.ts';
import { treeEndless } from '../../src/lint/tree-endless.ts';
import { inEnglish } from './in-english.ts';

const front = '---\ntitle: T\nsummary: S\nsymptoms: [s]\n---\n\n';
const read = (body: string, id = 'tree') => readTree('tree.md', id, front + body);
const parse = (body: string) => read(body).page!;

/** What the checks of trees say of trees that know no other page but the playbook "a". */
const check = (bodies: Record<string, string>) => {
  const sources = Object.entries(bodies).map(([id, body]): Source => {
    const lines = (front + body).split('\n');
    return { file: `${id}.md`, id, lang: 'en', kind: 'tree', lines, page: read(body, id).page };
  });
  const flink = noFacts;
  const beyond = { playbooks: new Set(['a']), trees: new Map(), findings: new Set<string>(), flink };
  return [answerDead, questionUnreachable, treeEndless]
    .flatMap(({ find }) => find({ sources, glossary: [] }, beyond))
    .map(({ file, line, code }) => `${file}:${line} ${code}`);
};

const body = `## Is it slow?

Look here. Metric: \`x\` > 5.

Then there:

\`\`\`sh
curl x
\`\`\`

- [Yes](#what-is-it)
- [No](../playbooks/a.md "seen-no")

## What is it?

Look.

- [This](other.md)
- [That](other.md#second)
`;

it('a question has a hint, the way to find out, and answers that lead somewhere', () => {
  expect(parse(body).questions).toMatchObject([
    {
      slug: 'is-it-slow',
      text: 'Is it slow?',
      hint: 'Look here. Metric: `x` > 5.',
      howTo: 'Then there:\n\n```sh\ncurl x\n```',
      answers: [
        { label: 'Yes', to: { tree: 'tree', question: 'what-is-it' } },
        { label: 'No', to: { playbook: 'a' }, findings: ['seen-no'] },
      ],
    },
    {
      slug: 'what-is-it',
      text: 'What is it?',
      hint: 'Look.',
      howTo: '',
      answers: [
        { label: 'This', to: { tree: 'other', question: null } },
        { label: 'That', to: { tree: 'other', question: 'second' } },
      ],
    },
  ]);
});

it.each([
  ['no question', 'text\n', 'no question'],
  ['a question without answers', '## A?\n\nhint\n', 'fewer than two'],
  ['one answer', '## A?\n\n- [Yes](#a)\n', 'fewer than two'],
  ['an answer to the web', '## A?\n\n- [Yes](https://flink.apache.org)\n- [No](#a)\n', 'leads to neither'],
  ['an answer out of the folder', '## A?\n\n- [Yes](../../../etc/passwd)\n- [No](#a)\n', 'leads to neither'],
])('%s is a problem', (_, text, message) => {
  expect(inEnglish(read(text).faults)[0]?.message).toContain(message);
});

it('answers that lead nowhere are found on their lines', () => {
  const body =
    '## A?\n\n- [Yes](../playbooks/a.md)\n- [No](../playbooks/gone.md)\n- [So](gone.md)\n- [Or](#gone)\n';
  expect(check({ one: body })).toEqual([
    'one.md:10 answer-dead',
    'one.md:11 answer-dead',
    'one.md:12 answer-dead',
  ]);
});

it('a question no answer leads to is found', () => {
  const body =
    '## A?\n\n- [Yes](../playbooks/a.md)\n- [No](../playbooks/a.md)\n\n## B?\n\n- [Yes](../playbooks/a.md)\n- [No](../playbooks/a.md)\n';
  expect(check({ one: body })).toEqual(['one.md:12 question-unreachable']);
  expect(check({ one: body, two: '## C?\n\n- [Yes](one.md#b)\n- [No](one.md)\n' })).toEqual([]);
});

it('questions that never end are found, in one tree and over two', () => {
  const loop =
    '## A?\n\n- [Yes](#b)\n- [No](../playbooks/a.md)\n\n## B?\n\n- [Yes](#a)\n- [No](../playbooks/a.md)\n';
  expect(check({ one: loop })).toEqual(['one.md:7 tree-endless']);
  const to = (other: string) => `## A?\n\n- [Yes](${other}.md)\n- [No](../playbooks/a.md)\n`;
  expect(check({ one: to('two'), two: to('one') })).toEqual(['one.md:7 tree-endless']);
});

it('a chain of very many questions is walked to its end', () => {
  const chain = Array.from(
    { length: 12_000 },
    (_, at) => `## Q${at}?\n\n- [Yes](#q${at + 1})\n- [No](../playbooks/a.md)\n`,
  );
  const last = `## Q12000?\n\n- [Yes](../playbooks/a.md)\n- [No](../playbooks/a.md)\n`;
  expect(check({ one: [...chain, last].join('\n') })).toEqual([]);
});

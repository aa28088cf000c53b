import { expect, it } from 'vitest';
import { checkLibrary } from '../../src/content/check.ts';
import { parseTree } from '../../src/content/tree.ts';

const parse = (body: string, id = 'tree') =>
  parseTree('tree.md', id, `---\ntitle: T\nsummary: S\nsymptoms: [s]\n---\n\n${body}`);

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
  expect(parse(body).questions).toEqual([
    {
      slug: 'is-it-slow',
      text: 'Is it slow?',
      hint: 'Look here. Metric: `x` > 5.',
      howTo: 'Then there:\n\n```sh\ncurl x\n```',
      answers: [
        { label: 'Yes', to: { tree: 'tree', question: 'what-is-it' } },
        { label: 'No', to: { playbook: 'a' }, finding: 'seen-no' },
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
  expect(() => parse(text)).toThrow(message);
});

it('answers that lead nowhere and questions that never end are found', () => {
  const loop = parse(
    '## A?\n\n- [Yes](#b)\n- [No](../playbooks/gone.md)\n\n## B?\n\n- [Yes](#a)\n- [No](#gone)\n',
  );
  expect(checkLibrary([], [loop])).toEqual([
    'tree tree: the answer "No" of "A?" leads nowhere',
    'tree tree: the answer "No" of "B?" leads nowhere',
    'tree tree: the question "a" leads back to itself',
  ]);
});

it('a loop over two trees is found', () => {
  const one = parse('## A?\n\n- [Yes](two.md)\n- [No](two.md#b)\n', 'one');
  const two = parse('## B?\n\n- [Yes](one.md)\n- [No](one.md)\n', 'two');
  expect(checkLibrary([], [one, two]).some((problem) => problem.includes('leads back to itself'))).toBe(true);
});
